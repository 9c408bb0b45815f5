import { spawn } from "node:child_process";
import { delimiter, join, resolve } from "node:path";

import { hasMajor, type Major, MAJORS, versionOf } from "../tests/support/majors.ts";

/*
 * The tests on each major of PostgreSQL that the house accepts: `npm run majors`, or
 * `npm run majors -- tests/spine.test.ts` for some of them. Each result is one line.
 */
const project = resolve(import.meta.dirname, "..");
const bin = join(project, "node_modules", ".bin");

/** What starts a server of its own, or asks nothing of the database, says nothing more on another major. */
const ASKING = [
  "tests/spine.test.ts",
  "tests/journeys",
  "tests/two-worlds.test.ts",
  "tests/forms-twice.test.ts",
  "src/modules",
  "src/backup",
];

/** Runs these tests on one major; answers whether all hold. */
function tryOn(major: Major, tests: readonly string[]): Promise<boolean> {
  return new Promise((tell) => {
    const child = spawn(join(bin, "vitest"), ["run", "--reporter=dot", ...tests], {
      cwd: project,
      stdio: "inherit",
      env: {
        ...process.env,
        PATH: `${bin}${delimiter}${process.env["PATH"] ?? ""}`,
        ARCHIPEL_MAJOR: String(major),
      },
    });
    child.once("error", () => tell(false));
    child.once("exit", (code) => tell(code === 0));
  });
}

const asked = process.argv.slice(2);
const said: string[] = [];
for (const major of MAJORS) {
  const start = performance.now();
  const fine = hasMajor(major) && (await tryOn(major, asked.length > 0 ? asked : ASKING));
  const seconds = Math.round((performance.now() - start) / 1000);
  said.push(`PostgreSQL ${versionOf(major)}: ${fine ? "fine" : "FAILED"} (${seconds} s)`);
  if (!fine) process.exitCode = 1;
}
process.stdout.write(`${said.join("\n")}\n`);
