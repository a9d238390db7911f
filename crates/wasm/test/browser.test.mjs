// The package in Chromium: vectors and canonical JSON by both entries, studies, init twice, init failing, loss of an instance.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { openBrowser, openPage } from "./lib/chromium.mjs";
import { countOfSound, PACKAGE, ROOT } from "./lib/places.mjs";
import { serve } from "./lib/site.mjs";

let browser;
let site;
const here = fileURLToPath(new URL(".", import.meta.url));

before(async () => {
  site = await serve({ dist: `${PACKAGE}/dist`, test: here, root: ROOT, "": `${here}/pages` });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** Runs a function in a page that holds nothing; it is given the address of the package. */
async function inPage(run, argument) {
  const { page, wrong } = await openPage(browser.context, site.origin);
  await page.goto(`${site.origin}/blank.html`);
  const result = await page.evaluate(run, argument);
  await page.close();
  return { result, wrong };
}

for (const script of ["web.js", "cohort-web.js"]) test(`${script}: every vector gives what it expects, and canonical JSON is the native one`, async () => {
  const native = await readFile(process.env.CHANJIAO_NATIVE, "utf8");
  const { result, wrong } = await inPage(async ({ native, script }) => {
    const api = await import(`/dist/${script}`);
    const { runCanonical, runVectors } = await import("/test/lib/vectors.mjs");
    await api.init();
    const read = async (path) => (await fetch(new URL(path, `${location.origin}/root/tests/vectors/`))).text();
    const sha256 = async (bytes) =>
      Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)), (byte) => byte.toString(16).padStart(2, "0")).join("");
    return { vectors: await runVectors(api, read), canonical: await runCanonical(api, native, read, sha256) };
  }, { native, script });
  assert.deepEqual([result.vectors.wrong, result.canonical.wrong, wrong], [[], [], []]);
  assert.ok(result.vectors.ran > 1000, `${result.vectors.ran} ran`);
  assert.equal(result.canonical.compared, await countOfSound());
});

test("every study is the native one, byte for byte, and before init it says what to do", async () => {
  const native = await readFile(process.env.CHANJIAO_STUDIES, "utf8");
  const { result, wrong } = await inPage(async (native) => {
    const api = await import("/dist/cohort-web.js");
    const { countsOfStudies, runStudies } = await import("/test/lib/studies.mjs");
    let early;
    try {
      api.Cohort.load("{}");
    } catch (error) {
      early = error.code;
    }
    await api.init();
    const read = async (path) => (await fetch(new URL(path, `${location.origin}/root/tests/vectors/`))).text();
    const sha256 = async (bytes) =>
      Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)), (byte) => byte.toString(16).padStart(2, "0")).join("");
    return { early, ...(await runStudies(api, native, await countsOfStudies(read), sha256)) };
  }, native);
  assert.deepEqual([result.early, result.wrong, wrong], ["not_initialised", [], []]);
  assert.ok(result.ran > 100, `${result.ran} ran`);
});

test("init twice, at once and later, makes one instance from one request", async () => {
  const { result, wrong } = await inPage(async () => {
    const { init, examine } = await import("/dist/web.js");
    await Promise.all([init(), init()]);
    const { dossier } = examine({ schema: "chanjiao/dossier/1", as_of: "2025-04", alliance: { id: "a", name: "甲" } });
    await init();
    const requests = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".wasm")).length;
    return { requests, alive: dossier.document().alliance.name };
  });
  assert.deepEqual([result, wrong], [{ requests: 1, alive: "甲" }, []]);
});

test("init fails with what is wrong and what to do, and succeeds the next time", async () => {
  const { result } = await inPage(async () => {
    const { init, examine, ChanjiaoError } = await import("/dist/web.js");
    const whole = await import("/dist/cohort-web.js");
    const said = async (doing, kind = ChanjiaoError) => {
      try {
        await doing();
        return "nothing";
      } catch (error) {
        return error instanceof kind ? `${error.code}: ${error.en}` : String(error);
      }
    };
    const told = [
      await said(() => examine("{}")),
      await said(() => init("/dist/missing.wasm")),
      await said(() => init("/blank.html")),
      await said(() => init(new Uint8Array([0, 97, 115, 109, 9, 9, 9, 9]))),
      await said(() => init("http://127.0.0.1:1/chanjiao.wasm")),
      await said(() => whole.init("/dist/chanjiao.wasm"), whole.ChanjiaoError),
      await said(() => init("/dist/chanjiao-cohort.wasm")),
    ];
    await init();
    await whole.init();
    return [...told, await said(() => examine("{}")), await said(() => whole.cohortSchema())];
  });
  const [asked, missing, page, broken, unreachable, smaller, larger, ...then] = result;
  assert.match(asked, /^not_initialised: .*await init\(\)/);
  assert.match(missing, /^init_failed: .*HTTP 404.*missing\.wasm/);
  assert.match(page, /^init_failed: .*blank\.html is not WebAssembly/);
  for (const told of [broken, unreachable]) assert.match(told, /^init_failed: /);
  assert.match(smaller, /^init_failed: .*the module is not chanjiao-cohort\.wasm, which chanjiao\/cohort needs/);
  assert.match(larger, /^init_failed: .*the module is not chanjiao\.wasm, which chanjiao needs/);
  assert.deepEqual(then, ["nothing", "nothing"]);
});

test("init takes bytes, a response, a promise of one, and a compiled module", async () => {
  for (const source of ["bytes", "response", "promise", "module", "address"]) {
    const { result, wrong } = await inPage(async (source) => {
      const { init, assess } = await import("/dist/web.js");
      const fetched = () => fetch("/dist/chanjiao.wasm");
      const sources = {
        bytes: async () => (await fetched()).arrayBuffer(),
        response: fetched,
        promise: () => fetched(),
        module: async () => WebAssembly.compile(await (await fetched()).arrayBuffer()),
        address: () => new URL("/dist/chanjiao.wasm", location.href),
      };
      await init(source === "promise" ? sources.promise() : await sources[source]());
      return assess({ schema: "chanjiao/dossier/1", as_of: "2025-04", alliance: { id: "a", name: "甲" } }).ok;
    }, source);
    assert.deepEqual([source, result, wrong], [source, true, []]);
  }
});

test("an instance that is lost says so, and init makes a new one", async () => {
  const { result } = await inPage(async () => {
    const { init, examine } = await import("/dist/web.js");
    await init();
    const text = JSON.stringify({ schema: "chanjiao/dossier/1", as_of: "2025-04", alliance: { id: "a", name: "甲" } });
    const { dossier } = examine(text);
    let lost;
    const deep = () => {
      try {
        deep();
      } catch {
        // On the way back up there is ever more room: at some depth the call begins and cannot end.
      }
      if (lost) return;
      try {
        examine(text).dossier?.free();
      } catch (error) {
        if (error.code === "panicked") lost = error.code;
      }
    };
    deep();
    await init();
    let old;
    try {
      dossier.json();
    } catch (error) {
      old = error.code;
    }
    return { lost, old, anew: examine(text).ok };
  });
  assert.deepEqual(result, { lost: "panicked", old: "freed", anew: true });
});
