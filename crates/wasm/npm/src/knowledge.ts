// What the library knows: fields, provisions, definitions, metrics, diagnostics, codes, labels, schemas. Each is read once and kept.

import * as glue from "../glue/chanjiao_wasm.js";
import { call } from "./instance.js";
import type { Actor, Bilingual, Described, Force, Lack, Severity, Status, Tier, VetoStatus, Weight } from "./shapes.js";

/** A document whose provisions are named. */
export interface NoticeDocument {
  id: string;
  /** Its document number (文号). */
  number: string;
  genre: Bilingual;
  title: Bilingual;
  issuer: Bilingual;
  year: number;
}

/** 条款 · One thing that one sentence of the notice asks of someone, or says of something. */
export interface Provision {
  /** The full id: `moe-2024-20/2.1.1-1c`. */
  id: string;
  /** How strongly it asks. */
  force: Force;
  /** Who must act. */
  acts: Actor[];
  /** Who must urge them. */
  urged_by?: Actor;
  /** The notice's own words for it (Chinese), and ours (English). */
  term: Bilingual;
  /** What it asks of whom, in one sentence of our own. */
  gloss: Bilingual;
  /** What the library owes it, in words. */
  owed?: Bilingual;
  kinds: string[];
  /** The provisions whose indicator answers this one too. */
  via: string[];
  /** Whether the notice's list ends in 等. */
  is_open: boolean;
  /** Whether what is owed is our reading and not the notice's word. */
  is_proxy: boolean;
  /** How it is cited in print. */
  citation: Bilingual;
  document: NoticeDocument;
}

/** 口径 · How a figure is counted. */
export interface Definition {
  id: string;
  label: Bilingual;
  formula: Bilingual;
  /** The formula in letters, such as `(E + S) ÷ G`. */
  expression: string;
  symbols: { letter: string; meaning: Bilingual }[];
  stages: string[];
  first_class?: number;
  last_class?: number;
  source: Bilingual;
  certainty: string;
  certainty_label: Bilingual;
  caution?: Bilingual;
  provisions: string[];
}

/** 测算值 · A figure computed from facts. */
export interface Metric {
  name: string;
  label: Bilingual;
  unit: Bilingual;
  /** `amount`: zero or more; `share`: from zero to one. */
  natural: "amount" | "share";
  /** The kind of period that it is counted in. */
  counted_in?: string;
  /** The definition that it computes, by id. */
  definition?: string;
  formula: Bilingual;
  provisions: string[];
  /** Why it is only our reading. */
  proxy?: Bilingual;
}

/** 集合 · A named set of which a standard can ask that it be complete. */
export interface NamedSet {
  name: string;
  label: Bilingual;
  members: { word: string; label: Bilingual }[];
  formula: Bilingual;
  provisions: string[];
}

/** 承诺 · Undertakings of which a standard can ask that they be kept. */
export interface NamedUndertakings {
  name: string;
  label: Bilingual;
  unit: Bilingual;
  formula: Bilingual;
  provisions: string[];
}

/** An entry of the catalogue of diagnostics, its placeholders unfilled. */
export interface DiagnosticKind {
  code: string;
  severity: Severity;
  message: Bilingual;
  help: Bilingual;
  provisions: string[];
  source?: Bilingual;
}

/** The grammars of national codes. */
export type CodeGrammar =
  | "credit_code"
  | "division_code"
  | "industry_code"
  | "major_code"
  | "school_code"
  | "document_number"
  | "country_code";

/** What is wrong or odd with a code. */
export interface CodeFault {
  code: string;
  severity: Severity;
  message: Bilingual;
  help: Bilingual;
}

/** What came of reading a code. */
export type ReadCode =
  | {
      ok: true;
      /** What such a code is called. */
      label: Bilingual;
      /** The code in its standard form. */
      value: string;
      /** What it names, where the tables that are shipped know. */
      name?: Bilingual;
      /** What is odd about it. */
      faults: CodeFault[];
    }
  | { ok: false; label: Bilingual; faults: CodeFault[]; /** A sound one. */ example: string };

/** The labels of the words that assessments and diagnostics use. */
export interface Labels {
  status: Record<Status, Bilingual>;
  veto: Record<VetoStatus, Bilingual>;
  weight: Record<Weight, Bilingual>;
  severity: Record<Severity, Bilingual>;
  tier: Record<Tier, Bilingual>;
  force: Record<Force, Bilingual>;
  actor: Record<Actor, Bilingual>;
  lack: Record<Lack, Bilingual>;
}

const kept = new Map<string, unknown>();

function once<T>(name: string, read: () => string): T {
  const known = kept.get(name);
  if (known !== undefined) return known as T;
  const value = JSON.parse(call(read)) as T;
  kept.set(name, value);
  return value;
}

const found = <T>(all: readonly T[], is: (one: T) => boolean): T | null => all.find(is) ?? null;

/**
 * 字段说明 · What may stand at a place of a dossier, a JSON Pointer in which any number or `*` stands for a position in an array: label, type,
 * vocabulary with labels, unit, provisions. `null` where there is no such place.
 */
export function describe(path: string): Described | null {
  const described = call(() => glue.describe(path));
  return described === undefined ? null : (JSON.parse(described) as Described);
}

/** Every place of a dossier, with `*` for positions in arrays. */
export function places(): readonly Described[] {
  return once("places", () => glue.places());
}

/** Every provision of the notice, in its order. */
export function provisions(): readonly Provision[] {
  return once("provisions", () => glue.provisions());
}

/** The provision of a full id; `null` where there is none. */
export function provision(id: string): Provision | null {
  return found(provisions(), (one) => one.id === id);
}

/** Every definition of figures. */
export function definitions(): readonly Definition[] {
  return once("definitions", () => glue.definitions());
}

/** The definition of an id; `null` where there is none. */
export function definition(id: string): Definition | null {
  return found(definitions(), (one) => one.id === id);
}

/** Every metric, in the order of the notice. */
export function metrics(): readonly Metric[] {
  return once("metrics", () => glue.metrics());
}

/** The metric of a name; `null` where there is none. */
export function metric(name: string): Metric | null {
  return found(metrics(), (one) => one.name === name);
}

/** Every named set, in the order of the notice. */
export function sets(): readonly NamedSet[] {
  return once("sets", () => glue.sets());
}

/** All undertakings of which a standard can ask that they be kept. */
export function undertakings(): readonly NamedUndertakings[] {
  return once("undertakings", () => glue.undertakings());
}

/** Every diagnostic that a dossier can show. */
export function diagnosticKinds(): readonly DiagnosticKind[] {
  return once("diagnosticKinds", () => glue.catalogue());
}

/** The labels of the words that assessments and diagnostics use, in both languages. */
export function labels(): Labels {
  return once("labels", () => glue.vocabularies());
}

/** 国家代码 · Reads a code by its grammar: its standard form and what it names, or what is wrong with it. */
export function readCode(grammar: CodeGrammar, text: string): ReadCode | null {
  const read = call(() => glue.code(grammar, text));
  return read === undefined ? null : (JSON.parse(read) as ReadCode);
}

/** The JSON Schema (2020-12) of dossiers, as text. */
export function dossierSchema(): string {
  return call(() => glue.schema(false));
}

/** The JSON Schema (2020-12) of standards, as text. */
export function standardSchema(): string {
  return call(() => glue.schema(true));
}
