// From text to everything that is shown of it: what is wrong with it, and how it stands against a standard.

import { Assessor, ChanjiaoError, Dossier, init, Standard } from "chanjiao/cohort";
import { saysInvented } from "./cohort.js";
import type { Assessment, AssessmentDocument, Diagnostic, Found, StandardDocument } from "chanjiao/cohort";

/** A standard that is ready to assess with. */
export interface Yardstick {
  assessor: Assessor;
  /** What it is called, where it is not the built-in one. */
  title: StandardDocument["title"] | null;
  /** Whether its points are held against a mark; if not they merely count, and points would look like a score. */
  hasMarks: boolean;
}

/** A text, and what came of it. */
export interface Examination extends Found {
  /** What the file is called. */
  name: string;
  text: string;
  /** Whether the text was changed since it was opened. */
  isEdited: boolean;
  assessment: Assessment | null;
  document: AssessmentDocument | null;
  /** What the entities of the dossier are called, by their ids. */
  names: ReadonlyMap<string, string>;
  /** Whether the dossier says that it is invented. */
  isInvented: boolean;
}

/** A file with the line ends that the editor counts by. */
export interface Sheet {
  name: string;
  text: string;
  isEdited: boolean;
}

export function sheet(name: string, text: string): Sheet {
  return { name, text: text.replace(/\r\n?/g, "\n"), isEdited: false };
}

function yardstick(standard: Standard, isBuiltIn: boolean): Yardstick {
  const document = standard.document();
  const assessor = Assessor.of(standard);
  standard.free();
  const hasMarks = document.pass_mark !== undefined || document.grades !== undefined;
  return { assessor, title: isBuiltIn ? null : document.title, hasMarks };
}

export function builtIn(): Yardstick {
  return yardstick(Standard.builtIn(), true);
}

/** Reads a standard; where it is not sound, what is wrong with it. */
export function loadStandard(text: string): Yardstick | Diagnostic[] {
  const loaded = Standard.load(text);
  return loaded.ok ? yardstick(loaded.standard, false) : loaded.diagnostics;
}

/** Whether the text says that it is a standard. */
export function isStandard(text: string): boolean {
  return /"schema"\s*:\s*"chanjiao\/standard\//.test(text);
}

/** Reads a text and assesses it. What the module holds of it stays until it is let go. */
export function examine(of: Sheet, by: Yardstick): Examination {
  const { dossier, diagnostics, omitted, setAside } = Dossier.examine(of.text);
  const found = { ...of, diagnostics, omitted, setAside };
  if (dossier === null) return { ...found, assessment: null, document: null, names: new Map(), isInvented: false };
  const assessment = by.assessor.assess(dossier);
  const stated = dossier.document();
  dossier.free();
  const names = namesIn(stated);
  return { ...found, assessment, document: assessment.document(), names, isInvented: saysInvented(stated) };
}

export function letGo(examination: Examination | null): void {
  examination?.assessment?.free();
}

/** Starts the module anew where it met a fault of its own. */
export async function recover(error: unknown): Promise<ChanjiaoError | null> {
  if (!(error instanceof ChanjiaoError)) return null;
  if (error.code === "panicked") await init();
  return error;
}

/** What is called something and has an id, wherever it stands. */
function namesIn(document: unknown): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const { id, name, title } = value as Record<string, unknown>;
    const called = name ?? title;
    if (typeof id === "string" && typeof called === "string") names.set(id, called);
    Object.values(value).forEach(look);
  };
  look(document);
  return names;
}
