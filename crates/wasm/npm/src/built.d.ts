// What `build.mjs` puts into the scripts of an entry.

/** The name by which the entry is imported: `chanjiao` or `chanjiao/cohort`. */
declare const ENTRY: string;
/** The file of its compiled module. */
declare const MODULE: string;
/** The glue that was made for that module, which names it among what it imports: so another is not taken for it. */
declare const GLUE: string;

declare module "*.wasm" {
  const bytes: Uint8Array;
  export default bytes;
}
