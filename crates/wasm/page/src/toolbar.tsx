// What opens, prints and saves; the standard; the language and the theme.

import type { Lang } from "chanjiao/cohort";
import type { JSX } from "preact";
import { useShared } from "./context.js";
import type { Examination, Yardstick } from "./examination.js";
import { examples } from "./examples.js";
import { ask, give } from "./files.js";
import { type Group, Menu } from "./menu.js";

export type Theme = "auto" | "light" | "dark";

const DOCUMENTS = ".json,application/json";

/** Lets the reader open a document from disk. */
export async function askFor(take: (file: File) => void): Promise<void> {
  const file = await ask(DOCUMENTS);
  if (file) take(file);
}

/** Chooses one of the dossiers that are shipped. */
export function ExampleChoice({ onChoose }: { onChoose(name: string): void }): JSX.Element {
  const { own, lang } = useShared();
  const groups: Group[] = examples.map((kind) => ({
    label: kind.label[lang],
    choices: kind.all.map(({ name, title }) => ({ name, label: title, act: () => onChoose(name) })),
  }));
  return <Menu label={own("example")} groups={groups} />;
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
  const standards: Group = {
    choices: [
      { name: "built_in", label: own("standard_built_in"), act: onBuiltIn },
      { name: "open", label: own("standard_open"), act: () => void askFor(onFile) },
    ],
  };
  return (
    <nav class="toolbar" aria-label={own("tools")}>
      <button type="button" class="button main" onClick={() => void askFor(onFile)}>
        {own("open")}
      </button>
      <ExampleChoice onChoose={onExample} />
      <Menu
        label={own("standard")}
        chosen={yardstick.title ? say(yardstick.title) : own("standard_built_in")}
        groups={[standards]}
      />
      <span class="space" />
      <button type="button" class="button" onClick={onPrint} disabled={!examination.assessment}>
        {own("print")}
      </button>
      <SaveChoice of={examination} />
    </nav>
  );
}

function SaveChoice({ of }: { of: Examination }): JSX.Element {
  const { own, lang } = useShared();
  const { assessment, text } = of;
  const base = of.name.replace(/\.[^.]*$/, "");
  const choices: Group["choices"] = [
    { name: "dossier", label: own("save_dossier"), act: () => give(`${base}.json`, "application/json", text) },
  ];
  if (assessment) {
    choices.unshift(
      { name: "text", label: own("save_text"), act: () => give(`${base}-report.txt`, "text/plain", assessment.report(lang)) },
      {
        name: "markdown",
        label: own("save_markdown"),
        act: () => give(`${base}-report.md`, "text/markdown", assessment.report(lang, { form: "markdown" })),
      },
      {
        name: "assessment",
        label: own("save_assessment"),
        act: () => give(`${base}-assessment.json`, "application/json", assessment.json()),
      },
    );
  }
  return <Menu label={own("save")} groups={[{ choices }]} isEnd />;
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
        <label>
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
