// Cohorts and studies in Node: the native bytes, gathering, tables, traces, recipes, misuse.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import * as api from "../npm/dist/cohort-node.js";
import { readVector, ROOT } from "./lib/places.mjs";
import { countsOfStudies, runStudies } from "./lib/studies.mjs";

const example = (path) => readFile(join(ROOT, "crates/core/examples", path), "utf8");
const invented = await example("cohorts/open.json");
const partial = await example("dossiers/invented/partial.json");
const complete = await example("dossiers/invented/complete.json");
const REQUEST = { schema: "chanjiao/study-request/1", convention: { weights: { method: "entropy" }, aggregation: { method: "topsis" }, missing: "drop_columns" } };

function sound(source = invented) {
  const loaded = api.Cohort.load(source);
  assert.ok(loaded.ok, JSON.stringify(loaded.diagnostics));
  return loaded.cohort;
}

test("every study is the native one, byte for byte, and its recipe gives it again", async () => {
  const native = await readFile(process.env.CHANJIAO_STUDIES, "utf8");
  const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
  const { ran, wrong } = await runStudies(api, native, await countsOfStudies(readVector), sha256);
  assert.deepEqual(wrong, []);
  assert.ok(ran > 100, `${ran} ran`);
});

test("a cohort is read from text, bytes and objects, its columns from Float64Arrays too", () => {
  const document = JSON.parse(invented);
  const digest = sound().digest();
  assert.match(digest, /^sha256:[0-9a-f]{64}$/);
  assert.equal(sound(new TextEncoder().encode(invented)).digest(), digest);
  const certificates = document.columns[1];
  assert.equal(sound({ ...document, columns: document.columns.with(1, { ...certificates, values: new Float64Array(certificates.values) }) }).digest(), digest);
  assert.deepEqual(sound().document().rows, document.rows);
});

test("what is wrong with a cohort is told with its place in the text", () => {
  const text = invented.replace('"benefit"', '"benefits"');
  const loaded = api.Cohort.load(text);
  assert.deepEqual([loaded.ok, loaded.cohort], [false, null]);
  const [fault] = loaded.diagnostics;
  assert.deepEqual([fault.path, text.slice(fault.start, fault.end)], ["/columns/0/direction", '"benefits"']);
});

test("a study ranks, sets apart what a gate stops, tells its convention, and is traced back", () => {
  const { ok, study } = sound().study(REQUEST);
  assert.ok(ok);
  const { ranking, methods, recipe, invented: said } = study.document();
  assert.ok(methods.zh.includes("熵权法") && methods.en.includes("TOPSIS") && said.includes("虚构"));
  assert.deepEqual(ranking.set_apart.map(({ id }) => id), ["invented-11"]);
  assert.deepEqual(recipe, study.recipe());
  const first = ranking.rows[ranking.order[0]];
  assert.equal(first.rank, 1);
  const trace = study.trace(first.id);
  assert.deepEqual([trace.row, trace.score], [first.id, first.score]);
  assert.deepEqual(study.trace(first.id, "fiscal_funds").columns.map(({ column }) => column), ["fiscal_funds"]);
  assert.deepEqual([study.trace("invented-11"), study.trace(first.id, "nothing")], [null, null]);
});

test("tables come as JSON, as columns of numbers and as LaTeX in either language", () => {
  const { study } = sound().study(REQUEST);
  const scores = study.tables().find(({ id }) => id === "scores");
  const ranks = study.numbers("scores", "rank");
  assert.ok(ranks instanceof Float64Array);
  assert.deepEqual([...ranks], scores.columns.find(({ id }) => id === "rank").values.numbers);
  // What nobody knows is no number.
  assert.ok(study.numbers("values", "students_jointly_trained").some(Number.isNaN));
  assert.ok(study.latex("scores").includes("\\toprule") && study.latex("scores", "en").includes("scores and ranks"));
  assert.deepEqual([study.latex("nothing"), study.numbers("nothing", "rank"), study.numbers("scores", "nothing")], [null, null, null]);
});

test("assessments are gathered into a cohort, and a trace leads to their facts and evidence", () => {
  const assessments = [partial, complete].map((text) => api.assess(text).assessment);
  const gathering = { invented: "a test", columns: [{ metric: "destination_rate", direction: "benefit" }, { metric: "member_schools", direction: "benefit" }] };
  const known = api.metrics().map(({ name }) => name);
  gathering.columns = gathering.columns.filter(({ metric }) => known.includes(metric));
  const gathered = api.Cohort.gather(assessments, gathering);
  assert.ok(gathered.ok, JSON.stringify(gathered.diagnostics));
  const document = gathered.cohort.document();
  assert.deepEqual(document.rows.map(({ id }) => id), ["invented-partial", "invented-complete"]);
  assert.ok(document.rows.every(({ gates }) => gates.length > 0));
  const { study } = gathered.cohort.study({ schema: "chanjiao/study-request/1", convention: { unknown_gates: "keep" } });
  const { rows } = study.document().ranking;
  const { columns } = study.trace(rows[0].id, "destination_rate");
  assert.ok(columns[0].source.facts.length > 0 && columns[0].source.evidence.length > 0);
  for (const assessment of assessments) assessment.free();
  assert.ok(study.trace(rows[0].id), "a study lives without its assessments");
  const twice = api.assess(complete).assessment;
  const refused = api.Cohort.gather([twice, twice], gathering);
  assert.deepEqual([refused.ok, refused.cohort], [false, null]);
  assert.ok(refused.diagnostics.every((one) => one.line === undefined && one.start === undefined));
  const misspelt = api.Cohort.gather([twice], { columns: [{ metric: "destination_rat", direction: "benefit" }] });
  assert.equal(misspelt.diagnostics[0].path, "/columns/0/metric");
  assert.ok(misspelt.diagnostics[0].message.en.includes("destination_rat"));
});

