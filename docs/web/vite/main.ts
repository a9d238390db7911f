import { assess, type DossierDocument, init } from "chanjiao";

await init();

const dossier: DossierDocument = {
  schema: "chanjiao/dossier/1",
  as_of: "2025-04",
  alliance: { id: "example", name: "某市域产教联合体（虚构）", parks: [{ id: "park", name: "某高新区" }] },
};
const assessed = assess(dossier);
if (assessed.ok) document.querySelector("#verdict")!.textContent = assessed.assessment.verdict().sentence.zh;
