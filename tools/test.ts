import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";

import { buildHouse, isBuilt } from "./build-house.ts";
import { type Outcome, readReport, skippedProblem, sumUp } from "./test-report.ts";

/*
 * Everything that must hold (`npm test`), or its quick part (`npm run check`): format, lint, types,
 * then walls and tests. Each step is told, each failure shown; the last line is the sum.
 * Before a release: `npm test -- --all-sights`.
 */
const project = resolve(import.meta.dirname, "..");
const quick = process.argv.includes("--quick");
/** Writes what pages weigh into docs/measures.json, for the page of eco-design. */
const measure = process.argv.includes("--measure");
/** Journeys in all four sights, instead of the two that say most: before a release. */
const allSights = process.argv.includes("--all-sights");

/** Tests that open a browser or walk through the whole filled house: left out of the quick part. */
const LONG = [
  "tests/journeys/**",
  "tests/crawler.test.ts",
  "tests/two-worlds*.test.ts",
  "tests/letters-*.test.ts",
  "tests/forms-twice.test.ts",
  "tests/start.test.ts",
  "src/modules/**/demonstration/**",
  "src/modules/**/actions/**",
  "src/modules/**/store/**",
  "src/modules/**/web/**",
  "bench/**",
];

const CODE = ["src", "tests", "tools", "bench"].filter((name) => existsSync(join(project, name)));

/** Runs a program of the project with its output shown; answers whether it was content. */
function run(program: string, words: readonly string[]): Promise<boolean> {
  const bin = join(project, "node_modules", ".bin");
  return new Promise((tell) => {
    const child = spawn(join(bin, program), words, {
      cwd: project,
      stdio: ["ignore", "inherit", "inherit"],
      env: {
        ...process.env,
        PATH: `${bin}${delimiter}${process.env["PATH"] ?? ""}`,
        ...(measure ? { ARCHIPEL_MEASURE: "1" } : {}),
        ...(allSights ? { ARCHIPEL_ALL_SIGHTS: "1" } : {}),
      },
    });
    child.once("error", () => tell(false));
    child.once("exit", (code, signal) => {
      if (signal !== null) say(`   ${program} was stopped by ${signal}`);
      tell(code === 0);
    });
  });
}

async function step(name: string, work: () => Promise<boolean>): Promise<Outcome> {
  say(`\n── ${name}`);
  const start = performance.now();
  const fine = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(fine ? `   ${name}: fine (${seconds} s)` : `   ${name}: FAILED (${seconds} s), see above`);
  return { passed: fine ? 1 : 0, failed: fine ? 0 : 1, skipped: 0 };
}

async function build(): Promise<boolean> {
  try {
    await buildHouse(project);
    return true;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return false;
  }
}

async function tests(): Promise<Outcome> {
  const sights = allSights ? "all four sights" : "two sights of four";
  say(`\n── ${quick ? "walls and unit tests" : `walls, tests, journeys (${sights}), crawler`}`);
  const folder = mkdtempSync(join(tmpdir(), "archipel-report-"));
  const file = join(folder, "report.json");
  try {
    const fine = await run("vitest", [
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
      ...(quick ? LONG.map((pattern) => `--exclude=${pattern}`) : []),
    ]);
    const outcome = readReport(existsSync(file) ? readFileSync(file, "utf8") : "");
    // A run that ends badly although each test was content (an error between tests) is a failure.
    return !fine && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Tests that read real notices are skipped where those are absent; no other may be, and none by surprise. */
function skipped(outcome: Outcome): Outcome {
  const withData = existsSync(join(project, "..", "shared", "data"));
  const expected = readFileSync(join(project, "tests", "skipped.json"), "utf8");
  const problem = skippedProblem(expected, withData, outcome.skipped);
  if (problem === undefined) return { passed: 1, failed: 0, skipped: 0 };
  say(`\n${problem}`);
  return { passed: 0, failed: 1, skipped: 0 };
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

const OPTIONS = ["--quick", "--measure", "--all-sights"];
const unknown = process.argv.slice(2).filter((word) => !OPTIONS.includes(word));
if (unknown.length > 0) {
  say(`unknown: ${unknown.join(", ")} (there are ${OPTIONS.join(", ")})`);
  process.exit(1);
}

const outcomes: Outcome[] = [];
outcomes.push(await step("format", () => run("oxfmt", ["--check", ...CODE])));
outcomes.push(await step("lint", () => run("oxlint", ["--type-aware", ...CODE])));
outcomes.push(await step("types", () => run("tsc", ["--noEmit", "-p", "."])));
if (!quick && !isBuilt(project)) outcomes.push(await step("bundle", build));
const tested = await tests();
outcomes.push(tested);
if (!quick) outcomes.push(skipped(tested));

const sum = sumUp(outcomes);
say(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed === 0 ? 0 : 1;
