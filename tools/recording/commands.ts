import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { runCommand } from "../../src/command.ts";
import { FILLED_KEY } from "../../tests/support/filled.ts";
import { TEST_NOW } from "../../tests/support/house.ts";
import type { Entry } from "./entry.ts";
import type { Ground } from "./ground.ts";
import { neutralWith } from "./neutral.ts";

/** Commands that look at a filled house, or that refuse what they are given: each with and without `--json`. */
const READING: readonly string[] = [
  "sources",
  "sources fetch Nulle-part",
  "sources add Nulle-part",
  "count /nowhere.txt",
  "import csv /nowhere.csv",
  "import table /nowhere.csv",
  "import communes /nowhere.csv",
  "sign-in personne@example.org",
  "metrics-token --drop",
  "unknown",
];

/** Those whose help says all that may be asked of them. */
const HELPED: readonly string[] = [
  "",
  "sources",
  "sources add",
  "count",
  "import",
  "sign-in",
  "bounce",
  "metrics-token",
  "doctor",
  "backup",
  "drill",
  "restore",
  "update",
  "init",
];

/** A command that waits for somebody is left, in milliseconds. */
const PATIENCE = 60_000;

/** What the command line says. */
export async function recordCommands(ground: Ground): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  const app = await ground.open("commands");
  const at = { url: app.pool.options.connectionString ?? "", ownerUrl: app.ownerUrl };
  const asked = [
    ...READING.flatMap((words) => [words, `${words} --json`]),
    ...HELPED.map((words) => `${words} --help`.trim()),
  ];
  for (const words of asked) {
    const body = neutralWith(ground.names)(await saidBy(words.split(" "), at));
    entries.push({ key: `command ${words}`, head: [], body });
  }
  await app.leave();
  return entries;
}

async function saidBy(
  words: readonly string[],
  { url, ownerUrl }: { readonly url: string; readonly ownerUrl: string | undefined },
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "archipel-command-"));
  const before = { ...process.env };
  Object.assign(process.env, {
    ARCHIPEL_DATA: folder,
    ARCHIPEL_KEY: FILLED_KEY,
    ARCHIPEL_CLOCK: TEST_NOW.toString(),
    ARCHIPEL_LOG: "silent",
    DATABASE_URL: url,
    ...(ownerUrl === undefined ? {} : { DATABASE_OWNER_URL: ownerUrl }),
  });
  const heard = hear();
  try {
    const code = await Promise.race([
      runCommand(words, resolve(".")),
      wait(PATIENCE, "no end", { ref: false }),
    ]);
    return `${heard.said()}\n(${code})`.replaceAll(folder, "<folder>");
  } finally {
    heard.end();
    process.exitCode = 0;
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Takes what is written to both mouths of the process. */
function hear(): { readonly said: () => string; readonly end: () => void } {
  const mouths = [process.stdout, process.stderr].map((mouth) => ({
    mouth,
    before: Object.getOwnPropertyDescriptor(mouth, "write"),
  }));
  let said = "";
  for (const { mouth } of mouths) {
    mouth.write = (words: string | Uint8Array) => {
      said += typeof words === "string" ? words : new TextDecoder().decode(words);
      return true;
    };
  }
  const end = () => {
    for (const { mouth, before } of mouths) {
      if (before === undefined) Reflect.deleteProperty(mouth, "write");
      else Object.defineProperty(mouth, "write", before);
    }
  };
  return { said: () => said, end };
}
