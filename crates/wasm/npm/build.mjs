// Makes `dist` from `src` and `glue`: one script for each entry, the types, the module itself. Run by `cargo xtask wasm`.

import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { execFileSync } from "node:child_process";
import { build } from "esbuild";

const here = (path) => new URL(path, import.meta.url);

await rm(here("dist"), { recursive: true, force: true });
await mkdir(here("dist"));
await cp(here("glue/chanjiao_wasm_bg.wasm"), here("dist/chanjiao.wasm"));

const TARGET = ["chrome96", "firefox79", "safari15"];
const common = {
  absWorkingDir: here(".").pathname,
  bundle: true,
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  loader: { ".wasm": "binary" },
};
const entry = (name, format, options) =>
  build({ ...common, ...options, entryPoints: [`src/${name}.ts`], format, outfile: `dist/${name}.${format === "cjs" ? "cjs" : "js"}` });

// What `import.meta.url` is to a CommonJS module.
const commonjs = { define: { "import.meta.url": "__url" }, banner: { js: 'const __url=require("node:url").pathToFileURL(__filename).href;' } };
await Promise.all([
  entry("web", "esm", { platform: "browser", target: TARGET }),
  entry("inline", "esm", { platform: "neutral", target: TARGET }),
  entry("inline", "cjs", { platform: "neutral", target: TARGET }),
  entry("node", "esm", { platform: "node", target: "node20" }),
  entry("node", "cjs", { platform: "node", target: "node20", ...commonjs }),
]);

execFileSync(process.execPath, [here("node_modules/typescript/bin/tsc").pathname, "-p", here("tsconfig.json").pathname], { stdio: "inherit" });
// The glue's types are private: a declaration names them only in what is marked internal.
for (const file of await readdir(here("dist"))) {
  if (!file.endsWith(".d.ts")) continue;
  const text = await readFile(here(`dist/${file}`), "utf8");
  await writeFile(here(`dist/${file.replace(/\.d\.ts$/, ".d.cts")}`), text.replaceAll(/(from "\.\/[a-z]+)\.js"/g, '$1.cjs"'));
}
