import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

import { applied, type Fault, faultsOf, faultyParts } from "./fault-files.ts";

/*
 * Seeded faults: each file of tests/faults/<module>/ breaks one rule. In a copy of the project, the
 * module's own tests must go red for it; a fault that nobody sees is a rule that nobody holds.
 *
 *   npm run faults                all modules that have faults
 *   npm run faults -- people      one
 *   npm run faults -- people/late one fault of it, while it is written
 *
 * Of a fault, the tests of its own folder are tried first, the others of the module when these see nothing.
 *
 * How a fault is written: fault-files.ts. That each still finds its place is in tests/faults.test.ts.
 */
const project = resolve(import.meta.dirname, "..");
const FOLDERS = ["src", "tests", "tools", "docs"];

type Outcome = "seen" | "NOT SEEN" | "does not apply";

/** A copy of the sources that shares the packages. Its tests have databases of their own. */
function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), "archipel-faults-"));
  for (const name of readdirSync(project)) {
    const from = join(project, name);
    if (name === "node_modules") symlinkSync(from, join(copy, name));
    else if (FOLDERS.includes(name)) cpSync(from, join(copy, name), { recursive: true });
    else if (/\.(json|ts|md)$|^LICENSE$|^dist$/.test(name))
      cpSync(from, join(copy, name), { recursive: true });
  }
  return copy;
}

/** Where the own tests of a module, or of another part of the house, stand. */
function testsOf(module: string): string {
  const places = [`src/modules/${module}`, `src/services/${module}`, `src/${module}`];
  return places.find((place) => existsSync(join(project, place))) ?? `tests/${module}`;
}

interface Ran {
  readonly green: boolean;
  readonly said: string;
}

/** The folder of the file that a fault changes, when tests stand there; undefined otherwise. */
function nearestTests({ changes }: Fault): string | undefined {
  const changed = dirname(changes[0]?.file ?? "");
  if (!existsSync(join(project, changed))) return undefined;
  const hasTests = readdirSync(join(project, changed)).some((name) => /\.test\.tsx?$/.test(name));
  return hasTests ? changed : undefined;
}

function run(copy: string, tests: string): Ran {
  const vitest = join(project, "node_modules", "vitest", "vitest.mjs");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vitest, "run", tests, "--reporter=dot", "--bail=1"],
    { cwd: copy, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } },
  );
  return { green: status === 0, said: `${stdout}\n${stderr}` };
}

/** The test that saw it, as its reporter names it. */
function whoSaw(said: string): string {
  return /^ ?FAIL +(.+)$/m.exec(said)?.[1]?.trim() ?? "";
}

interface Tried {
  readonly outcome: Outcome;
  /** Who saw it, or why it does not apply. */
  readonly why: string;
}

function tryFault(copy: string, fault: Fault): Tried {
  const faulty = applied(fault, copy);
  if (!faulty.done) return { outcome: "does not apply", why: faulty.why };
  const sound = [...faulty.texts.keys()].map(
    (file) => [file, readFileSync(join(copy, file))] as const,
  );
  try {
    for (const [file, text] of faulty.texts) writeFileSync(join(copy, file), text);
    const near = nearestTests(fault);
    const first = near === undefined ? undefined : run(copy, `${near}/`);
    const { green, said } = first?.green === false ? first : run(copy, testsOf(fault.module));
    // Red without a test that failed saw nothing: the run itself was stopped.
    const by = green ? "" : whoSaw(said);
    return by === "" ? { outcome: "NOT SEEN", why: "" } : { outcome: "seen", why: `by ${by}` };
  } finally {
    for (const [file, text] of sound) writeFileSync(join(copy, file), text);
  }
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

const asked = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const known = faultyParts(project);
const unknown = asked.filter((wanted) => {
  const [module = "", one] = wanted.split("/");
  if (!known.includes(module)) return true;
  return one !== undefined && faultsOf(project, module).every(({ name }) => name !== one);
});
if (unknown.length > 0) say(`no faults are written for ${unknown.join(", ")}`);
const isAsked = ({ module, name }: Fault) =>
  asked.length === 0 || asked.includes(module) || asked.includes(`${module}/${name}`);

const copy = copyProject();
let [seen, unseen] = [0, unknown.length];
try {
  for (const module of known) {
    const faults = faultsOf(project, module).filter(isAsked);
    if (faults.length === 0) continue;
    // Red tests see everything: without the faults, they must be green.
    const control = run(copy, testsOf(module));
    if (!control.green) {
      say(`${module}: its tests are red without any fault (${whoSaw(control.said)})`);
      unseen += faults.length;
      continue;
    }
    for (const fault of faults) {
      const { outcome, why } = tryFault(copy, fault);
      if (outcome === "seen") seen += 1;
      else unseen += 1;
      say(`${outcome.padEnd(14)} ${module.padEnd(14)} ${fault.breaks}`);
      if (why !== "") say(`${" ".repeat(30)}${why}`);
    }
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
say(`\n${seen} seen, ${unseen} not seen`);
process.exitCode = unseen === 0 ? 0 : 1;
