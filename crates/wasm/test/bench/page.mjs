// What runs in the browser: bundled by the benchmark, with ajv and without the package, which is imported from its own place.

import Ajv from "ajv/dist/2020.js";
import { contest } from "./contest.mjs";

globalThis.bench = async ({ dossiers, seconds }) => {
  const before = performance.now();
  const api = await import(new URL("/dist/web.js", location.href).href);
  await api.init();
  const started = performance.now();
  api.assess(dossiers.real).assessment.document();
  const first = performance.now();
  const validate = new Ajv({ strict: false }).compile(JSON.parse(api.dossierSchema()));
  const compiled = performance.now();
  return {
    init: (started - before) * 1e6,
    first: (first - started) * 1e6,
    ajv: (compiled - first) * 1e6,
    results: contest(api, validate, dossiers, seconds),
  };
};
