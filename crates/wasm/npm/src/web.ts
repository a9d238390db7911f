// The entry for browsers and workers: `await init()` once, then everything else is synchronous.

import { type InitSource, start, startSync } from "./instance.js";

export * from "./api.js";

/**
 * Starts the module. Without a source the compiled module beside this file is fetched, which bundlers that know
 * `new URL(…, import.meta.url)` (Vite, webpack) put in place; else give its address, a response, its bytes or a compiled module.
 * Calling it again is harmless; after a failure it may be called anew.
 */
export function init(source?: InitSource): Promise<void> {
  return start(source ?? (() => new URL(`./${MODULE}`, import.meta.url)));
}

/** Starts the module at once from its bytes or a compiled module, for workers and tests. */
export function initSync(source: BufferSource | WebAssembly.Module): void {
  startSync(source);
}
