// What opens, prints and saves; the standard; the language and the theme.

import type { Lang } from "chanjiao";
import type { JSX } from "preact";
import { useShared } from "./context.js";
import type { Examination, Yardstick } from "./examination.js";
import { examples } from "./examples.js";
import { ask, give } from "./files.js";
import { words } from "./words.js";

export type Theme = "auto" | "light" | "dark";

const DOCUMENTS = ".json,application/json";

/** Chooses one of the dossiers that are shipped. */
export function ExampleChoice({ label, onChoose }: { label: string; onChoose(name: string): void }): JSX.Element {
  const { own, lang } = useShared();
  return (
    <label class="choice">
      <span>{label}</span>
      <select
        value=""
        onChange={(event) => {
          onChoose(event.currentTarget.value);
          event.currentTarget.value = "";
        }}
      >
        <option value="">{own("example_choose")}</option>
        {examples.map((kind) => (
          <optgroup key={kind.label.en} label={kind.label[lang]}>
            {kind.all.map(({ name, title }) => (
              <option key={name} value={name}>
                {`${title} · ${name}`}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

interface Properties {
  examination: Examination;
  yardstick: Yardstick;
  onFile(file: File): void;
  onExample(name: string): void;
  onBuiltIn(): void;
  onPrint(): void;
}

export function Toolbar({ examination, yardstick, onFile, onExample, onBuiltIn, onPrint }: Properties): JSX.Element {
  const { own, say } = useShared();
  const open = async (): Promise<void> => {
    const file = await ask(DOCUMENTS);
    if (file) onFile(file);
  };
  return (
    <nav class="toolbar" aria-label={own("tools")}>
      <button type="button" class="button main" onClick={() => void open()}>
        {own("open")}
      </button>
      <ExampleChoice label={own("example")} onChoose={onExample} />
      <label class="choice">
        <span>{own("standard")}</span>
        <select
          value={yardstick.title ? "loaded" : "built_in"}
          onChange={(event) => {
            const { value } = event.currentTarget;
            event.currentTarget.value = yardstick.title ? "loaded" : "built_in";
            if (value === "built_in") onBuiltIn();
            if (value === "open") void open();
          }}
        >
          <option value="built_in">{own("standard_built_in")}</option>
          {yardstick.title && <option value="loaded">{say(yardstick.title)}</option>}
          <option value="open">{own("standard_open")}</option>
        </select>
      </label>
      <span class="space" />
      <button type="button" class="button" onClick={onPrint} disabled={!examination.assessment}>
        {own("print")}
      </button>
      <SaveChoice of={examination} />
    </nav>
  );
}

type Saving = "text" | "markdown" | "assessment" | "dossier";

function SaveChoice({ of }: { of: Examination }): JSX.Element {
  const { own, lang } = useShared();
  const base = of.name.replace(/\.[^.]*$/, "");
  const save = (what: Saving): void => {
    const { assessment, text } = of;
    if (what === "dossier") give(`${base}.json`, "application/json", text);
    if (!assessment) return;
    if (what === "text") give(`${base}-report.txt`, "text/plain", assessment.report(lang));
    if (what === "markdown") give(`${base}-report.md`, "text/markdown", assessment.report(lang, { form: "markdown" }));
    if (what === "assessment") give(`${base}-assessment.json`, "application/json", assessment.json());
  };
  const choices: [Saving, keyof typeof words][] = of.assessment
    ? [
        ["text", "save_text"],
        ["markdown", "save_markdown"],
        ["assessment", "save_assessment"],
        ["dossier", "save_dossier"],
      ]
    : [["dossier", "save_dossier"]];
  return (
    <select
      class="button"
      aria-label={own("save")}
      value=""
      onChange={(event) => {
        const what = event.currentTarget.value as Saving | "";
        event.currentTarget.value = "";
        if (what !== "") save(what);
      }}
    >
      <option value="">{own("save")}…</option>
      {choices.map(([what, label]) => (
        <option key={what} value={what}>
          {own(label)}
        </option>
      ))}
    </select>
  );
}

interface Manners {
  theme: Theme;
  onLang(lang: Lang): void;
  onTheme(theme: Theme): void;
}

export function Masthead({ theme, onLang, onTheme }: Manners): JSX.Element {
  const { own, lang } = useShared();
  const languages: [Lang, string, string][] = [
    ["zh", "中文", "zh-CN"],
    ["en", "English", "en"],
  ];
  return (
    <header class="masthead">
      <div>
        <h1>{own("title")}</h1>
        <p>{own("subtitle")}</p>
      </div>
      <div class="manners">
        <div role="group" aria-label={own("language")} class="switch">
          {languages.map(([one, name, tag]) => (
            <button key={one} type="button" lang={tag} aria-pressed={lang === one} onClick={() => onLang(one)}>
              {name}
            </button>
          ))}
        </div>
        <label class="choice">
          <span class="unseen">{own("theme")}</span>
          <select value={theme} onChange={(event) => onTheme(event.currentTarget.value as Theme)}>
            <option value="auto">{own("theme_auto")}</option>
            <option value="light">{own("theme_light")}</option>
            <option value="dark">{own("theme_dark")}</option>
          </select>
        </label>
      </div>
    </header>
  );
}
