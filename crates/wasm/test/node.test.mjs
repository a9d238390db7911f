// The package in Node: vectors and canonical JSON by both entries, what each gives, misuse, memory, loss of an instance.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import * as withCohort from "../npm/dist/cohort-node.js";
import * as api from "../npm/dist/node.js";
import { countOfSound, PACKAGE, readVector, ROOT } from "./lib/places.mjs";
import { runCanonical, runVectors } from "./lib/vectors.mjs";

const dossier = (name) => readFile(join(ROOT, "crates/core/examples/dossiers", name), "utf8");
const complete = await dossier("invented/complete.json");

for (const [entry, from] of Object.entries({ chanjiao: api, "chanjiao/cohort": withCohort })) {
  test(`${entry}: every vector gives what it expects`, async () => {
    const { ran, wrong } = await runVectors(from, readVector);
    assert.deepEqual(wrong, []);
    assert.ok(ran > 1000, `${ran} ran`);
  });

  test(`${entry}: canonical JSON is the native one, byte for byte`, async () => {
    const native = await readFile(process.env.CHANJIAO_NATIVE, "utf8");
    const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
    const { compared, wrong } = await runCanonical(from, native, readVector, sha256);
    assert.deepEqual(wrong, []);
    assert.equal(compared, await countOfSound());
  });
}

test("the entry with cohorts gives all that the other gives, and cohorts; by import, by require and inline", async () => {
  const require = createRequire(import.meta.url);
  const dist = "../npm/dist";
  const names = (entry) => Object.keys(entry).filter((name) => name !== "default" && name !== "module.exports").sort();
  const cohorts = ["Cohort", "Study", "cohortSchema", "cohortVocabularies", "gatheringSchema", "recipeSchema", "studyRequestSchema"];
  for (const [alone, all] of [
    [api, withCohort],
    [require(`${dist}/node.cjs`), require(`${dist}/cohort-node.cjs`)],
    [await import(`${dist}/inline.js`), await import(`${dist}/cohort-inline.js`)],
    [require(`${dist}/inline.cjs`), require(`${dist}/cohort-inline.cjs`)],
  ]) {
    assert.deepEqual(names(all), [...names(alone), ...cohorts].sort());
    assert.ok(alone.assess(complete).ok && all.assess(complete).ok && JSON.parse(all.cohortSchema()).$id);
  }
});

test("the module without cohorts holds nothing of them, and is the smaller by what they take", async () => {
  const [alone, all] = await Promise.all(["chanjiao", "chanjiao-cohort"].map((name) => readFile(`${PACKAGE}/dist/${name}.wasm`)));
  for (const word of ["TOPSIS", "熵权", "urn:chanjiao:cohort:1", "urn:chanjiao:study-request:1"]) {
    assert.deepEqual([word, alone.includes(word), all.includes(word)], [word, false, true]);
  }
  assert.ok(all.length - alone.length > 600_000, `${alone.length} of ${all.length} bytes`);
});

test("every pattern of every schema is a regular expression to JavaScript, with either flag", () => {
  const patterns = [];
  const schemas = Object.keys(withCohort).filter((name) => name.endsWith("Schema"));
  for (const name of schemas) JSON.parse(withCohort[name](), (key, value) => (key === "pattern" && typeof value === "string" && patterns.push(value), value));
  assert.ok(schemas.length > 4 && patterns.length > 20, `${schemas} ${patterns.length}`);
  for (const pattern of patterns) for (const flag of ["u", "v"]) new RegExp(pattern, flag);
  const number = new RegExp(JSON.parse(api.dossierSchema()).$defs.DocumentNumber.pattern, "v");
  assert.ok(number.test("教职成厅函〔2024〕20号") && !number.test("〔1〕1".repeat(20_000)));
});

test("who begins at once while another waits begins the instance that both use", async () => {
  const { init, initSync, assess } = await import("../npm/dist/web.js");
  const bytes = await readFile(`${PACKAGE}/dist/chanjiao.wasm`);
  const waiting = init(bytes);
  initSync(bytes);
  const { assessment } = assess(complete);
  await waiting;
  assert.deepEqual(assessment.verdict(), assessment.document().verdict);
});

