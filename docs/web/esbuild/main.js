// Bundled by: esbuild main.js --bundle --format=iife --outfile=bundle.js
import { assess } from "chanjiao/inline";

const { assessment } = assess({
  schema: "chanjiao/dossier/1",
  as_of: "2025-04",
  alliance: { id: "example", name: "某市域产教联合体（虚构）", parks: [{ id: "park", name: "某高新区" }] },
});
document.querySelector("#verdict").textContent = assessment.verdict().sentence.zh;
