// Puts the package beside the page's other modules, so that it is found by its `exports` as any user's bundler finds it. A lock file cannot
// name it: it would go stale with every change of the package.

import { rm, symlink } from "node:fs/promises";

const place = new URL("node_modules/chanjiao", import.meta.url);
await rm(place, { recursive: true, force: true });
await symlink("../../npm", place, "dir");
