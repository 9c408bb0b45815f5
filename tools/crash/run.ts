import { rmSync } from "node:fs";

import { chance } from "../../bench/support/chance.ts";
import { alertsScenario } from "./alerts.ts";
import {
  beginChild,
  type Child,
  cutAt,
  killAt,
  killPostgresAt,
  type Trial,
  type Tried,
  type Way,
} from "./cuts.ts";
import { folderOf, type Ground, openGround } from "./ground.ts";
import { importScenario } from "./import.ts";
import { koriScenario } from "./kori.ts";
import { mailScenario, openMailServer } from "./mail.ts";
import { retentionScenario } from "./retention.ts";
import type { Point, Scenario } from "./scenario.ts";

export const NAMES = ["import", "alerts", "mail", "retention", "kori"] as const;
export type Name = (typeof NAMES)[number];

/** What is asked of the tool. */
export interface Asked {
  readonly name: Name;
  readonly points: number;
  readonly seed: number;
  /** The file that a worker is started with, and its first words. */
  readonly worker: { readonly script: string; readonly words: readonly string[] };
  readonly say: (sentence: string) => void;
}

/** How many points of each way were cut for good, and what was found. */
export interface Found {
  readonly cuts: Readonly<Record<Way, number>>;
  readonly wrong: readonly string[];
  readonly seen: string;
}

/** Cuts one kind of work at so many points, and says what was not as without a cut. */
export async function crash(asked: Asked): Promise<Found> {
  const taken = await openMailServer();
  const scenario = scenarioOf(asked.name, taken);
  const ground = await openGround(scenario, taken.port);
  try {
    return await tryAll(asked, { ground, scenario, mailPort: taken.port });
  } finally {
    await ground.close();
    await taken.close();
  }
}

export function scenarioOf(name: Name, taken: Parameters<typeof mailScenario>[0]): Scenario {
  if (name === "mail") return mailScenario(taken);
  if (name === "retention") return retentionScenario();
  if (name === "kori") return koriScenario;
  return name === "import" ? importScenario : alertsScenario;
}

type Site = Omit<Trial, "house" | "point">;

/** A cut of every ten is by SIGKILL of the process, one of forty by SIGKILL of PostgreSQL. */
function wayOf(drawn: number): Way {
  if (drawn < 0.025) return "postgres";
  return drawn < 0.125 ? "kill" : "cut";
}

/** How long a whole try is, in pieces and milliseconds: what the points are drawn in. */
interface Lengths {
  cut: number;
  postgres: number;
  kill: number;
}

async function tryAll({ name, points, seed, worker, say }: Asked, site: Site): Promise<Found> {
  const random = chance(seed);
  const cuts: Record<Way, number> = { cut: 0, kill: 0, postgres: 0 };
  const wrong: string[] = [];
  const lengths: Lengths = { cut: 0, postgres: 0, kill: 0 };
  const words = [...worker.words, name, String(site.mailPort), site.ground.folder];
  let next: Promise<Child> | undefined;
  const child = () => {
    const ready = next ?? beginChild(worker.script, words);
    next = undefined;
    return ready;
  };
  const since = performance.now();
  for (let number = 0; number < points; number += 1) {
    const house = `house_${Math.floor(number / site.scenario.together)}`;
    if (number % site.scenario.together === 0) await site.ground.newHouse(house);
    const point: Point = {
      number,
      seed: seed * 1_000_003 + number,
      folder: folderOf(site.ground, number),
    };
    const trial: Trial = { ...site, house, point };
    // The first three points are whole: they say how long the work is.
    const way =
      number < 3 ? ((["cut", "postgres", "kill"] as const)[number] ?? "cut") : wayOf(random());
    const found = await tryPoint(trial, { way, lengths, random, child, whole: number < 3 });
    if (found.cuts > 0) cuts[way] += 1;
    for (const one of found.wrong) {
      wrong.push(one);
      say(`point ${number} (${way}): ${one}`);
    }
    rmSync(point.folder, { recursive: true, force: true });
    if (number % site.scenario.together === site.scenario.together - 1)
      await site.ground.drop(house);
    if (number % 50 === 49)
      say(
        `${number + 1} points, ${wrong.length} wrong, ${Math.round((performance.now() - since) / 1000)} s`,
      );
  }
  return { cuts, wrong, seen: site.scenario.seen?.() ?? "" };
}

interface Chances {
  readonly way: Way;
  readonly lengths: Lengths;
  readonly random: () => number;
  readonly child: () => Promise<Child>;
  /** Not cut: measured. */
  readonly whole: boolean;
}

/** One point: begun, cut once, twice or three times, then ended by a start that nothing cuts. */
async function tryPoint(trial: Trial, chances: Chances) {
  const { ground, scenario, house, point } = trial;
  const using = async <T>(run: (app: ReturnType<Ground["open"]>) => Promise<T>): Promise<T> => {
    const app = ground.open(house);
    try {
      return await run(app);
    } finally {
      await app.close();
    }
  };
  await using((app) => scenario.begin(app, point));
  const wrong: string[] = [];
  let cuts = 0;
  let acknowledged = 0;
  for (let again = true; again; again = !chances.whole && chances.random() < 0.3) {
    const tried = await tryOnce(trial, chances);
    if (chances.whole) chances.lengths[chances.way] = tried.length;
    if (!tried.wasCut) break;
    cuts += 1;
    acknowledged = Math.max(acknowledged, tried.acknowledged);
    await ground.startAgain(house);
    wrong.push(
      ...(await using(async (app) => (await scenario.lost?.(app, point, acknowledged)) ?? [])),
    );
  }
  await ground.startAgain(house);
  await using((app) => scenario.work(app, point, () => undefined));
  wrong.push(...(await using((app) => scenario.check(app, point, cuts))));
  return { cuts, wrong };
}

function tryOnce(trial: Trial, { way, lengths, random, child, whole }: Chances): Promise<Tried> {
  const at = (length: number) => (whole ? 600_000 : 1 + random() * length);
  if (way === "cut") return cutAt(trial, whole ? Infinity : Math.ceil(at(lengths.cut)));
  if (way === "kill") return killAt(trial, child(), at(lengths.kill));
  return killPostgresAt(trial, at(lengths.postgres), random() < 0.7);
}
