// What judges of packages say of it, what its types promise, and whether the README's examples do what they say.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { before, test } from "node:test";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { PACKAGE, pack, project, ROOT } from "./lib/places.mjs";

const HERE = import.meta.dirname;
let tarball;
before(async () => {
  tarball = await pack();
});

test("publint has nothing to say", async () => {
  const { messages, pkg } = await publint({ pkgDir: PACKAGE, strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), []);
});

test("attw finds the right types for every way to import it", () => {
  const attw = join(HERE, "node_modules/.bin/attw");
  try {
    execFileSync(attw, [tarball, "--exclude-entrypoints", "./chanjiao.wasm", "./chanjiao-cohort.wasm", "--no-emoji"], { encoding: "utf8" });
  } catch (error) {
    assert.fail(error.stdout);
  }
});

/** The blocks of one language in a README. */
async function blocks(language) {
  const text = await readFile(join(PACKAGE, "README.md"), "utf8");
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))].map(([, block]) => block);
}

test("every example of the README runs", async () => {
  const root = await project("readme", tarball, { from: join(HERE, "pages") });
  const dossier = await readFile(join(ROOT, "crates/core/examples/dossiers/invented/partial.json"));
  await writeFile(join(root, "dossier.json"), dossier);
  const all = await blocks("js");
  assert.ok(all.length >= 4, `${all.length} blocks`);
  for (const [index, block] of all.entries()) {
    await writeFile(join(root, `block${index}.mjs`), block);
    execFileSync(process.execPath, [`block${index}.mjs`], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  }
});

test("the types hold: the README's TypeScript, the discriminated results, and what they forbid", async () => {
  const root = await project("types", tarball, { from: join(HERE, "types") });
  for (const [index, block] of (await blocks("ts")).entries()) await writeFile(join(root, `readme${index}.ts`), block);
  await mkdir(root, { recursive: true });
  try {
    execFileSync(process.execPath, [join(HERE, "node_modules/typescript/bin/tsc"), "-p", root], { encoding: "utf8" });
  } catch (error) {
    assert.fail(error.stdout);
  }
});
