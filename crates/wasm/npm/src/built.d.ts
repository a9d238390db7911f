// What `build.mjs` puts into the scripts of an entry.

/** The name by which the entry is imported: `chanjiao` or `chanjiao/cohort`. */
declare const ENTRY: string;
/** The file of its compiled module. */
declare const MODULE: string;
/** What that module must export, so that another is not taken for it. */
declare const MARK: string;

declare module "*.wasm" {
  const bytes: Uint8Array;
  export default bytes;
}
