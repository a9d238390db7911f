// The entry that needs no file beside it, with cohorts.

export * from "./inline.js";
export * from "./cohort.js";
