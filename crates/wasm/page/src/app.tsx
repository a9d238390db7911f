// The page whole: the verdict first, then what explains it beside the text that it was read from.

import type { Lang } from "chanjiao/cohort";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Comparing } from "./compare.js";
import { Sharing, type Speaking, useShared } from "./context.js";
import { type Desk, Editor } from "./editor.js";
import type { Examination, Sheet } from "./examination.js";
import { exampleOf } from "./examples.js";
import { countOf, Faults } from "./faults.js";
import { NoticeBar } from "./notice.js";
import { Overview, VerdictBand } from "./overview.js";
import { Problems, problemsOf } from "./problems.js";
import { blocksOf, Prose } from "./prose.js";
import { ProvisionDialog } from "./provision.js";
import { type Session, useSession } from "./session.js";
import { type Tab, Tabs } from "./tabs.js";
import { Together } from "./together.js";
import { Masthead, type Theme, Toolbar } from "./toolbar.js";
import { Tree } from "./tree.js";
import { UnknownFacts } from "./unknown.js";

type TabName = "overview" | "problems" | "unknown" | "tree" | "compare" | "cohort" | "report";

const LANGUAGES: Record<Lang, string> = { zh: "zh-CN", en: "en" };
const prefersDark = window.matchMedia("(prefers-color-scheme: dark)");

/** The language that the reader's browser speaks, Chinese where it speaks both or neither. */
function firstLang(): Lang {
  const spoken = navigator.languages.find((one) => /^(zh|en)\b/.test(one));
  return spoken?.startsWith("en") ? "en" : "zh";
}

function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>("auto");
  useEffect(() => {
    const apply = (): void => {
      document.documentElement.dataset["theme"] = theme === "auto" ? (prefersDark.matches ? "dark" : "light") : theme;
    };
    apply();
    prefersDark.addEventListener("change", apply);
    return () => prefersDark.removeEventListener("change", apply);
  }, [theme]);
  return [theme, setTheme];
}

/** Takes files that are dropped anywhere on the page. */
function useDropping(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  const taken = useRef(onFile);
  taken.current = onFile;
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    addEventListener(
      "dragover",
      (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      { signal },
    );
    addEventListener("dragleave", (event) => event.relatedTarget === null && setOver(false), { signal });
    addEventListener(
      "drop",
      (event) => {
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (!file) return;
        event.preventDefault();
        event.stopPropagation();
        taken.current(file);
      },
      // Before the editor, which would put the file's text where it is dropped.
      { signal, capture: true },
    );
    return () => stop.abort();
  }, []);
  return isOver;
}

export function App({ first }: { first: Sheet }): JSX.Element {
  const [lang, setLang] = useState<Lang>(firstLang);
  const [theme, setTheme] = useTheme();
  const [provision, setProvision] = useState<string | null>(null);
  const session = useSession(first);
  const isOver = useDropping((file) => void session.openFile(file));
  const desk = useRef<Desk | null>(null);
  const { names } = session.examination;
  const shared = useMemo(
    () => ({ lang, names, showProvision: setProvision, locate: (pointer: string) => desk.current?.locate(pointer) }),
    [lang, names],
  );
  return (
    <Sharing.Provider value={shared}>
      <Whole session={session} desk={desk} isOver={isOver} manners={{ theme, onLang: setLang, onTheme: setTheme }} />
      {provision !== null && <ProvisionDialog id={provision} onClose={() => setProvision(null)} />}
    </Sharing.Provider>
  );
}

interface Properties {
  session: Session;
  desk: { current: Desk | null };
  isOver: boolean;
  manners: Parameters<typeof Masthead>[0];
}

