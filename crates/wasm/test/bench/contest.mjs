// The contest: our whole way from text to verdict and to report, beside what a web team would do for the form alone: JSON.parse and a validator
// that ajv compiled from our own schema. In one process and by turns, so that a noisy moment strikes all; of each one's times the one
// counts that a tenth of them do not exceed.

// Sound values, which every rule then looks at: one that is faulty by its form is answered at once.
const FIELDS = [
  ["/alliance/name", "另一个名称"],
  ["/alliance/established", "2024-01"],
  ["/cooperation/employment/placements/0/heads", 12],
];

/** How often something is to be done in one turn: browsers tell the time by tenths of a millisecond only, so a turn lasts five at least. */
function roundsInATurn(run) {
  const LEAST = 5;
  for (let rounds = 1; ; rounds *= 2) {
    const start = performance.now();
    for (let round = 0; round < rounds; round += 1) run();
    const took = performance.now() - start;
    // What is done for the first times is done slowly, so the count is taken when it lasts well.
    if (took >= 2 * LEAST) return Math.max(1, Math.ceil((rounds * LEAST) / took));
  }
}

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
    const rounds = Object.fromEntries(Object.entries(contestants).map(([one, run]) => [one, roundsInATurn(run)]));
    const until = performance.now() + seconds * 1000;
    while (performance.now() < until) {
      for (const [one, run] of Object.entries(contestants)) {
        const start = performance.now();
        for (let round = 0; round < rounds[one]; round += 1) run();
        times[one].push(((performance.now() - start) / rounds[one]) * 1e6);
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
