import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { freePort } from "../src/services/database/embedded.ts";
import { type Bench, measure, median, reportOf, spread } from "./support/bench.ts";
import { withFolder } from "./support/house.ts";
import { familyOf, residentOf, shareOf } from "./support/memory.ts";

const RUNS = 3;
/** Long enough for what the start left behind to settle. */
const SETTLES = 5_000;

export const bench: Bench = {
  name: "start",
  title:
    "Start after install with the embedded database: until the front page answers, and what it holds when idle.",
  unit: "s; MB of memory (PSS: pages that processes share are divided among them)",
  run: (say) =>
    withFolder(async (folder) => {
      const project = installedIn(folder);
      const firsts: Start[] = [];
      const nexts: Start[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        say(`start: first start ${run + 1} of ${RUNS}`);
        await withFolder(async (data) => {
          firsts.push(await start(project, data));
          // The bundle is made once; each data folder is new.
          nexts.push(await start(project, data));
        });
      }
      return outcomeOf(firsts, nexts);
    }),
};

function outcomeOf(firsts: readonly Start[], nexts: readonly Start[]) {
  const seconds = (starts: readonly Start[]) => starts.map((one) => one.seconds);
  const all = [...firsts, ...nexts].flatMap(({ idle, used }) => [idle.all, used.all]);
  const rows = [
    ["first start", firsts],
    ["next start", nexts],
  ] as const;
  return {
    report: reportOf("start", [
      measure({
        name: "first start, s",
        ours: Math.max(...seconds(firsts)),
        must: 30,
        better: "lower",
      }),
      measure({
        name: "next start, s",
        ours: Math.max(...seconds(nexts)),
        must: 6,
        better: "lower",
      }),
      measure({ name: "memory when idle, MB", ours: Math.max(...all), must: 400, better: "lower" }),
    ]),
    notes: [
      "The worst of the runs is given. The very first start makes the bundle too, as after `npm ci`; each first start makes the database and fills the demonstration.",
      "Idle: 5 s after the first page. Once used: the list of calls, and a search around a place, which puts the names of all communes in memory.",
    ],
    curves: [
      {
        title: "Median (lowest–highest)",
        columns: [
          "",
          "s",
          "all, idle, MB",
          "Node.js, idle, MB",
          "all, once used, MB",
          "Node.js RSS, once used, MB",
        ],
        rows: rows.map(([name, starts]) => [
          name,
          spread(seconds(starts)),
          spread(starts.map(({ idle }) => idle.all)),
          spread(starts.map(({ idle }) => idle.node)),
          spread(starts.map(({ used }) => used.all)),
          String(Math.round(median(starts.map(({ used }) => used.resident)))),
        ]),
      },
    ],
  };
}

/** A copy of the project as it is just after its install: nothing is built. */
function installedIn(folder: string): string {
  const project = join(folder, "project");
  mkdirSync(project);
  for (const name of ["src", "tools", "docs", "package.json", "vite.config.ts", "LICENSE"]) {
    cpSync(name, join(project, name), { recursive: true });
  }
  symlinkSync(resolve("node_modules"), join(project, "node_modules"));
  return project;
}

interface Held {
  readonly all: number;
  readonly node: number;
  readonly resident: number;
}

interface Start {
  readonly seconds: number;
  readonly idle: Held;
  readonly used: Held;
}

async function start(project: string, data: string): Promise<Start> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, ["src/main.ts", "serve"], {
    cwd: project,
    env: { ...process.env, ARCHIPEL_DATA: data, PORT: String(port), DATABASE_URL: "" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  try {
    await answered(child, `http://localhost:${port}/`);
    const seconds = (performance.now() - began) / 1_000;
    await wait(SETTLES);
    const idle = heldBy(child);
    for (const path of ["/appels", "/appels?q=jardin&ou=Crest", "/appels?q=transport"]) {
      await (await fetch(`http://localhost:${port}${path}`)).text();
    }
    await wait(SETTLES);
    return { seconds, idle, used: heldBy(child) };
  } finally {
    await stopped(child);
  }
}

async function answered(child: ChildProcess, address: string): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.status === 200 && (await answer.text()).includes("</html>")) return;
    await wait(20);
  }
  throw new Error(`the house ended with ${child.exitCode} before it answered`);
}

/** Memory of Node.js and of every process of PostgreSQL. Zero where the system does not tell it. */
function heldBy({ pid = 0 }: ChildProcess): Held {
  const shares = familyOf(pid).map((one) => shareOf(one) ?? 0);
  return {
    all: shares.reduce((sum, share) => sum + share, 0),
    node: shareOf(pid) ?? 0,
    resident: residentOf(pid) ?? 0,
  };
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((tell) => child.once("exit", tell));
  child.kill("SIGTERM");
  await ended;
}
