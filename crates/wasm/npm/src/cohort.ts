// Cohorts and studies of them: many alliances, or anybody's table, compared and ranked by a convention that is named whole.

import * as glue from "../glue/chanjiao_wasm_cohort.js";
import type { Assessment } from "./api.js";
import { ChanjiaoError } from "./errors.js";
import { bytesOf, Held, type Lang, type Source, use } from "./held.js";
import { call } from "./instance.js";
import { type Found, foundFrom, type Span } from "./results.js";
import type { CohortDocument, Gathering, RankTrace, Recipe, StudyDocument, StudyTable, Vocabulary } from "./cohort-shapes.js";
import type { DiagnosticDocument } from "./shapes.js";

export type * from "./cohort-shapes.js";

/** What came of reading a cohort. `ok` says that it is sound; it may still be odd (warnings, hints). */
export type LoadedCohort =
  | (Found & { ok: true; cohort: Cohort })
  | (Found & { ok: false; cohort: null });

/** 诊断 · One thing wrong or odd in a gathering or a study. What stands in the text that was given has its place there too. */
export type StudyDiagnostic = DiagnosticDocument & Partial<Span>;

/** What was found on the way to a study. */
export interface StudyFound {
  /**
   * Errors, warnings, hints. Paths begin with `/cohort` or `/request`; where the form of a gathering, a request or a recipe is at fault,
   * they are JSON Pointers into it, with line and column.
   */
  diagnostics: StudyDiagnostic[];
  /** How many more were found than are listed. */
  omitted: number;
}

/** What came of gathering assessments into a cohort. */
export type GatheredCohort =
  | (StudyFound & { ok: true; cohort: Cohort })
  | (StudyFound & { ok: false; cohort: null });

/** What came of a study: `ok` says that there is one; `diagnostics` tells what was odd, or which parts of it could not be made. */
export type Studied =
  | (StudyFound & { ok: true; study: Study })
  | (StudyFound & { ok: false; study: null });

/** What has no place in a text is given none. */
function studyFoundFrom(text: string): StudyFound {
  const { diagnostics, omitted } = foundFrom(text);
  const placed = diagnostics.map(({ start, end, ...rest }): StudyDiagnostic => {
    return rest.line === undefined ? rest : { ...rest, start, end };
  });
  return { diagnostics: placed, omitted };
}

/**
 * 同类联合体 · A cohort: rows, indicators with their directions, and values, read and found sound. Its rows may be alliances, or anything
 * that a researcher compares.
 */
export class Cohort extends Held {
  /** Reads a cohort (`chanjiao/cohort/1`). Of an object, a column's `values` may be a `Float64Array`. */
  static load(source: Source): LoadedCohort {
    const bytes = bytesOf(source);
    const inner = call(() => glue.Cohort.load(bytes));
    const found = foundFrom(call(() => inner.found()));
    if (call(() => inner.isSound())) return { ok: true, cohort: new Cohort(inner), ...found };
    inner.free();
    return { ok: false, cohort: null, ...found };
  }

  /**
   * Gathers assessments by one standard into a cohort: columns are metrics of the library, gates come from basic conditions and
   * vetoes, and what a dossier leaves open is a cell with bounds or, where it says nothing of it, an unknown one.
   */
  static gather(assessments: Iterable<Assessment>, gathering: Gathering | string | Uint8Array): GatheredCohort {
    const bytes = bytesOf(gathering);
    const all = call(() => new glue.Assessments());
    try {
      for (const assessment of assessments) use(assessment, (inner: glue.Assessment) => all.add(inner));
      const inner = call(() => glue.Cohort.gather(all, bytes));
      const found = studyFoundFrom(call(() => inner.found()));
      if (call(() => inner.isSound())) return { ok: true, cohort: new Cohort(inner), ...found };
      inner.free();
      return { ok: false, cohort: null, ...found };
    } finally {
      all.free();
    }
  }

  /** The cohort as canonical JSON (RFC 8785): what its digest is taken of. */
  json(): string {
    return use(this, (inner: glue.Cohort) => inner.json()) ?? "";
  }

