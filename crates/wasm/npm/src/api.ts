// Reading, assessing and asking: the public face, the same in every entry.

/// <reference lib="esnext.disposable" preserve="true" />

import * as glue from "../glue/chanjiao_wasm.js";
import { ChanjiaoError } from "./errors.js";
import { bytesOf, Held, type Lang, type Source, use } from "./held.js";
import { call, currentGeneration } from "./instance.js";
import { type FieldDiagnostic, type Found, foundFrom } from "./results.js";
import type {
  AssessmentDocument,
  Bodies,
  DiagnosticsDocument,
  DossierDocument,
  MetricValue,
  StandardDocument,
  StandardShape,
  Tagging,
  Verdict,
} from "./shapes.js";

export { ChanjiaoError, type ErrorCode } from "./errors.js";
export type { Lang, Source } from "./held.js";
export type { InitSource } from "./instance.js";
export type { Diagnostic, FieldDiagnostic, Found, Related, Span } from "./results.js";
export type * from "./shapes.js";
export * from "./knowledge.js";

function yearOf(year: number | undefined): number | undefined {
  if (year === undefined || (Number.isInteger(year) && year >= 0 && year <= 65535)) return year;
  throw new ChanjiaoError("bad_argument", `年份应为整数，而不是 ${String(year)}`, `a year is a whole number, not ${String(year)}`);
}

/** How to read a dossier. */
export interface ExamineOptions {
  /** List at most so many diagnostics (1000): of those beyond, errors drive out what is merely odd. */
  most?: number;
  /** How much is read at all: bytes (64 MiB), depth of brackets (100, at most 128), values in all (4 000 000). */
  limits?: { bytes?: number; depth?: number; items?: number };
}

/**
 * What came of reading a dossier. `ok` says that nothing is wrong with it; it may still be odd (warnings, hints). A faulty dossier is
 * given all the same where what remains could be typed, without what is named in `setAside`.
 */
export type Examined =
  | (Found & { ok: true; dossier: Dossier })
  | (Found & { ok: false; dossier: Dossier | null });

/**
 * 联合体档案 · A dossier that was read and checked once, to be asked many times.
 */
export class Dossier extends Held {
  /** Reads a dossier and holds it against every rule: every fault at once, each with the path of the field it belongs to. */
  static examine(source: Source, options: ExamineOptions = {}): Examined {
    const bytes = bytesOf(source);
    const inner = call(() => glue.Dossier.examine(bytes, options.most, options.limits?.bytes, options.limits?.depth, options.limits?.items));
    const found = foundFrom(call(() => inner.found()));
    if (call(() => inner.isTyped())) {
      return { ok: !call(() => inner.hasErrors()), dossier: new Dossier(inner), ...found };
    }
    inner.free();
    return { ok: false, dossier: null, ...found };
  }

  /** The dossier as canonical JSON (RFC 8785), without what was set aside. */
  json(): string {
    return use(this, (inner: glue.Dossier) => inner.json()) ?? "";
  }

  /** The same as an object. */
  document(): DossierDocument {
    return JSON.parse(this.json()) as DossierDocument;
  }

  /** A metric's value with what it rests on and what is missing; `null` where there is no metric of that name. */
  metric(name: string, options: MetricOptions = {}): MetricValue | null {
    const value = use(this, (inner: glue.Dossier) => inner.metric(name, yearOf(options.year), options.back));
    return value === undefined ? null : (JSON.parse(value) as MetricValue);
  }

  /** Which members of a named set it bears; `null` where there is no set of that name. */
  set(name: string, options: Pick<MetricOptions, "year"> = {}): Tagging | null {
    const tagging = use(this, (inner: glue.Dossier) => inner.set(name, yearOf(options.year)));
    return tagging === undefined ? null : (JSON.parse(tagging) as Tagging);
  }

  /** Who undertook what, and what was done; `null` where there are no undertakings of that name. */
  undertakings(name: string, options: Pick<MetricOptions, "year"> = {}): Bodies | null {
    const bodies = use(this, (inner: glue.Dossier) => inner.undertakings(name, yearOf(options.year)));
    return bodies === undefined ? null : (JSON.parse(bodies) as Bodies);
  }

  /**
   * 逐字段校验 · The faults that a value at a place (a JSON Pointer; `-` appends to an array) would bring, quick enough for every keystroke: those
   * that stand there, and those elsewhere that the dossier does not have now. `undefined` takes the field out. The dossier stays as
   * it is.
   */
  validateField(path: string, value: unknown): FieldDiagnostic[] {
    if (path !== "" && !path.startsWith("/")) {
      throw new ChanjiaoError("bad_argument", `“${path}”不是 JSON Pointer，应以 / 开头`, `“${path}” is not a JSON Pointer: it begins with /`);
    }
    const json = value === undefined ? undefined : JSON.stringify(value);
    const found = use(this, (inner: glue.Dossier) => inner.validateField(path, json));
    return found === undefined ? [] : (JSON.parse(found) as DiagnosticsDocument).items;
  }

  /** What was found in it, told for people. */
  report(lang: Lang = "zh", form: "text" | "markdown" = "text"): string {
    return use(this, (inner: glue.Dossier) => inner.report(lang, form === "markdown"));
  }
}

/** How to take a metric. */
export interface MetricOptions {
  /** The reporting year; without it, of each kind of period the last that is full by the dossier's `as_of`. */
  year?: number;
  /** So many periods before that. */
  back?: number;
}

/** What came of loading a standard. */
export type LoadedStandard =
  | (Found & { ok: true; standard: Standard })
  | (Found & { ok: false; standard: null });

