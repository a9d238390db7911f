// A worker knows no import map: it names the file, or a bundler does it.
import { assess, init } from "./node_modules/chanjiao/dist/web.js";

const ready = init();

onmessage = async ({ data }) => {
  await ready;
  const { dossier, assessment, diagnostics } = assess(data);
  postMessage({ verdict: assessment.verdict(), diagnostics });
  // Handles live in the module's memory, which knows nothing of how much the page has to spare.
  assessment.free();
  dossier.free();
};
