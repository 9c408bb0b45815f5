import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { compare, isSame, tell } from "./recording/differences.ts";
import { type Entry, readRecording } from "./recording/entry.ts";
import { partsOf } from "./recording/keys.ts";
import { type Wishes, WISHES } from "./recording/wishes.ts";

/*
 * What the whole house answers, written down, so that a change of structure can be compared with what was before:
 *
 *   npm run record -- write FILE                        records the filled house
 *   npm run record -- compare FILE                      records it again, and says what differs
 *   npm run record -- compare FILE OTHER                compares two recordings
 *
 *   --persona Odile     as this person only (also « letters », « commands »); may be said several times
 *   --only /fils        what begins so only; when comparing, one goes straight there
 *   --full              everyone sends every form in every way
 *   --keep FILE         keeps the recording that was made to compare
 *
 * Whatever differs ends it with 1. Recordings are no part of the repository.
 */
const project = resolve(import.meta.dirname, "..");

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      persona: { type: "string", multiple: true, default: [] },
      only: { type: "string", default: "" },
      full: { type: "boolean", default: false },
      keep: { type: "string" },
    },
  });
  const [what, file, other] = positionals;
  if (file === undefined || (what !== "write" && what !== "compare"))
    throw new Error("npm run record -- write FILE, or compare FILE [OTHER]");
  const { persona: personas, only, full } = values;
  const wishes = { personas, only, full };
  if (what === "write") return record({ ...wishes, file: resolve(file) });
  const wanted = (entries: readonly Entry[]) => entries.filter((entry) => isAsked(entry, wishes));
  const before = wanted(readRecording(file));
  if (other !== undefined) return say(before, wanted(readRecording(other)));
  const folder = mkdtempSync(join(tmpdir(), "archipel-recording-"));
  try {
    const made = resolve(values.keep ?? join(folder, "made.gz"));
    const code = await record({ ...wishes, file: made, reference: resolve(file) });
    return code === 0 ? say(before, wanted(readRecording(made))) : code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether an entry is among those that one looks at. */
function isAsked({ key }: Entry, { personas, only }: Omit<Wishes, "file">): boolean {
  const parts = partsOf(key);
  if (parts === undefined) {
    const group = key.startsWith("command ") ? "commands" : "letters";
    return only === "" && (personas.length === 0 || personas.includes(group));
  }
  if (personas.length > 0 && !personas.includes(parts.persona)) return false;
  // What holds a token is found on the way only.
  const isReached = only === "" || !/<(?:token|id|hash):/.test(parts.on ?? parts.at);
  return isReached && (parts.at.startsWith(only) || parts.on?.startsWith(only) === true);
}

function say(before: readonly Entry[], after: readonly Entry[]): number {
  const compared = compare(before, after);
  process.stdout.write(`${tell(compared)}\n`);
  return isSame(compared) ? 0 : 1;
}

/** Records in a process of its own, among the helpers of the tests. */
function record(wishes: Wishes): Promise<number> {
  const bin = join(project, "node_modules", ".bin");
  const words = ["run", "--config", "tools/recording/vitest.config.ts", "--reporter=dot"];
  return new Promise((tellCode) => {
    const child = spawn(join(bin, "vitest"), words, {
      cwd: project,
      stdio: ["ignore", "ignore", "inherit"],
      env: {
        ...process.env,
        PATH: `${bin}${delimiter}${process.env["PATH"] ?? ""}`,
        [WISHES]: JSON.stringify(wishes),
      },
    });
    child.once("error", () => tellCode(1));
    child.once("exit", (code) => tellCode(code ?? 1));
  });
}

process.exitCode = await main();
