// Where things stand, and the package as a user gets it: packed, and unpacked into a folder of its own.

import { execFileSync } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

export const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
export const PACKAGE = join(ROOT, "crates/wasm/npm");
export const VECTORS = join(ROOT, "tests/vectors");
export const EXAMPLES = join(ROOT, "docs/web");
const WORK = fileURLToPath(new URL("../.work/", import.meta.url));

/** The text of a file below `tests/vectors`. */
export const readVector = (path) => readFile(join(VECTORS, path), "utf8");

/** How many sound dossiers are shipped with the library. */
export async function countOfSound() {
  const folders = await Promise.all(["invented", "real"].map((kind) => readdir(join(ROOT, "crates/core/examples/dossiers", kind))));
  return folders.flat().filter((name) => name.endsWith(".json")).length;
}

/** The package's tarball, as `npm publish` would send it. */
export async function pack() {
  await mkdir(WORK, { recursive: true });
  const out = execFileSync("npm", ["pack", "--silent", "--pack-destination", WORK], { cwd: PACKAGE, encoding: "utf8" });
  return join(WORK, out.trim().split("\n").at(-1));
}

/** A copy of an example with the package installed in it, outside of any workspace; its script takes another entry than it does, if one is given. */
export async function project(name, tarball, { from = join(EXAMPLES, name), entry = "chanjiao" } = {}) {
  const folder = join(WORK, entry === "chanjiao" ? name : `${name}-${entry.replace("/", "-")}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(from, folder, { recursive: true });
  if (entry !== "chanjiao") {
    for (const script of (await readdir(folder)).filter((file) => /^main\.[jt]s$/.test(file))) {
      const text = await readFile(join(folder, script), "utf8");
      const other = text.replace(/(from ")chanjiao\b/, `$1${entry}`);
      if (other === text) throw new Error(`${name}/${script} takes no entry that could be another`);
      await writeFile(join(folder, script), other);
    }
  }
  const place = join(folder, "node_modules/chanjiao");
  await mkdir(place, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "--strip-components=1", "-C", place]);
  return folder;
}
