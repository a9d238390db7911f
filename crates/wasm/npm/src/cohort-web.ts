// The entry for browsers and workers, with cohorts.

export * from "./web.js";
export * from "./cohort.js";
