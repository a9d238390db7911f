// Several dossiers or a cohort document side by side: what is known of each, and a ranking where everything in it says that it is
// invented. Real, named alliances are never ranked here: their public figures are of different years and definitions.

import { type Assessment, Cohort, cohortVocabularies, metrics } from "chanjiao/cohort";
import type {
  AggregationMethod,
  Bilingual,
  CohortCell,
  CohortDocument,
  DossierDocument,
  Gathering,
  MissingRule,
  Found,
  StudyDiagnostic,
  StudyDocument,
  StudyRequest,
  TrialWeights,
  WeightMethod,
} from "chanjiao/cohort";
import type { Examination } from "./examination.js";
import { words } from "./words.js";

/** How much a cell tells. */
export type Knowledge = "known" | "bounded" | "unknown";

/** A figure of everyone who is compared. */
export interface Figure {
  id: string;
  label: Bilingual;
  unit: Bilingual | undefined;
  /** Whether it is a share, from 0 to 1. */
  isShare: boolean;
  cells: CohortCell[];
}

/** Who is compared, and by what. */
export interface Figures {
  rows: { name: string; isInvented: boolean }[];
  figures: Figure[];
}

/** Which way a figure can be said to count. */
export type Way = "benefit" | "cost";
export const WAYS: readonly Way[] = ["benefit", "cost"];

/** A cohort document that was opened, and what came of it. */
export interface OpenCohort extends Found {
  /** What the file is called. */
  name: string;
  cohort: Cohort | null;
}

/** Whether the text says that it is a cohort. */
export function isCohort(text: string): boolean {
  return /"schema"\s*:\s*"chanjiao\/cohort\//.test(text);
}

export function openCohort(name: string, text: string): OpenCohort {
  return { name, ...Cohort.load(text) };
}

/** Whether a dossier says that it is invented: all the evidence that it names is. */
export function saysInvented(dossier: DossierDocument): boolean {
  const evidence = dossier.evidence ?? [];
  return evidence.length > 0 && evidence.every(({ kind }) => kind === "invented");
}

export function knowledgeOf(cell: CohortCell): Knowledge {
  if (cell === "unknown") return "unknown";
  return typeof cell === "number" || "value" in cell ? "known" : "bounded";
}

/** How many figures of a row are known, within bounds, unknown. */
export function coverageOf(figures: readonly Figure[], row: number): Record<Knowledge, number> {
  const counts = { known: 0, bounded: 0, unknown: 0 };
  for (const { cells } of figures) counts[knowledgeOf(cells[row] ?? "unknown")] += 1;
  return counts;
}

const SHARES = new Set<string>();

/** Every metric as a column. Which way it counts bears on rankings alone, and here nothing is ranked. */
function everyMetric(): Gathering {
  const columns = metrics().map(({ name, natural }) => {
    if (natural === "share") SHARES.add(name);
    return { metric: name, direction: "benefit" as const };
  });
  return { columns };
}

const gatheredOnce = new WeakMap<Assessment, CohortDocument>();

/** One assessment's metrics, gathered by itself: two dossiers of one alliance may well be held side by side. */
function metricsOf(assessment: Assessment): CohortDocument | null {
  const known = gatheredOnce.get(assessment);
  if (known) return known;
  const { cohort } = Cohort.gather([assessment], everyMetric());
  const document = cohort?.document() ?? null;
  cohort?.free();
  if (document) gatheredOnce.set(assessment, document);
  return document;
}

/** All metrics of which anything is known of anybody. */
export function figuresOfDossiers(held: readonly Examination[]): Figures {
  const rows: Figures["rows"] = [];
  const documents: CohortDocument[] = [];
  for (const { assessment, document, isInvented } of held) {
    const gathered = assessment && metricsOf(assessment);
    if (!gathered || !document) continue;
    documents.push(gathered);
    rows.push({ name: `${document.dossier.name} · ${document.dossier.as_of}`, isInvented });
  }
  const figures = (documents[0]?.columns ?? []).map(({ id, label, unit }, index) => {
    const cells = documents.map(({ columns }) => columns[index]?.values[0] ?? "unknown");
    return { id, label, unit, isShare: SHARES.has(id), cells };
  });
  return { rows, figures: figures.filter(({ cells }) => cells.some((cell) => cell !== "unknown")) };
}

