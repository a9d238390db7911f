// The entry for Node, Deno and Bun, with cohorts.

export * from "./node.js";
export * from "./cohort.js";