function Whole({ session, desk, isOver, manners }: Properties): JSX.Element {
  const shared = useShared();
  const { own, lang } = shared;
  const { examination, yardstick, notice } = session;
  const faults = useRef<HTMLElement>(null);
  const [tab, setTab] = useState<TabName>("overview");
  const [isPrinting, setPrinting] = useState(false);

  useEffect(() => {
    document.documentElement.lang = LANGUAGES[lang];
    document.title = own("title");
  }, [lang]);

  // A cohort that is opened is what the reader wants to see.
  useEffect(() => {
    if (session.cohort) setTab("cohort");
  }, [session.cohort]);

  // What is printed is the report whole, whoever asks for it.
  useEffect(() => {
    const stop = new AbortController();
    addEventListener("beforeprint", () => setPrinting(true), { signal: stop.signal });
    addEventListener("afterprint", () => setPrinting(false), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  const print = (): void => {
    setPrinting(true);
    // Once it stands there.
    requestAnimationFrame(() => setTimeout(() => window.print()));
  };

  return (
    <>
      <div class="screen">
        <a class="skip" href="#verdict">
          {own("skip")}
        </a>
        <Masthead {...manners} />
        <Toolbar
          examination={examination}
          yardstick={yardstick}
          onFile={(file) => void session.openFile(file)}
          onExample={(name) => {
            const example = exampleOf(name);
            if (example) session.show(example);
          }}
          onBuiltIn={session.useBuiltIn}
          onPrint={print}
        />
        <main>
          {notice && <NoticeBar of={notice} onDismiss={session.dismiss} />}
          <VerdictBand of={examination} onFaults={() => faults.current?.focus()} />
          <div class="columns">
            <Results session={session} tab={tab} onTab={setTab} shared={shared} />
            <section class="text" aria-labelledby="text-title">
              <h2 id="text-title">
                {own("text")} <span class="quiet">{examination.name}</span>
                {examination.isEdited && <span class="edited">{own("edited")}</span>}
              </h2>
              <Editor
                text={examination.text}
                diagnostics={examination.diagnostics}
                lang={lang}
                label={own("text_editor")}
                onEdit={session.edit}
                onReady={(ready) => {
                  desk.current = ready;
                }}
              />
              <section ref={faults} tabIndex={-1} aria-labelledby="faults-title" class="fault-list">
                <h3 id="faults-title">
                  {own("faults")} <FaultCount of={examination} />
                </h3>
                <Faults of={examination} onReveal={(fault) => desk.current?.reveal(fault)} />
              </section>
            </section>
          </div>
        </main>
        {isOver && <div class="drop">{own("drop")}</div>}
      </div>
      {isPrinting && (
        <div class="paper">
          <Report of={examination} />
        </div>
      )}
    </>
  );
}

function FaultCount({ of }: { of: Examination }): JSX.Element {
  const count = of.diagnostics.length + of.omitted;
  return <span class={`count ${countOf(of.diagnostics, "error") > 0 ? "bad" : ""}`}>{count}</span>;
}

function Report({ of }: { of: Examination }): JSX.Element | null {
  const { lang } = useShared();
  const { assessment } = of;
  const blocks = useMemo(() => blocksOf(assessment?.report(lang, { form: "markdown" }) ?? ""), [assessment, lang]);
  return <Prose blocks={blocks} below={1} />;
}

interface Shown {
  session: Session;
  tab: TabName;
  onTab(tab: TabName): void;
  shared: Speaking;
}

function Results({ session, tab, onTab, shared }: Shown): JSX.Element {
  const { own } = shared;
  const { examination, yardstick } = session;
  const { document } = examination;
  const tabs: Tab<TabName>[] = [
    { name: "overview", label: own("tab_overview") },
    { name: "problems", label: own("tab_problems"), count: document ? problemsOf(document).length : undefined },
    { name: "unknown", label: own("tab_unknown"), count: document?.unknown.length },
    { name: "tree", label: own("tab_tree") },
    { name: "compare", label: own("tab_compare") },
    { name: "cohort", label: own("tab_cohort") },
    { name: "report", label: own("tab_report") },
  ];
  const panels: Record<TabName, () => JSX.Element | null> = {
    overview: () => <Overview of={examination} />,
    problems: () => document && <Problems of={document} />,
    unknown: () => document && <UnknownFacts of={document} />,
    tree: () => document && <Tree of={document} hasMarks={yardstick.hasMarks} />,
    compare: () => <Comparing session={session} />,
    cohort: () => <Together session={session} />,
    report: () => <Report of={examination} />,
  };
  return (
    <section class="results" aria-label={own("results")}>
      <Tabs tabs={tabs} chosen={tab} label={own("results")} onChoose={onTab}>
        {document || tab === "cohort" ? panels[tab]() : <p>{own("no_verdict")}</p>}
      </Tabs>
    </section>
  );
}