test("a request that cannot be read is refused with what is wrong, and with where its form is at fault", () => {
  const cohort = sound();
  const text = '{"schema": "chanjiao/study-request/1", "convention": {"名": 1}}';
  const refused = cohort.study(text);
  assert.deepEqual([refused.ok, refused.study], [false, null]);
  assert.ok(refused.diagnostics.some(({ start, end }) => text.slice(start, end).includes("名")), JSON.stringify(refused.diagnostics));
  const gaps = cohort.study({ schema: "chanjiao/study-request/1" });
  assert.equal(gaps.ok, false);
  assert.ok(gaps.diagnostics.every(({ path, start }) => /^\/(cohort|request)/.test(path) && start === undefined), JSON.stringify(gaps.diagnostics));
});

test("all that is wrong with the form of a gathering or a recipe is told with its place in the text", () => {
  const { study } = sound().study(REQUEST);
  const recipe = JSON.stringify(study.recipe(), null, 1).replace('"entropy"', '"熵"').replace(/"cohort": "[^"]*"/, '"cohort": 7');
  const made = sound().runRecipe(recipe);
  assert.deepEqual([made.ok, made.study], [false, null]);
  const found = made.diagnostics.map(({ path, line, start, end }) => [path, recipe.split("\n")[line - 1].includes(recipe.slice(start, end)), recipe.slice(start, end)]);
  assert.deepEqual(found.sort(), [["/cohort", true, "7"], ["/request/convention/weights/method", true, '"熵"']]);
  const gathering = '{"columns": [{"metric": "members", "direction": "up"}, {"metric": "members"}], "pannel": true}';
  const gathered = api.Cohort.gather([], gathering);
  assert.deepEqual([gathered.ok, gathered.cohort], [false, null]);
  assert.deepEqual(gathered.diagnostics.map(({ path, start, end }) => [path, gathering.slice(start, end)]), [
    ["/columns/0/direction", '"up"'],
    ["/columns/1", '{'],
    ["/pannel", '"pannel"'],
  ]);
  assert.ok(gathered.diagnostics.every(({ message, help }) => /[一-鿿]/.test(message.zh) && message.en && help.zh && help.en));
  assert.deepEqual(sound().runRecipe({}).diagnostics.map(({ code }) => code), Array(4).fill("CJ0105"));
});

test("a recipe is refused for another cohort, and what is no text at all is a wrong argument", () => {
  const { study } = sound().study(REQUEST);
  const document = JSON.parse(invented);
  const other = sound({ ...document, rows: document.rows.map((row) => ({ ...row, name: `${row.name}二` })) });
  const refused = other.runRecipe(study.recipe());
  assert.deepEqual([refused.ok, refused.diagnostics[0].path], [false, "/cohort"]);
  assert.ok(sound().runRecipe(JSON.stringify(study.recipe())).ok);
  for (const call of [
    () => other.runRecipe(null),
    () => api.Cohort.gather([], undefined),
    () => api.Cohort.load(3),
    () => other.study(undefined),
  ]) {
    assert.throws(call, (error) => error instanceof api.ChanjiaoError && error.code === "bad_argument" && /[一-鿿]/.test(error.zh));
  }
});

test("what was freed says so; a study lives without its cohort", () => {
  const cohort = sound();
  const { study } = cohort.study(REQUEST);
  cohort.free();
  cohort[Symbol.dispose ?? "free"]();
  assert.throws(() => cohort.study(REQUEST), { code: "freed" });
  assert.ok(study.tables().length > 3);
  study.free();
  assert.throws(() => study.tables(), { code: "freed" });
});

test("the schemas and the vocabularies of cohorts can be had", () => {
  assert.equal(JSON.parse(api.cohortSchema()).$id, "urn:chanjiao:cohort:1");
  assert.equal(JSON.parse(api.studyRequestSchema()).$id, "urn:chanjiao:study-request:1");
  assert.equal(JSON.parse(api.gatheringSchema()).$id, "urn:chanjiao:gathering:1");
  assert.equal(JSON.parse(api.recipeSchema()).$id, "urn:chanjiao:recipe:1");
  const words = api.cohortVocabularies().find(({ name }) => name === "WeightMethod").words;
  assert.ok(words.some(({ word, label }) => word === "entropy" && label.zh === "熵权法"));
});
