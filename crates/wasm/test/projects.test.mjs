// The examples of `docs/web`, each with the packed package installed: built by its tool, run in Chromium or in its runtime.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, test } from "node:test";
import { build as esbuild } from "esbuild";
import { build as vite, createServer } from "vite";
import webpack from "webpack";
import { openBrowser, openPage } from "./lib/chromium.mjs";
import { pack, project, ROOT } from "./lib/places.mjs";
import { serve } from "./lib/site.mjs";

let browser;
let tarball;
before(async () => {
  tarball = await pack();
  browser = await openBrowser();
});
after(() => browser?.close());

const VERDICT = /^尚不能定论，仍可能是：/;

async function shows(address, { origin = new URL(address).origin, expected = VERDICT } = {}) {
  const { page, wrong } = await openPage(browser.context, origin);
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector("#verdict")?.textContent, undefined, { timeout: 15_000 }).catch(() => {});
  const verdict = await page.textContent("#verdict");
  await page.close();
  assert.deepEqual(wrong, []);
  assert.match(verdict, expected);
}

async function shown(folder, expected = VERDICT) {
  const site = await serve({ "": folder });
  await shows(`${site.origin}/index.html`, { expected }).finally(() => site.close());
}

test("bare modules", async () => shown(await project("bare", tarball)));

test("bare modules with cohorts", async () => shown(await project("cohort", tarball), /^1\. .，2\. .，3\. .$/));

test("a Web Worker", async () => shown(await project("worker", tarball)));

for (const entry of ["chanjiao", "chanjiao/cohort"]) {
  test(`Vite, built, ${entry}`, async () => {
    const root = await project("vite", tarball, { entry });
    await vite({ root, logLevel: "error", build: { target: "es2022" } });
    await shown(join(root, "dist"));
  });

  test(`Vite, while developing, ${entry}`, async () => {
    const root = await project("vite", tarball, { entry });
    const server = await createServer({ root, logLevel: "error", server: { port: 0, host: "127.0.0.1" } });
    await server.listen();
    await shows(server.resolvedUrls.local[0]).finally(() => server.close());
  });

  test(`webpack, without any loader, ${entry}`, async () => {
    const root = await project("webpack", tarball, { entry });
    const { default: settings } = await import(pathToFileURL(join(root, "webpack.config.cjs")));
    const stats = await new Promise((done, failed) =>
      webpack({ ...settings, context: root, output: { path: join(root, "dist") } }, (error, stats) => (error ? failed(error) : done(stats))),
    );
    assert.deepEqual(stats.toJson().errors, []);
    await shown(root);
  });

  test(`esbuild, the module within a classic script, opened from file://, ${entry}`, async () => {
    const root = await project("esbuild", tarball, { entry });
    await esbuild({ absWorkingDir: root, entryPoints: ["main.js"], bundle: true, format: "iife", outfile: join(root, "bundle.js") });
    await shows(pathToFileURL(join(root, "index.html")).href, { origin: "file://" });
  });
}

test("Node by import and by require, Deno, Bun", async (told) => {
  const root = await project("node", tarball);
  const dossier = join(ROOT, "crates/core/examples/dossiers/real/jinjiang.json");
  const installed = (path) => join(import.meta.dirname, "node_modules", path);
  // Deno's own npm package asks for builds that npm's mirrors lack; the one for Linux is asked for directly.
  const deno = installed("@deno/linux-x64-glibc/deno");
  const run = (command, ...given) => execFileSync(command, given, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const said = {
    import: run(process.execPath, "main.mjs", dossier),
    require: run(process.execPath, "main.cjs"),
    bun: run(installed(".bin/bun"), "main.mjs", dossier),
  };
  if (existsSync(deno)) said.deno = run(deno, "run", "--allow-read", "--allow-env", "--node-modules-dir=manual", "main.mjs", dossier);
  else told.diagnostic("there is no Deno for this machine: untested with it");
  for (const [way, verdict] of Object.entries(said)) assert.match(verdict, VERDICT, way);
});
