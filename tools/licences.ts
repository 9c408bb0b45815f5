import { readFileSync, writeFileSync } from "node:fs";

import { listDependencies } from "./dependency-list.ts";

/* `npm run licences`: writes docs/dependencies.md, and says what is wrong with what we depend on. */
const { page, problems } = listDependencies({
  project: readFileSync("package.json", "utf8"),
  lock: readFileSync("package-lock.json", "utf8"),
  reasons: readFileSync("tools/dependencies.json", "utf8"),
});
writeFileSync("docs/dependencies.md", page);
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
