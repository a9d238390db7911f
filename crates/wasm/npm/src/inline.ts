// The entry that needs no file beside it: the module is within the script, for pages from `file://`, for single files and strict servers.

import bytes from "../glue/chanjiao_wasm_bg.wasm";
import { type InitSource, startSync } from "./instance.js";

export * from "./api.js";

const begin = (): void => startSync(bytes as Uint8Array<ArrayBuffer>);

begin();

/** Here the module is started already, so this is only needed after a panic; it exists so that the same code runs everywhere. */
export function init(_source?: InitSource): Promise<void> {
  return Promise.resolve().then(begin);
}

/** The same at once. */
export function initSync(_source?: BufferSource | WebAssembly.Module): void {
  begin();
}
