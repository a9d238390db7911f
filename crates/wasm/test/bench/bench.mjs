// `cargo xtask bench npm`: prints a BENCH line for each comparison, as crates/xtask/src/bench.rs reads them.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import Ajv from "ajv/dist/2020.js";
import { build } from "esbuild";
import { openBrowser } from "../lib/chromium.mjs";
import { PACKAGE, ROOT } from "../lib/places.mjs";
import { serve } from "../lib/site.mjs";
import { contest } from "./contest.mjs";

const SECONDS = Number(process.env.CHANJIAO_BENCH_SECONDS ?? 6);
const [times, smallest] = process.argv.slice(2);
const native = JSON.parse(times);
const read = (name) => readFile(join(ROOT, "crates/core/examples/dossiers", name), "utf8");
const dossiers = {
  complete: await read("invented/complete.json"),
  partial: await read("invented/partial.json"),
  real: await read("real/kashgar.json"),
};

const line = (name, ours, peer = "-", theirs = "-", goal = "-") => {
  const ratio = theirs === "-" ? "-" : (ours / theirs).toFixed(2);
  console.log(["BENCH", name, Math.round(ours), peer, theirs === "-" ? "-" : Math.round(theirs), ratio, goal].join("\t"));
};

function report(where, results) {
  for (const [name, times] of Object.entries(results)) {
    const bytes = Buffer.byteLength(dossiers[name]);
    line(`${where}, ${name} (${bytes} bytes): text → verdict`, times.verdict, "JSON.parse + ajv", times.ajv, "1.5");
    line(`${where}, ${name}: text → report`, times.report, "JSON.parse + ajv", times.ajv, "1.5");
    line(`${where}, ${name}: text → verdict, the same over and over`, times.again.verdict, "native, the same over and over", native[name].verdict, "2.5");
    line(`${where}, ${name}: text → report, the same over and over`, times.again.report, "native, the same over and over", native[name].report, "2.5");
    line(`${where}, ${name}: text → verdict, the same over and over`, times.again.verdict, "JSON.parse + ajv", times.again.ajv, "1.5");
    line(`${where}, ${name}: text → report, the same over and over`, times.again.report, "JSON.parse + ajv", times.again.ajv, "1.5");
    line(`${where}, ${name}: JSON.parse`, times.parse, "JSON.parse + ajv", times.ajv);
    line(`${where}, ${name}: describe`, times.describe);
    line(`${where}, ${name}: validateField, the slowest of three fields`, times.field, "1 ms", 1e6, "1");
  }
}

const started = performance.now();
const api = await import("../../npm/dist/node.js");
const imported = performance.now();
api.assess(dossiers.real).assessment.document();
line("Node: import, which starts the module", (imported - started) * 1e6);
line("Node: the first report, with the built-in standard made ready", (performance.now() - imported) * 1e6);
const validate = new Ajv({ strict: false }).compile(JSON.parse(api.dossierSchema()));
report("Node", contest(api, validate, dossiers, SECONDS));

const here = import.meta.dirname;
await build({ entryPoints: [join(here, "page.mjs")], bundle: true, format: "esm", outfile: join(here, "../.work/bench/page.js"), logLevel: "error" });
const folders = { dist: join(PACKAGE, "dist"), bench: join(here, "../.work/bench"), "": join(here, "../pages") };
// A page on its own is told the time more exactly.
const site = await serve(folders, { isolated: true });
const browser = await openBrowser();
const page = await browser.context.newPage();
await page.goto(`${site.origin}/blank.html`);
await page.addScriptTag({ url: "/bench/page.js", type: "module" });
await page.waitForFunction(() => globalThis.bench);
const measured = await page.evaluate((given) => globalThis.bench(given), { dossiers, seconds: SECONDS });
await browser.close();
await site.close();
line("Chromium: fetch, compile and start", measured.init);
line("Chromium: the first report, with the built-in standard made ready", measured.first, "ajv compiles the schema", measured.ajv);
report("Chromium", measured.results);

const kilobytes = (bytes) => (bytes.length / 1000).toFixed(1);
const sized = [
  ["reading, checking and assessing alone, without the county table", smallest, "200"],
  ["chanjiao.wasm: all that `chanjiao` gives", join(PACKAGE, "dist/chanjiao.wasm"), "200"],
  ["web.js: the glue and the public face", join(PACKAGE, "dist/web.js"), "5"],
  ["inline.js: both in one", join(PACKAGE, "dist/inline.js"), "–"],
  ["chanjiao-cohort.wasm: the same, comparison, ranking and studies", join(PACKAGE, "dist/chanjiao-cohort.wasm"), "200"],
  ["cohort-web.js: the glue and the public face", join(PACKAGE, "dist/cohort-web.js"), "5"],
  ["cohort-inline.js: both in one", join(PACKAGE, "dist/cohort-inline.js"), "–"],
];
for (const [name, file, goal] of sized) {
  const bytes = await readFile(file);
  const sent = [gzipSync(bytes, { level: 9 }), brotliCompressSync(bytes)];
  console.log(["SIZE", name, kilobytes(bytes), ...sent.map(kilobytes), goal].join("\t"));
}
