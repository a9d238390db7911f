// What is open on the page, and what changes it: the dossier, those beside it, a cohort, the standard, and what the reader is told.

import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { isCohort, openCohort, type OpenCohort } from "./cohort.js";
import {
  builtIn,
  examine,
  type Examination,
  isStandard,
  letGo,
  loadStandard,
  recover,
  type Sheet,
  sheet,
  type Yardstick,
} from "./examination.js";
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
  /** The dossiers beside it, in the order in which they were put there. */
  others: readonly Examination[];
  cohort: OpenCohort | null;
  yardstick: Yardstick;
  notice: Notice | null;
  dismiss(): void;
  /** Looks at a dossier. */
  show(next: Sheet): void;
  /** Takes the text as the reader changed it, once they pause. */
  edit(text: string): void;
  /** Opens a file: a dossier, a cohort, or a standard to assess by from now on. */
  openFile(file: File): Promise<void>;
  /** Puts a dossier beside the one that is looked at. */
  putBeside(next: Sheet | null): void;
  /** Takes one of those beside it away. */
  takeAway(index: number): void;
  /** Puts a file beside it; a cohort is shown instead. */
  openBeside(file: File): Promise<void>;
  /** Shows a cohort, or the dossiers again. */
  showCohort(next: { name: string; text: string } | null): void;
  useBuiltIn(): void;
}

export function useSession(first: Sheet): Session {
  const [yardstick, setYardstick] = useState<Yardstick>(builtIn);
  const [examination, setExamination] = useState<Examination>(() => examine(first, yardstick));
  const [others, setOthers] = useState<readonly Examination[]>([]);
  const [cohort, setCohort] = useState<OpenCohort | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  // As they are now, for what happens later.
  const now = useRef({ examination, yardstick });
  now.current = { examination, yardstick };

  // What an examination holds of the module's memory goes with it.
  useEffect(() => () => letGo(examination), [examination]);
  useEffect(() => () => cohort?.cohort?.free(), [cohort]);

  /** Does what may meet a fault of the module's own; that is told, and the module started anew. */
  const attempt = useCallback((act: () => void): void => {
    try {
      act();
    } catch (error) {
      void recover(error).then((known) => {
        const { zh, en } = known ?? { zh: String(error), en: String(error) };
        setNotice({ isBad: true, says: words.failed, more: [{ zh, en }] });
        if (known?.code !== "panicked") return;
        // What the lost module held is lost with it; the text before this one is known to be read.
        const fresh = builtIn();
        setYardstick(fresh);
        setExamination(examine(now.current.examination, fresh));
        setOthers([]);
        setCohort(null);
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
      setOthers(others.map((other) => examine(other, next)));
      others.forEach(letGo);
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

  const putBeside = (next: Sheet | null): void =>
    attempt(() => {
      if (!next) return;
      const beside = examine(next, yardstick);
      setOthers((before) => [...before, beside]);
    });

  return {
    examination,
    others,
    cohort,
    yardstick,
    notice,
    dismiss: () => setNotice(null),
    show,
    edit(text) {
      clearTimeout(pause.current);
      pause.current = setTimeout(() => {
        attempt(() =>
          setExamination(examine({ name: now.current.examination.name, text, isEdited: true }, now.current.yardstick)),
        );
      }, REST);
    },
    async openFile(file) {
      setNotice(null);
      const text = await textOf(file);
      if (text === null) return;
      attempt(() => {
        if (isStandard(text)) openStandard(file.name, text);
        else if (isCohort(text)) setCohort(openCohort(file.name, text));
        else setExamination(examine(sheet(file.name, text), yardstick));
      });
    },
    putBeside,
    takeAway(index) {
      letGo(others[index] ?? null);
      setOthers(others.filter((_, place) => place !== index));
    },
    async openBeside(file) {
      const text = await textOf(file);
      if (text === null) return;
      if (isCohort(text)) attempt(() => setCohort(openCohort(file.name, text)));
      else putBeside(sheet(file.name, text));
    },
    showCohort: (next) => attempt(() => setCohort(next && openCohort(next.name, next.text))),
    useBuiltIn: () => attempt(() => measureBy(builtIn())),
  };
}
