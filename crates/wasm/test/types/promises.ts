// What the types promise, held by the compiler.

import { assess, describe, type DossierDocument, examine, readCode, Standard } from "chanjiao";
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

using held = Standard.builtIn();
void held;
