// The vectors that every language runs, against the package: the same runner in Node and in a browser. A case that is lost is noticed, for
// `counts.json` says how many there are.

/** Changes a value as JSON Merge Patch (RFC 7396) says. */
function merged(target, patch) {
  if (patch === null || typeof patch !== "object" || Array.isArray(patch)) return patch;
  const changed = target !== null && typeof target === "object" && !Array.isArray(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete changed[key];
    else changed[key] = merged(changed[key], value);
  }
  return changed;
}

function source(base, example) {
  if (example.text !== undefined) return example.text;
  if (example.hex !== undefined) return Uint8Array.from(example.hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  return JSON.stringify(merged(base, example));
}

/** The result without `used` and `definition` where nothing is expected of them. */
function asExpected(result, expected) {
  if (Array.isArray(result)) return result.map((item, index) => asExpected(item, expected?.[index]));
  if (result === null || typeof result !== "object") return result;
  const asked = Object.entries(result).filter(([key]) => expected?.[key] !== undefined || !["used", "definition"].includes(key));
  return Object.fromEntries(asked.map(([key, value]) => [key, asExpected(value, expected?.[key])]));
}

function same(one, other) {
  if (one === other) return true;
  if (one === null || other === null || typeof one !== "object" || typeof other !== "object") return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => same(one[key], other[key]));
}

function diagnostics(api, base, name, test) {
  const found = (example) => {
    const examined = api.examine(source(base, test[example]), test.limits ? { limits: test.limits } : {});
    examined.dossier?.free();
    return examined.diagnostics;
  };
  const wrong = [];
  const codes = (all) => all.map((one) => one.code);
  const silent = found("silent");
  if (!codes(found("fires")).includes(test.code)) wrong.push(`${name}: ${test.code} does not fire`);
  if (codes(silent).includes(test.code)) wrong.push(`${name}: ${test.code} is not silent`);
  if (silent.some((one) => one.severity === "error")) wrong.push(`${name}: the silent example has errors`);
  return wrong;
}

function metrics(api, name, test) {
  const { dossier, diagnostics } = api.examine(JSON.stringify(test.dossier));
  if (dossier === null) return [`${name}: ${diagnostics[0]?.message.en}`];
  const options = { ...(test.year === undefined ? {} : { year: test.year }), ...(test.back === undefined ? {} : { back: test.back }) };
  const result = test.metric
    ? dossier.metric(test.metric, options)
    : test.set
      ? dossier.set(test.set, options)
      : dossier.undertakings(test.undertakings, options);
  dossier.free();
  const found = asExpected(result, test.expect);
  return same(found, test.expect) ? [] : [`${name}: expected ${JSON.stringify(test.expect)}, found ${JSON.stringify(found)}`];
}

function standards(api, name, base, test) {
  const changed = structuredClone(base);
  const at = (pointer) => {
    const steps = pointer.split("/").slice(1);
    const key = steps.pop();
    return [steps.reduce((value, step) => value[step], changed), key];
  };
  for (const [pointer, value] of Object.entries(test.set ?? {})) {
    const [owner, key] = at(pointer);
    owner[key] = value;
  }
  for (const pointer of test.remove ?? []) {
    const [owner, key] = at(pointer);
    delete owner[key];
  }
  const loaded = api.Standard.load(JSON.stringify(changed, null, 2));
  loaded.standard?.free();
  const wrong = [];
  if (!loaded.diagnostics.some((one) => one.code === test.code && one.line > 1)) wrong.push(`${name}: ${test.code} is not found`);
  if (loaded.ok === loaded.diagnostics.some((one) => one.severity === "error")) wrong.push(`${name}: ok says the contrary`);
  return wrong;
}

/** Runs all vectors; `read` gives the text of a file below `tests/vectors`. Tells how many ran, and what is wrong. */
export async function runVectors(api, read) {
  const json = async (path) => JSON.parse(await read(path));
  // Cohorts have a runner of their own.
  const counts = Object.fromEntries(Object.entries(await json("counts.json")).filter(([file]) => !file.startsWith("cohort/")));
  const base = await json("diagnostics/base.json");
  const wrong = [];
  let ran = 0;
  for (const [file, count] of Object.entries(counts)) {
    const cases = await json(file);
    if (cases.length !== count) wrong.push(`${file} has ${cases.length} cases, not ${count}`);
    for (const test of cases) {
      const name = `${file}, ${test.name}`;
      wrong.push(...(file.startsWith("diagnostics/") ? diagnostics(api, base, name, test) : metrics(api, name, test)));
      ran += 1;
    }
  }
  const { base: standard, cases } = await json("standards.json");
  for (const test of cases) {
    wrong.push(...standards(api, `standards.json, ${test.name}`, standard, test));
    ran += 1;
  }
  for (const [name, dossier] of [["partial", "invented/partial.json"], ["jinjiang", "real/jinjiang.json"]]) {
    const { assessment } = api.assess(await read(`../../crates/core/examples/dossiers/${dossier}`));
    for (const lang of ["zh", "en"]) {
      for (const [form, ending] of [["text", "txt"], ["markdown", "md"]]) {
        const agreed = await read(`reports/${name}.${lang}.${ending}`);
        if (assessment.report(lang, { form }) !== agreed) wrong.push(`the report ${name}.${lang}.${ending} is not as agreed`);
        ran += 1;
      }
    }
  }
  const expected = Object.values(counts).reduce((sum, count) => sum + count, 0) + cases.length + 8;
  if (ran !== expected) wrong.push(`${ran} vectors ran, not ${expected}`);
  return { ran, wrong };
}

/** Holds the canonical JSON of shipped dossiers and their assessments to what the library gives natively, byte for byte. */
export async function runCanonical(api, native, read, sha256) {
  const wrong = [];
  let compared = 0;
  for (const line of native.trim().split("\n")) {
    const { file } = JSON.parse(line);
    const { dossier, assessment } = api.assess(await read(`../../crates/core/${file}`));
    if (!line.startsWith(`{"assessment":${assessment.json()},"diagnostics":`)) wrong.push(`${file}: the assessment differs`);
    const digest = `sha256:${await sha256(new TextEncoder().encode(dossier.json()))}`;
    if (digest !== assessment.document().dossier.digest) wrong.push(`${file}: the dossier differs`);
    compared += 1;
  }
  return { compared, wrong };
}