  /** The same as an object. */
  document(): CohortDocument {
    return JSON.parse(this.json()) as CohortDocument;
  }

  /** The digest of its canonical JSON: `sha256:` and 64 hexadecimal digits. */
  digest(): string {
    return use(this, (inner: glue.Cohort) => inner.digest()) ?? "";
  }

  /**
   * Makes the study that a request (`chanjiao/study-request/1`) asks for: a ranking by a convention, and what is to be known of it. The
   * same cohort and request give the same bytes in every language and on every machine.
   */
  study(request: Source): Studied {
    const bytes = bytesOf(request);
    return studied(use(this, (inner: glue.Cohort) => inner.study(bytes)));
  }

  /** Makes a study again from its recipe. It is refused for another cohort than the recipe's; another version of the library is told. */
  runRecipe(recipe: Recipe | string | Uint8Array): Studied {
    const bytes = bytesOf(recipe);
    return studied(use(this, (inner: glue.Cohort) => inner.runRecipe(bytes)));
  }
}

function studied(inner: glue.Study | undefined): Studied {
  if (inner === undefined) throw new ChanjiaoError("bad_argument", "该比较对象不可用", "the cohort is not sound");
  const found = studyFoundFrom(call(() => inner.found()));
  if (call(() => inner.isMade())) return { ok: true, study: new Study(inner), ...found };
  inner.free();
  return { ok: false, study: null, ...found };
}

/** 研究结果 · A study in hand: its document, its tables, and the way from a rank back to the facts. */
export class Study extends Held {
  #json: string | undefined;
  #document: StudyDocument | undefined;

  /** The study as canonical JSON (RFC 8785): byte for byte what every other language gives. */
  json(): string {
    return (this.#json ??= use(this, (inner: glue.Study) => inner.json()) ?? "");
  }

  /** The same as an object. Made once, and kept. */
  document(): StudyDocument {
    return (this.#document ??= JSON.parse(this.json()) as StudyDocument);
  }

  /** How to get it again: the cohort by its digest, the request with nothing of the convention left open, the version. */
  recipe(): Recipe {
    return this.document().recipe;
  }

  /**
   * Where a row's rank comes from: weights, values on their way, and the facts and evidence of the dossier where the cohort was gathered
   * from assessments. By ids; without a column, of all of them. `null` where the row is not ranked, or there is no such column.
   */
  trace(row: string, column?: string): RankTrace | null {
    const traced = use(this, (inner: glue.Study) => inner.trace(row, column));
    return traced === undefined ? null : (JSON.parse(traced) as RankTrace);
  }

  /** Every intermediate table that a reviewer asks for, whether or not the request asks for the appendix. */
  tables(): StudyTable[] {
    return JSON.parse(use(this, (inner: glue.Study) => inner.tables())) as StudyTable[];
  }

  /** The numbers of a column of a table, `NaN` where there is none; `null` where there is no such column, or it is one of words. */
  numbers(table: string, column: string): Float64Array | null {
    return use(this, (inner: glue.Study) => inner.numbers(table, column)) ?? null;
  }

  /** A table as LaTeX, with the package `booktabs`; `null` where there is no table of that id. */
  latex(table: string, lang: Lang = "zh"): string | null {
    return use(this, (inner: glue.Study) => inner.latex(table, lang)) ?? null;
  }
}

/** The JSON Schema (2020-12) of cohorts, as text. */
export function cohortSchema(): string {
  return schema("cohort");
}

/** The JSON Schema (2020-12) of study requests, as text. */
export function studyRequestSchema(): string {
  return schema("request");
}

/** The JSON Schema (2020-12) of gatherings, as text. */
export function gatheringSchema(): string {
  return schema("gathering");
}

/** The JSON Schema (2020-12) of recipes, as text. */
export function recipeSchema(): string {
  return schema("recipe");
}

function schema(of: string): string {
  return call(() => glue.cohortSchema(of)) ?? "";
}

/** The vocabularies of cohorts and study requests: directions, methods and rules, with their labels in both languages. */
export function cohortVocabularies(): Vocabulary[] {
  return JSON.parse(call(() => glue.cohortVocabularies())) as Vocabulary[];
}