/** 评价标准 · A standard: the built-in one, or anybody's, loaded as data. */
export class Standard extends Held {
  /** The built-in standard, derived from the notice's wording alone. It is this project's, not the ministry's. */
  static builtIn(): Standard {
    return new Standard(call(() => glue.Standard.builtIn()));
  }

  /** Loads a standard from JSON: text, bytes or an object. TOML is not read here, for its parser would make the module a tenth larger. */
  static load(source: Source): LoadedStandard {
    const bytes = bytesOf(source);
    const inner = call(() => glue.Standard.load(bytes));
    const found = foundFrom(call(() => inner.found()));
    if (call(() => inner.isSound())) return { ok: true, standard: new Standard(inner), ...found };
    inner.free();
    return { ok: false, standard: null, ...found };
  }

  /** The standard as canonical JSON: what its digest is taken of. */
  json(): string {
    return use(this, (inner: glue.Standard) => inner.json()) ?? "";
  }

  /** The same as an object. */
  document(): StandardDocument {
    return JSON.parse(this.json()) as StandardDocument;
  }

  /** The digest of its canonical JSON: `sha256:` and 64 hexadecimal digits. */
  digest(): string {
    return use(this, (inner: glue.Standard) => inner.digest()) ?? "";
  }

  /** How many indicators it has on each level. */
  shape(): StandardShape {
    return JSON.parse(use(this, (inner: glue.Standard) => inner.shape()) ?? "") as StandardShape;
  }
}

/** How to assess. */
export interface AssessOptions {
  /** The reporting year; without it, of each kind of period the last that is full by the dossier's `as_of`. */
  year?: number;
}

/** How to read a dossier and assess it at once. */
export interface AssessTextOptions extends AssessOptions, ExamineOptions {
  /** Whom to assess by; without it, the built-in standard. */
  assessor?: Assessor;
}

/** What came of assessing: `ok` says that nothing is wrong with the dossier; what could be typed of a faulty one is assessed all the same. */
export type Assessed =
  | (Found & { ok: true; dossier: Dossier; assessment: Assessment })
  | (Found & { ok: false; dossier: Dossier | null; assessment: Assessment | null });

/** 评估器 · A standard made ready to assess with: make it once, use it often. */
export class Assessor extends Held {
  /** Makes a standard ready; without one, the built-in standard. */
  static of(standard?: Standard): Assessor {
    const own = standard ?? Standard.builtIn();
    try {
      const inner = use(own, (sound: glue.Standard) => glue.Assessor.of(sound));
      if (inner === undefined) throw new ChanjiaoError("bad_argument", "该标准不可用", "the standard is not sound");
      return new Assessor(inner);
    } finally {
      if (standard === undefined) own.free();
    }
  }

  /** Holds a dossier against the standard. */
  assess(dossier: Dossier, options: AssessOptions = {}): Assessment {
    const year = yearOf(options.year);
    const inner = use(this, (assessor: glue.Assessor) => use(dossier, (examined: glue.Dossier) => assessor.assess(examined, year)));
    if (inner === undefined) throw new ChanjiaoError("bad_argument", "该档案无法评估", "the dossier cannot be assessed");
    return new Assessment(inner);
  }
}

/** The parts of a report. */
export type ReportPart = "verdict" | "problems" | "unknown" | "tree" | "annex";

/** How to tell a report. */
export interface ReportOptions {
  /** Plain text, which is the default, or Markdown. */
  form?: "text" | "markdown";
  /** Only these parts, in the order of the report; without it, all of them. */
  parts?: ReportPart[];
}

/** 评估结果 · A dossier held against a standard: the verdict at once, and what explains it when it is asked for. */
export class Assessment extends Held {
  #verdict: Verdict | undefined;
  #document: AssessmentDocument | undefined;

  /** The verdict: the outcomes that remain possible, the points as an interval. Much quicker than `document()`. */
  verdict(): Verdict {
    return (this.#verdict ??= JSON.parse(use(this, (inner: glue.Assessment) => inner.verdict())) as Verdict);
  }

  /** Everything: verdict, tree with reasons, problems with who must act, what is unknown and what would settle it. Made once, and kept. */
  document(): AssessmentDocument {
    return (this.#document ??= JSON.parse(this.json()) as AssessmentDocument);
  }

  /** The same as canonical JSON (RFC 8785): byte for byte what every other language gives. */
  json(): string {
    return use(this, (inner: glue.Assessment) => inner.json());
  }

  /** The report for people. */
  report(lang: Lang = "zh", options: ReportOptions = {}): string {
    return use(this, (inner: glue.Assessment) => inner.report(lang, options.form === "markdown", options.parts ?? []));
  }
}

let builtIn: { assessor: Assessor; generation: number } | undefined;

function builtInAssessor(): Assessor {
  const generation = currentGeneration();
  if (builtIn?.generation !== generation) builtIn = { assessor: Assessor.of(), generation };
  return builtIn.assessor;
}

/** Reads a dossier and holds it against every rule. The same as `Dossier.examine`. */
export function examine(source: Source, options: ExamineOptions = {}): Examined {
  return Dossier.examine(source, options);
}

/** Reads a dossier, checks it and assesses it. */
export function assess(source: Source, options: AssessTextOptions = {}): Assessed {
  const examined = Dossier.examine(source, options);
  if (examined.dossier === null) return { ...examined, ok: false, dossier: null, assessment: null };
  const assessor = options.assessor ?? builtInAssessor();
  return { ...examined, assessment: assessor.assess(examined.dossier, options) } as Assessed;
}
