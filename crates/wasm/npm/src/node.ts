// The entry for Node, and for Deno and Bun, which take it too: started when it is imported, from the file beside it.

import { readFileSync } from "node:fs";
import { type InitSource, startSync } from "./instance.js";

export * from "./api.js";

const begin = (): void => startSync(readFileSync(new URL(`./${MODULE}`, import.meta.url)));

begin();

/** Here the module is started already, so this is only needed after a panic; it exists so that the same code runs everywhere. */
export function init(_source?: InitSource): Promise<void> {
  return Promise.resolve().then(begin);
}

/** The same at once. */
export function initSync(_source?: BufferSource | WebAssembly.Module): void {
  begin();
}
