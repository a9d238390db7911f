// What is open on the page, and what changes it: the dossier, the one beside it, the standard, and what the reader is told.

import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { builtIn, examine, type Examination, isStandard, letGo, loadStandard, recover, type Sheet, sheet, type Yardstick } from "./examination.js";
import { read } from "./files.js";
import type { Notice } from "./notice.js";
import { fill, type Words, words } from "./words.js";

/** How long the reader's fingers must rest before the text is looked at again, in milliseconds. */
const REST = 200;
/** How many faults of a standard are told at once. */
const MOST_FAULTS = 5;

const both = (of: Words, values: Record<string, string>): Words => ({ zh: fill(of, "zh", values), en: fill(of, "en", values) });

export interface Session {
  examination: Examination;
  other: Examination | null;
  yardstick: Yardstick;
  notice: Notice | null;
  dismiss(): void;
  /** Looks at a dossier. */
  show(next: Sheet): void;
  /** Takes the text as the reader changed it, once they pause. */
  edit(text: string): void;
  /** Opens a file: a dossier, or a standard to assess by from now on. */
  openFile(file: File): Promise<void>;
  /** Puts a dossier beside the one that is looked at, or takes it away. */
  putBeside(next: Sheet | null): void;
  /** The same for a file. */
  openBeside(file: File): Promise<void>;
  useBuiltIn(): void;
}

export function useSession(first: Sheet): Session {
  const [yardstick, setYardstick] = useState<Yardstick>(builtIn);
  const [examination, setExamination] = useState<Examination>(() => examine(first, yardstick));
  const [other, setOther] = useState<Examination | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  // What an examination holds of the module's memory goes with it.
  useEffect(() => () => letGo(examination), [examination]);
  useEffect(() => () => letGo(other), [other]);

  /** Does what may meet a fault of the module's own; that is told, and the module started anew. */
  const attempt = useCallback((act: () => void): void => {
    try {
      act();
    } catch (error) {
      void recover(error).then((known) => {
        const { zh, en } = known ?? { zh: String(error), en: String(error) };
        setNotice({ isBad: true, says: words.failed, more: [{ zh, en }] });
        if (known?.code === "panicked") setYardstick(builtIn());
      });
    }
  }, []);

  const show = (next: Sheet): void => {
    clearTimeout(pause.current);
    setNotice(null);
    attempt(() => setExamination(examine(next, yardstick)));
  };

  const measureBy = (next: Yardstick): void => {
    attempt(() => {
      setExamination(examine(examination, next));
      setOther(other && examine(other, next));
      setYardstick(next);
      yardstick.assessor.free();
    });
  };

  /** A file's text, or nothing where it is none, which is told. */
  const textOf = async (file: File): Promise<string | null> => {
    const found = await read(file);
    if (!found) setNotice({ isBad: true, says: both(words.unreadable, { name: file.name }) });
    else if (found.isGb) setNotice({ isBad: false, says: both(words.not_utf8, { name: file.name }) });
    return found?.text ?? null;
  };

  const openStandard = (name: string, text: string): void => {
    const loaded = loadStandard(text);
    if (Array.isArray(loaded)) {
      const more = loaded.slice(0, MOST_FAULTS).map(({ message }) => message);
      setNotice({ isBad: true, says: both(words.standard_faulty, { name }), more });
      return;
    }
    measureBy(loaded);
    setNotice({ isBad: false, says: both(words.standard_loaded, { name }) });
  };

  return {
    examination,
    other,
    yardstick,
    notice,
    dismiss: () => setNotice(null),
    show,
    edit(text) {
      clearTimeout(pause.current);
      pause.current = setTimeout(() => {
        attempt(() => setExamination(examine({ name: examination.name, text, isEdited: true }, yardstick)));
      }, REST);
    },
    async openFile(file) {
      setNotice(null);
      const text = await textOf(file);
      if (text === null) return;
      attempt(() => {
        if (isStandard(text)) openStandard(file.name, text);
        else setExamination(examine(sheet(file.name, text), yardstick));
      });
    },
    putBeside: (next) => attempt(() => setOther(next && examine(next, yardstick))),
    async openBeside(file) {
      const text = await textOf(file);
      if (text !== null) attempt(() => setOther(examine(sheet(file.name, text), yardstick)));
    },
    useBuiltIn: () => attempt(() => measureBy(builtIn())),
  };
}
