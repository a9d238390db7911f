// The dossiers that the tests open, and what the package says of them in Node.

import { readFile } from "node:fs/promises";

const folder = new URL("../../../core/examples/dossiers/", import.meta.url);
export const text = (path) => readFile(new URL(path, folder), "utf8");

export const PARTIAL = await text("invented/partial.json");
export const COMPLETE = await text("invented/complete.json");
export const FAULTY = await text("faulty/many_faults.json");

/** What would run, load or lay out where it is taken for markup. */
export const HOSTILE = [
  "<img src=x onerror=\"window.broken=1\">",
  "</script><script>window.broken=1</script>",
  "<b>bold</b> **bold** [link](javascript:alert(1)) `code`",
  "{{template}} ${template} &lt;i&gt; \\u0000",
];

/** A dossier that says hostile things wherever it may say anything. */
export function hostile() {
  const dossier = JSON.parse(PARTIAL);
  dossier.alliance.name = HOSTILE[0];
  dossier.alliance.members.listed.forEach((member, index) => {
    member.name = `${HOSTILE[index % HOSTILE.length]} ${index}`;
  });
  dossier.alliance.parks[0].name = HOSTILE[1];
  dossier.alliance[HOSTILE[0]] = HOSTILE[1];
  return JSON.stringify(dossier, null, 2);
}
