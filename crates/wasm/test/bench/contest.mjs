// The contest: our whole way from text to verdict and to report, beside what a web team would do for the form alone: JSON.parse and a validator
// that ajv compiled from our own schema. In one process and by turns, so that a noisy moment strikes all; of each one's times the one
// counts that a tenth of them do not exceed.

// Sound values, which every rule then looks at: one that is faulty by its form is answered at once.
const FIELDS = [
  ["/alliance/name", "另一个名称"],
  ["/alliance/established", "2024-01"],
  ["/cooperation/employment/placements/0/heads", 12],
];

/** Runs the contest for a few seconds a dossier; gives nanoseconds by dossier and contestant. */
export function contest(api, validate, dossiers, seconds) {
  const results = {};
  const assessor = api.Assessor.of();
  for (const [name, text] of Object.entries(dossiers)) {
    const free = ({ assessment, dossier }) => {
      assessment.free();
      dossier.free();
    };
    const { dossier } = api.examine(text);
    const contestants = {
      verdict: () => {
        const assessed = api.assess(text, { assessor });
        assessed.assessment.verdict();
        free(assessed);
      },
      report: () => {
        const assessed = api.assess(text, { assessor });
        assessed.assessment.document();
        free(assessed);
      },
      parse: () => JSON.parse(text),
      ajv: () => validate(JSON.parse(text)),
      describe: () => api.describe("/alliance/members/0/kind"),
      ...Object.fromEntries(FIELDS.map(([path, value]) => [path, () => dossier.validateField(path, value)])),
    };
    const times = Object.fromEntries(Object.keys(contestants).map((one) => [one, []]));
    const until = performance.now() + seconds * 1000;
    while (performance.now() < until) {
      for (const [one, run] of Object.entries(contestants)) {
        // Browsers tell the time coarsely: short work is done several times.
        const rounds = one === "parse" || one === "describe" ? 20 : one === "report" ? 1 : 4;
        const start = performance.now();
        for (let round = 0; round < rounds; round += 1) run();
        times[one].push(((performance.now() - start) / rounds) * 1e6);
      }
    }
    dossier.free();
    const result = Object.fromEntries(
      Object.entries(times).map(([one, all]) => [one, all.sort((a, b) => a - b)[Math.floor(all.length / 10)]]),
    );
    results[name] = { ...result, field: Math.max(...FIELDS.map(([path]) => result[path])) };
  }
  return results;
}