test("who begins at once while the instance is being set is told to wait, and nothing is lost", async () => {
  const { init, initSync, assess } = await import("../npm/dist/web.js?again");
  const module = await WebAssembly.compile(await readFile(`${PACKAGE}/dist/chanjiao.wasm`));
  const waiting = init(module);
  await Promise.resolve();
  await Promise.resolve();
  assert.throws(() => initSync(module), (error) => error.code === "init_failed" && /[一-鿿]/.test(error.zh) && /await init/.test(error.en));
  await waiting;
  assert.ok(assess(complete).ok);
});

test("a handle of another entry is refused with what to do, and nothing is lost by it", () => {
  const ours = api.assess(complete);
  const theirs = withCohort.assess(complete);
  const refused = (error) => error.code === "bad_argument" && /[一-鿿]/.test(error.zh) && /import everything from one/.test(error.en);
  for (const mixed of [
    () => withCohort.Cohort.gather([ours.assessment], { columns: [] }),
    () => withCohort.Cohort.gather([null], { columns: [] }),
    () => api.Assessor.of(withCohort.Standard.builtIn()),
    () => api.Assessor.of().assess(theirs.dossier),
    () => api.assess(complete, { assessor: withCohort.Assessor.of() }),
  ]) {
    assert.throws(mixed, refused);
  }
  assert.equal(ours.assessment.json(), theirs.assessment.json());
});

test("a faulty dossier is a result that is told apart by `ok`, with every fault's path and place", async () => {
  const text = await dossier("faulty/many_faults.json");
  const found = api.assess(text);
  assert.equal(found.ok, false);
  assert.ok(found.assessment !== null && found.dossier !== null && found.diagnostics.length > 100);
  const seat = found.diagnostics.find((one) => one.path === "/alliance/seat");
  assert.equal(text.slice(seat.start, seat.end), "null");
  const lines = text.split("\n");
  for (const one of found.diagnostics) {
    assert.ok(lines[one.line - 1].slice(one.column - 1).startsWith(text.slice(one.start, one.end)), one.path);
  }
});

test("text, bytes and a plain object are read alike", () => {
  const { diagnostics } = api.examine("{\"schema\": 1}");
  for (const source of [new TextEncoder().encode("{\"schema\": 1}"), { schema: 1 }]) {
    assert.deepEqual(api.examine(source).diagnostics.map((one) => one.code), diagnostics.map((one) => one.code));
  }
});

test("what is no JSON at all is told with its place", () => {
  const found = api.examine("{\"名\": “x”}");
  assert.deepEqual([found.ok, found.dossier, found.diagnostics[0].code, found.diagnostics[0].line], [false, null, "CJ0006", 1]);
});

test("a wrong argument is an error that says what is wanted, in both languages", () => {
  for (const call of [() => api.examine(null), () => api.examine(3), () => api.assess(complete, { year: 20.5 })]) {
    assert.throws(call, (error) => error instanceof api.ChanjiaoError && error.code === "bad_argument" && /[一-鿿]/.test(error.zh) && error.en.length > 0);
  }
  const { dossier } = api.examine(complete);
  assert.throws(() => dossier.validateField("alliance/name", 1), { code: "bad_argument" });
});

test("a field is validated by its form and by every rule, and the dossier stays as it is", () => {
  const { dossier } = api.examine(complete);
  const before = dossier.json();
  const first = (path, value) => dossier.validateField(path, value)[0]?.code;
  assert.equal(first("/alliance/members/0/credit_code", "12100000400000624E"), "CJ0209");
  assert.equal(first("/alliance/members/0/name", undefined), "CJ0105");
  assert.equal(first("/alliance/established", "2099-01"), "CJ0431");
  assert.ok(dossier.validateField("/alliance/members/0", undefined).some((one) => one.code === "CJ0402"), "it is named elsewhere");
  assert.deepEqual(dossier.validateField("/alliance/name", "另一个名称"), []);
  assert.equal(dossier.json(), before);
});

