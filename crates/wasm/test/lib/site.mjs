// A folder served over HTTP on a port of its own.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".css": "text/css",
};

/** Serves folders by the first step of the address; what is not there is answered by the start page of `fallback`, as many servers do;
 *  `isolated` keeps every other site out of the page. */
export async function serve(folders, { fallback, isolated = false } = {}) {
  const alone = isolated ? { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" } : {};
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname);
    const [, first = "", ...rest] = normalize(path).split("/");
    const folder = folders[first] ?? folders[""];
    const file = folders[first] ? join(folder, ...rest) : join(folder ?? "", path);
    const wanted = file.endsWith("/") || rest.join("") === "" && folders[first] ? join(file, "index.html") : file;
    try {
      const bytes = await readFile(wanted);
      response.writeHead(200, { "content-type": TYPES[extname(wanted)] ?? "application/octet-stream", ...alone }).end(bytes);
    } catch {
      if (fallback) response.writeHead(200, { "content-type": "text/html" }).end(fallback);
      else response.writeHead(404).end("not found");
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const close = () =>
    new Promise((closed) => {
      server.close(closed);
      // A browser keeps its connections open for minutes.
      server.closeAllConnections();
    });
  return { origin, close };
}
