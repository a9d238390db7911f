// What the types promise, held by the compiler.

import { assess, describe, type DossierDocument, examine, readCode, Standard } from "chanjiao";
// @ts-expect-error Cohorts have an entry of their own.
import { Cohort as none } from "chanjiao";
// @ts-expect-error Their shapes have too.
import type { CohortDocument as Nothing } from "chanjiao";
import { type Assessment, assess as assessToo, Cohort, type CohortDocument, type StudyRequest } from "chanjiao/cohort";
import * as cohortInline from "chanjiao/cohort/inline";
import * as inline from "chanjiao/inline";

const dossier: DossierDocument = { schema: "chanjiao/dossier/1", as_of: "2025-04", alliance: { id: "a", name: "甲" } };

const examined = examine(dossier);
if (examined.ok) examined.dossier.json();
// @ts-expect-error A faulty dossier may not be there at all.
else examined.dossier.json();

const assessed = assess(dossier, { year: 2024 });
if (assessed.ok) {
  const [problem] = assessed.assessment.document().shortfalls;
  const weight: "gate" | "problem" | "suggestion" | undefined = problem?.weight;
  void weight;
}

// @ts-expect-error A word that the vocabulary does not have.
const misspelt: DossierDocument = { ...dossier, schema: "chanjiao/dossier/2" };
// @ts-expect-error A field that no dossier has.
const unknown: DossierDocument = { ...dossier, allaince: {} };
void [misspelt, unknown];

const loaded = Standard.load({});
if (!loaded.ok) {
  const nothing: null = loaded.standard;
  void nothing;
}

const read = readCode("division_code", "320585");
if (read?.ok) read.value.toUpperCase();

const label: string | undefined = describe("/alliance/name")?.label.zh;
void label;
void inline.assess(dossier).diagnostics.map(({ start, end, path }) => [start, end, path]);

const cohort: CohortDocument = {
  schema: "chanjiao/cohort/1",
  rows: [{ id: "a" }, { id: "b" }],
  columns: [{ id: "x", label: { zh: "产值", en: "output" }, direction: "benefit", values: [1, "unknown"] }],
};
const request: StudyRequest = { schema: "chanjiao/study-request/1", trials: { seed: 1, draws: 10, facts: true } };
const opened = Cohort.load(cohort);
if (opened.ok) {
  const studied = opened.cohort.study(request);
  if (studied.ok) studied.study.document().ranking?.rows.map(({ rank }) => rank + 1);
  else studied.diagnostics.map(({ path }) => path);
  // @ts-expect-error There may be no study.
  studied.study.recipe();
}
// @ts-expect-error A direction that there is not.
const sideways: CohortDocument = { ...cohort, columns: [{ ...cohort.columns[0], direction: "sideways" }] };
void sideways;
void assessToo(dossier).assessment?.verdict();
export const gathered = (assessments: Assessment[]) => cohortInline.Cohort.gather(assessments, { columns: [] });

using held = Standard.builtIn();
void held;