test("what may stand at a place is described, with labels in both languages", () => {
  const kind = api.describe("/alliance/members/3/kind");
  assert.equal(kind.type, "vocabulary");
  assert.ok(kind.vocabulary.every((word) => word.label.zh && word.label.en));
  assert.equal(api.describe("/cooperation/employment/placements/0/heads").unit, "person");
  assert.equal(api.describe("/nothing"), null);
  assert.ok(api.places().length > 500);
});

test("the tables of knowledge are whole and point at one another", () => {
  assert.ok(api.provisions().length > 100 && api.metrics().length > 100 && api.definitions().length > 5 && api.sets().length > 3);
  assert.ok(api.undertakings().length > 0 && api.diagnosticKinds().length > 200);
  for (const table of [api.metrics(), api.diagnosticKinds(), api.definitions()]) {
    for (const { provisions } of table) for (const id of provisions) assert.ok(api.provision(id), id);
  }
  for (const words of Object.values(api.labels())) for (const label of Object.values(words)) assert.ok(label.zh && label.en);
  assert.equal(JSON.parse(api.dossierSchema()).$id, "urn:chanjiao:dossier:1");
  assert.equal(JSON.parse(api.standardSchema()).$id, "urn:chanjiao:standard:1");
  assert.deepEqual([api.metric("nothing"), api.provision("nothing"), api.definition("nothing")], [null, null, null]);
});

test("codes are read by their grammar", () => {
  const sound = api.readCode("division_code", "320585");
  assert.deepEqual([sound.ok, sound.value, sound.name.zh], [true, "320585", "太仓市"]);
  const faulty = api.readCode("credit_code", "12100000400000624E");
  assert.deepEqual([faulty.ok, faulty.faults[0].code], [false, "CJ0209"]);
  assert.equal(api.readCode("nothing", "1"), null);
});

test("a standard of one's own is loaded, held and assessed by", async () => {
  const { base } = JSON.parse(await readVector("standards.json"));
  const loaded = api.Standard.load(base);
  assert.ok(loaded.ok);
  assert.deepEqual(loaded.standard.shape(), { first: 3, second: 3, third: 3 });
  const assessor = api.Assessor.of(loaded.standard);
  const { dossier } = api.examine(complete);
  const document = assessor.assess(dossier, { year: 2024 }).document();
  assert.deepEqual([document.standard.id, document.standard.digest], [base.id, loaded.standard.digest()]);
  assert.equal(api.Standard.load({ ...base, authority: "mine" }).standard, null);
  assert.equal(api.Standard.builtIn().document().authority, "derived");
});

test("what was freed says so, and freeing twice is harmless", () => {
  const { dossier, assessment } = api.assess(complete);
  dossier.free();
  dossier.free();
  assert.throws(() => dossier.json(), { code: "freed" });
  assert.ok(assessment.document().verdict, "an assessment lives without its dossier");
  assessment[Symbol.dispose ?? "free"]();
});

test("a long loop that frees does not grow", () => {
  const once = () => {
    const { dossier, assessment } = api.assess(complete);
    assessment.verdict();
    assessment.free();
    dossier.free();
  };
  for (let round = 0; round < 10; round += 1) once();
  const before = process.memoryUsage().rss;
  for (let round = 0; round < 200; round += 1) once();
  const grown = process.memoryUsage().rss - before;
  assert.ok(grown < 60e6, `${Math.round(grown / 1e6)} MB`);
});

test("an instance that is lost says so, and init makes a new one", async () => {
  const { dossier } = api.examine(complete);
  // The stack runs out within the module: the one way that a caller can break it.
  const deep = () => {
    try {
      deep();
    } catch {
      // On the way back up there is ever more room: at some depth the call begins and cannot end.
    }
    if (!lost) {
      try {
        api.examine(complete).dossier?.free();
      } catch (error) {
        if (error.code === "panicked") lost = error;
      }
    }
  };
  let lost;
  deep();
  assert.equal(lost?.code, "panicked");
  assert.throws(() => api.examine(complete), { code: "panicked" });
  await api.init();
  assert.throws(() => dossier.json(), { code: "freed" }, "it belonged to the lost one");
  assert.ok(api.assess(complete).ok);
});
