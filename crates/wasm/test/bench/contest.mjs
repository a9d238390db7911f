// The contest: our whole way from text to verdict and to report, beside what a web team would do for the form alone: JSON.parse and a validator
// that ajv compiled from our own schema. In one process and by turns, so that a noisy moment strikes all; of each one's times the one
// counts that a tenth of them do not exceed. A turn is one run, as in a page that does other things between two dossiers, and whoever comes
// next changes from round to round; what comes of doing the same over and over is measured too.

// Sound values, which every rule then looks at: one that is faulty by its form is answered at once.
const FIELDS = [
  ["/alliance/name", "另一个名称"],
  ["/alliance/established", "2024-01"],
  ["/cooperation/employment/placements/0/heads", 12],
];

/** How often something is done in one turn, where it is done over and over: for five milliseconds. */
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

/** Who comes after whom in a round: of an even number each comes, within the rounds, as often right after each of the others (see `order` in the library's benchmark). */
function order(contestants, round) {
  const many = contestants.length;
  const zigzag = (place) => (place % 2 === 1 ? Math.ceil(place / 2) : many - Math.ceil(place / 2));
  return contestants.map((_, place) => contestants[(zigzag(place) + round) % many]);
}

/** Lets contestants take turns for so many seconds, each turn of so many runs; gives the nanoseconds that a tenth of one's runs do not exceed. */
function takeTurns(contestants, runs, seconds) {
  const all = Object.entries(contestants);
  if (all.length % 2 === 1) throw new Error("an order in which everyone comes after everyone takes an even number");
  const times = Object.fromEntries(all.map(([one]) => [one, []]));
  const until = performance.now() + seconds * 1000;
  for (let round = 0; performance.now() < until; round += 1) {
    for (const [one, run] of order(all, round)) {
      const start = performance.now();
      for (let done = 0; done < runs[one]; done += 1) run();
      times[one].push(((performance.now() - start) / runs[one]) * 1e6);
    }
  }
  const undisturbed = (taken) => taken.sort((a, b) => a - b)[Math.floor(taken.length / 10)];
  const results = Object.fromEntries(Object.entries(times).map(([one, taken]) => [one, undisturbed(taken)]));
  return { ...results, field: Math.max(...FIELDS.map(([path]) => results[path])) };
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
    // Finding out how often something can be done also lets it be compiled for speed.
    const often = Object.fromEntries(Object.entries(contestants).map(([one, run]) => [one, roundsInATurn(run)]));
    const once = Object.fromEntries(Object.keys(contestants).map((one) => [one, 1]));
    results[name] = { ...takeTurns(contestants, once, seconds), again: takeTurns(contestants, often, seconds) };
    dossier.free();
  }
  return results;
}
