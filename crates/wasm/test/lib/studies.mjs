// Studies held against what the library says natively, byte for byte: the same runner in Node and in a browser.

/** Makes the study of every line that the native library has told of; `counts` says how many cases each file has. */
export async function runStudies(api, native, counts, sha256) {
  const wrong = [];
  const ran = {};
  for (const line of native.trim().split("\n")) {
    const { file, name, cohort: document, request, codes, canonical, study: expected } = JSON.parse(line);
    ran[file] = (ran[file] ?? 0) + 1;
    const told = (what) => wrong.push(`${file}, ${name}: ${what}`);
    const loaded = api.Cohort.load(JSON.stringify(document));
    const studied = loaded.ok ? loaded.cohort.study(JSON.stringify(request)) : loaded;
    const found = studied.diagnostics.map((one) => one.code);
    if (found.join() !== codes.join()) told(`found ${found}, natively ${codes}`);
    const { study } = studied;
    if (Boolean(study) !== (expected !== null)) told(`there is ${study ? "a" : "no"} study`);
    if (study) {
      if (!line.endsWith(`,"study":${study.json()}}`)) told("the study differs");
      // Without the version, so that it outlives a release.
      const lasting = study.json().replace(`"library":"${study.recipe().library}"`, '"library":""');
      const digest = `sha256:${await sha256(new TextEncoder().encode(lasting))}`;
      if (canonical !== null && digest !== canonical) told(`its digest is ${digest}`);
      const again = loaded.cohort.runRecipe(study.recipe());
      if (again.study?.json() !== study.json()) told("the recipe gives another");
      again.study?.free();
      study.free();
    }
    loaded.cohort?.free();
  }
  for (const [file, count] of Object.entries(counts)) if (ran[file] !== count) wrong.push(`${file}: ${ran[file]} ran, not ${count}`);
  return { ran: Object.values(ran).reduce((sum, count) => sum + count, 0), wrong };
}

/** How many cases each file has: those that every language runs, and those of this package. */
export async function countsOfStudies(read) {
  const all = Object.entries(JSON.parse(await read("counts.json")));
  const shared = all.filter(([file]) => file.startsWith("cohort/")).map(([file, count]) => [file.slice("cohort/".length), count]);
  return { ...Object.fromEntries(shared), "studies.json": 13 };
}