export function figuresOfCohort({ rows, columns, invented }: CohortDocument): Figures {
  const isInvented = invented !== undefined;
  return {
    rows: rows.map((row) => ({ name: row.name ?? row.id, isInvented })),
    figures: columns.map(({ id, label, unit, values }) => ({ id, label, unit, isShare: false, cells: values })),
  };
}

/** Gathers the dossiers that are held by the figures that the reader counts. They all say that they are invented. */
export function gather(held: readonly Examination[], counted: ReadonlyMap<string, Way>): ReturnType<typeof Cohort.gather> {
  const assessments = held.flatMap(({ assessment }) => (assessment ? [assessment] : []));
  const columns = [...counted].map(([metric, direction]) => ({ metric, direction }));
  return Cohort.gather(assessments, { columns, invented: `${words.cohort_invented.zh} ${words.cohort_invented.en}` });
}

/** What the reader chooses of a convention. Of the methods, those that ask for nothing more. */
export interface Choice {
  weights: WeightMethod;
  aggregation: AggregationMethod;
  missing: MissingRule;
  spread: TrialWeights;
}

export const WEIGHTS: readonly WeightMethod[] = ["equal", "entropy", "critic"];
export const AGGREGATIONS: readonly AggregationMethod[] = [
  "arithmetic",
  "geometric",
  "topsis",
  "vikor",
  "promethee",
  "grey",
  "rank_sum_ratio",
];
export const MISSING: readonly MissingRule[] = ["renormalise_weights", "drop_columns", "refuse"];
export const SPREADS: readonly TrialWeights[] = ["around", "simplex"];
export const FIRST: Choice = { weights: "equal", aggregation: "arithmetic", missing: "renormalise_weights", spread: "around" };

/** The seed of the trials. Any would do; with one that is held, the same choice gives the same ranges everywhere. */
export const SEED = 2024;
export const DRAWS = 1000;
/** How close weights stay to the given ones: one of a sixth has a standard deviation of 0.037. */
export const CONCENTRATION = 100;

function requestOf({ weights, aggregation, missing, spread }: Choice): StudyRequest {
  return {
    schema: "chanjiao/study-request/1",
    convention: { weights: { method: weights }, aggregation: { method: aggregation }, missing },
    trials: {
      seed: SEED,
      draws: DRAWS,
      weights: spread,
      facts: true,
      ...(spread === "around" ? { concentration: CONCENTRATION } : {}),
    },
  };
}

export interface Outcome {
  document: StudyDocument | null;
  diagnostics: StudyDiagnostic[];
}

export function study(cohort: Cohort, choice: Choice): Outcome {
  const { study: made, diagnostics } = cohort.study(requestOf(choice));
  const document = made?.document() ?? null;
  made?.free();
  return { document, diagnostics };
}

/** The labels of a vocabulary's words. */
export function labelsOf(name: string): ReadonlyMap<string, Bilingual> {
  const found = cohortVocabularies().find((one) => one.name === name);
  return new Map(found?.words.map(({ word, label }) => [word, label ?? { zh: word, en: word }]));
}

/** A row of a ranking as it is shown: its rank, and the ranks that it took over the trials. */
export interface Placed {
  id: string;
  name: string;
  rank: number | null;
  coverage: { known: number; columns: number } | null;
  imputed: string[];
  hasUnknownGates: boolean;
  /** The best and the worst rank, and those that 90 % of the trials lie between. */
  best: number;
  worst: number;
  low: number;
  high: number;
}

/** The rows by rank; where gaps kept them from being ranked, by the mean of the ranks that they took. */
export function placed({ ranking, trials }: StudyDocument, names: ReadonlyMap<string, string>): Placed[] {
  const ranked = new Map(ranking?.rows.map((row) => [row.id, row]));
  const tried = (trials?.rows ?? []).map((id, index) => ({ id, of: trials?.outcome.rows[index] }));
  const all = tried.flatMap(({ id, of }) => {
    if (!of) return [];
    const row = ranked.get(id);
    const [low = of.best, , high = of.worst] = of.quantiles;
    const shown: Placed = {
      id,
      name: row?.name ?? names.get(id) ?? id,
      rank: row?.rank ?? null,
      coverage: row?.coverage ?? null,
      imputed: row?.imputed ?? [],
      hasUnknownGates: (row?.unknown_gates ?? []).length > 0,
      best: of.best,
      worst: of.worst,
      low,
      high,
    };
    return [{ shown, key: row?.rank ?? of.mean }];
  });
  return all.sort((one, other) => one.key - other.key).map(({ shown }) => shown);
}
