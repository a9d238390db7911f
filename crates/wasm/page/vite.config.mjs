// How the page is built: `static` for a folder on a server, `single` for one file that opens by double click. Both carry a policy that
// forbids every request to elsewhere.

import { createHash } from "node:crypto";
import { defineConfig } from "vite";

// The first that let a page allow WebAssembly in its policy without allowing `eval`.
const TARGET = ["chrome97", "firefox102", "safari16"];

const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** What the page may do: nothing is sent or fetched but its own parts. Styles may stand in the page, since the editor makes its own. */
function policy(scripts, connections) {
  const rules = [
    "default-src 'none'",
    `script-src ${scripts} 'wasm-unsafe-eval'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src data:",
    `connect-src ${connections}`,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join("; ")}" />`;
}

const withPolicy = (html, scripts, connections) => html.replace("<!-- policy -->", policy(scripts, connections));

/** For a server: the page's own scripts, and its own WebAssembly module to fetch. */
const guarded = {
  name: "policy",
  apply: "build",
  transformIndexHtml: (html) => withPolicy(html, "'self'", "'self'"),
};

/** For a double click: browsers refuse module scripts, and every fetch, from `file://`. So one classic script, and all within the page. */
const inlined = {
  name: "one-file",
  apply: "build",
  enforce: "post",
  generateBundle(_options, bundle) {
    // Its styles are within it already.
    const script = Object.values(bundle)
      .find((part) => part.type === "chunk")
      .code.replaceAll("</script", "<\\/script");
    const html = bundle["index.html"].source.replace(/\s*<script[^>]*><\/script>/g, "");
    const source = withPolicy(html, hash(script), "'none'").replace("</body>", () => `<script>${script}</script>\n  </body>`);
    for (const name of Object.keys(bundle)) delete bundle[name];
    this.emitFile({ type: "asset", fileName: "self-check.html", source });
  },
};

export default defineConfig(({ mode }) => {
  const isSingle = mode === "single";
  return {
    base: "./",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    // The examples stand in the workspace, beside the library that ships them.
    server: { fs: { allow: ["../../.."] } },
    resolve: { alias: isSingle ? [{ find: /^chanjiao\/cohort$/, replacement: "chanjiao/cohort/inline" }] : [] },
    plugins: [isSingle ? inlined : guarded],
    build: {
      target: TARGET,
      outDir: isSingle ? "dist/single" : "dist/static",
      chunkSizeWarningLimit: 8000,
      modulePreload: false,
      rolldownOptions: isSingle ? { output: { format: "iife", codeSplitting: false } } : {},
    },
  };
});
