import { readFileSync } from "node:fs";
import { assess } from "chanjiao";

const text = process.argv[2] ? readFileSync(process.argv[2], "utf8") : '{"schema": "chanjiao/dossier/1"}';
const { diagnostics, assessment } = assess(text);
for (const { path, message } of diagnostics) console.error(`${path}: ${message.zh}`);
console.log(assessment ? assessment.verdict().sentence.zh : "未能评估");
