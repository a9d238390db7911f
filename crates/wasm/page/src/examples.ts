// The dossiers that the library ships, by kind.

import open from "../../../core/examples/cohorts/open.json?raw";
import { sheet, type Sheet } from "./examination.js";
import type { Words } from "./words.js";
import { words } from "./words.js";

const files = import.meta.glob<string>("../../../core/examples/dossiers/*/*.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

export interface Example {
  /** Its file's name. */
  name: string;
  /** What its alliance is called. */
  title: string;
  text: string;
}

const KINDS: [folder: string, label: Words][] = [
  ["invented", words.invented],
  ["faulty", words.faulty],
  ["real", words.real],
];

/** The examples of each kind. */
export const examples: { label: Words; all: Example[] }[] = KINDS.map(([folder, label]) => ({
  label,
  all: Object.entries(files)
    .filter(([path]) => path.includes(`/${folder}/`))
    .map(([path, text]) => {
      const title = (JSON.parse(text) as { alliance: { name: string } }).alliance.name;
      return { name: path.slice(path.lastIndexOf("/") + 1), title, text };
    }),
}));

/** The example of a name. */
export function exampleOf(name: string): Sheet | null {
  const found = examples.flatMap((kind) => kind.all).find((one) => one.name === name);
  return found ? sheet(found.name, found.text) : null;
}

/** The invented cohort that the library ships, much of it not known. */
export const inventedCohort = { name: "open.json", text: open };
