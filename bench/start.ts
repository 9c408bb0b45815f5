import { setTimeout as wait } from "node:timers/promises";

import { type Bench, measure, median, reportOf, spread } from "./support/bench.ts";
import { withFolder } from "./support/house.ts";
import { installedIn, serveHouse } from "./support/installed.ts";
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
  const house = await serveHouse(project, data);
  try {
    await wait(SETTLES);
    const idle = heldBy(house.pid);
    for (const path of ["/appels", "/appels?q=jardin&ou=Crest", "/appels?q=transport"]) {
      await (await fetch(`${house.at}${path}`)).text();
    }
    await wait(SETTLES);
    return { seconds: house.seconds, idle, used: heldBy(house.pid) };
  } finally {
    await house.stop();
  }
}

/** Memory of Node.js and of every process of PostgreSQL. Zero where the system does not tell it. */
function heldBy(pid: number): Held {
  const shares = familyOf(pid).map((one) => shareOf(one) ?? 0);
  return {
    all: shares.reduce((sum, share) => sum + share, 0),
    node: shareOf(pid) ?? 0,
    resident: residentOf(pid) ?? 0,
  };
}
