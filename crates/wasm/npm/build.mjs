// Makes `dist` from `src` and `glue`: one script for each entry, the types, the two modules. Run by `cargo xtask wasm`.

import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

await rm(here("dist"), { recursive: true, force: true });
await mkdir(here("dist"));

// Without cohorts, and with them.
const ALONE = { prefix: "", entry: "chanjiao", module: "chanjiao.wasm", glue: "chanjiao_wasm" };
const COHORT = { prefix: "cohort-", entry: "chanjiao/cohort", module: "chanjiao-cohort.wasm", glue: "chanjiao_wasm_cohort" };

const TARGET = ["chrome96", "firefox79", "safari15"];
const common = {
  absWorkingDir: here("."),
  bundle: true,
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  loader: { ".wasm": "binary" },
};
// All that is read from the glue of the smaller module is in that of the larger one too, and there is one instance to an entry.
const glued = ({ glue }) => ({
  name: "glue",
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/glue\/chanjiao_wasm(\.js|_bg\.wasm)$/ }, ({ path }) => ({ path: here(path.replace("../glue/chanjiao_wasm", `glue/${glue}`)) })),
});
const entry = (of, name, format, { define, ...options }) =>
  build({
    ...common,
    ...options,
    entryPoints: [`src/${of.prefix}${name}.ts`],
    format,
    outfile: `dist/${of.prefix}${name}.${format === "cjs" ? "cjs" : "js"}`,
    define: { ...define, ENTRY: JSON.stringify(of.entry), MODULE: JSON.stringify(of.module), GLUE: JSON.stringify(of.glue) },
    plugins: [glued(of)],
  });

// What `import.meta.url` is to a CommonJS module.
const commonjs = { define: { "import.meta.url": "__url" }, banner: { js: 'const __url=require("node:url").pathToFileURL(__filename).href;' } };
await Promise.all(
  [ALONE, COHORT].flatMap((of) => [
    cp(here(`glue/${of.glue}_bg.wasm`), here(`dist/${of.module}`)),
    entry(of, "web", "esm", { platform: "browser", target: TARGET }),
    entry(of, "inline", "esm", { platform: "neutral", target: TARGET }),
    entry(of, "inline", "cjs", { platform: "neutral", target: TARGET }),
    entry(of, "node", "esm", { platform: "node", target: "node20" }),
    entry(of, "node", "cjs", { platform: "node", target: "node20", ...commonjs }),
  ]),
);

execFileSync(process.execPath, [here("node_modules/typescript/bin/tsc"), "-p", here("tsconfig.json")], { stdio: "inherit" });
// The glue's types are private: a declaration names them only in what is marked internal.
for (const file of await readdir(here("dist"))) {
  if (!file.endsWith(".d.ts")) continue;
  const text = await readFile(here(`dist/${file}`), "utf8");
  await writeFile(here(`dist/${file.replace(/\.d\.ts$/, ".d.cts")}`), text.replaceAll(/(from "\.\/[a-z-]+)\.js"/g, '$1.cjs"'));
}
