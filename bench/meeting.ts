import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { type OpenedApp, openApp, prepareDatabase } from "../src/app.ts";
import { say as sayIn } from "../src/modules/meetings/index.ts";
import { readConfig } from "../src/services/config/index.ts";
import { startEmbedded } from "../src/services/database/index.ts";
import { job, person, saveInstanceIn } from "../src/services/house/index.ts";
import { type Ear, listenTo } from "../tests/support/listening.ts";
import {
  type Bench,
  measure,
  median,
  type Outcome,
  quantile,
  reportOf,
  round,
} from "./support/bench.ts";
import { withFolder } from "./support/house.ts";
import { type MadeMeeting, makeMeeting, type Member } from "./support/make-meeting.ts";
import { serveByTwo, type Two } from "./support/two-processes.ts";

/** Who must be heard by, and who is noted besides. */
const SIZES = [100, 500] as const;
const SECONDS = 30;
/** With `--small`, on a machine that others use too. */
const SMALL = { sizes: [20, 40], seconds: 6 } as const;
/** Messages a second, of different people. */
const RATE = 5;
const MUST_MS = 500;
/** How long the last may take to hear the last, in milliseconds. */
const LATEST = 60_000;

export const bench: Bench = {
  name: "meeting",
  title: `The room of a meeting, ${SIZES[0]} pages that listen by two processes behind a proxy, ${RATE} messages a second: from the press of who writes to the last page that shows it; then with connections that break and both processes replaced.`,
  unit: "ms, 99th percentile of the messages; lines",
  run: (say, options) => withFolder((folder) => run(folder, say, options.includes("--small"))),
};

async function run(
  folder: string,
  say: (sentence: string) => void,
  isSmall: boolean,
): Promise<Outcome> {
  const { sizes, seconds } = isSmall ? SMALL : { sizes: SIZES, seconds: SECONDS };
  const server = await startEmbedded(folder, { settings: { max_connections: "60" } });
  const key = randomBytes(32).toString("base64");
  try {
    const config = readConfig(
      { ARCHIPEL_DATA: folder, ARCHIPEL_LOG: "error", ARCHIPEL_KEY: key },
      resolve("."),
    );
    const app = openApp(config, server);
    try {
      await prepareDatabase(app);
      await app.transaction(job("opening"), (work) => saveInstanceIn(work, { name: "Banc" }));
      say(`meeting: a circle of ${Math.max(...sizes)}`);
      const made = await makeMeeting(app, Math.max(...sizes));
      const two = await serveByTwo({
        ARCHIPEL_DATA: folder,
        ARCHIPEL_KEY: key,
        DATABASE_URL: server.url,
        DATABASE_OWNER_URL: server.ownerUrl,
      });
      try {
        return await measureAll({ app, made, two, say }, sizes, seconds);
      } finally {
        await two.stop();
      }
    } finally {
      await app.close();
    }
  } finally {
    await server.stop();
  }
}

interface Room {
  readonly app: OpenedApp;
  readonly made: MadeMeeting;
  readonly two: Two;
  readonly say: (sentence: string) => void;
}

async function measureAll(room: Room, sizes: readonly number[], seconds: number): Promise<Outcome> {
  const calm: Heard[] = [];
  for (const size of sizes) {
    room.say(`meeting: ${size} listen`);
    calm.push(await hearWhile(room, size, () => wait(seconds * 1_000)));
  }
  const [first = 0] = sizes;
  room.say(`meeting: ${first} listen, and are broken off; both processes are replaced`);
  const broken = await hearWhile(room, first, (ears) => breakAll(room.two, ears));
  return outcomeOf(calm, broken);
}

/** Breaks one connection in ten each second, while each process is replaced. */
async function breakAll(two: Two, ears: readonly Ear[]): Promise<void> {
  const over = new AbortController();
  const breaking = (async () => {
    for (let turn = 0; !over.signal.aborted; turn += 1) {
      for (const [place, ear] of ears.entries()) if (place % 10 === turn % 10) ear.breakOff();
      await wait(1_000);
    }
  })();
  await two.replaceEach();
  await wait(2_000);
  over.abort();
  await breaking;
}

interface Heard {
  readonly listeners: number;
  readonly messages: number;
  /** For each message, how long until the last page had it, in milliseconds. */
  readonly last: readonly number[];
  /** For each message and page. */
  readonly each: readonly number[];
  /** Lines that a page did not have once and in its place. */
  readonly wrong: number;
  readonly returns: number;
  /** Pages that were refused, and gave up. */
  readonly refused: number;
}

/** Has so many listen while messages are written and something is done; then waits until all heard the last. */
async function hearWhile(
  { app, made, two, say }: Room,
  size: number,
  meanwhile: (ears: readonly Ear[]) => Promise<void>,
): Promise<Heard> {
  const { meeting, members } = made;
  const from = await writeOne(app, made, 0);
  const ears = members
    .slice(0, size)
    .map(({ cookie }) => listenTo(`${two.at}/reunions/${meeting}/direct`, { cookie, from }));
  await until(() => ears.every(({ told }) => told.length > 0));
  const began = new Map<number, number>();
  const over = new AbortController();
  const writing = (async () => {
    for (let turn = 1; !over.signal.aborted; turn += 1) {
      const at = performance.now();
      began.set(await writeOne(app, made, turn), at);
      await wait(Math.max(0, 1_000 / RATE - (performance.now() - at)));
    }
  })();
  try {
    await meanwhile(ears);
  } finally {
    over.abort();
    await writing;
  }
  const numbers = [...began.keys()];
  await until(() => ears.every((ear) => ear.numbers().at(-1) === numbers.at(-1)));
  const heard = heardBy(ears, began, numbers);
  for (const ear of ears) ear.close();
  if (heard.refused > 0) say(`meeting: ${heard.refused} pages were refused`);
  return heard;
}

function heardBy(
  ears: readonly Ear[],
  began: ReadonlyMap<number, number>,
  numbers: readonly number[],
): Heard {
  const delays = ears.flatMap(({ told }) =>
    told.flatMap(({ id, at }) => {
      const since = id === undefined ? undefined : began.get(id);
      return id === undefined || since === undefined ? [] : [{ id, took: at - since }];
    }),
  );
  const byMessage = Map.groupBy(delays, ({ id }) => id);
  return {
    listeners: ears.length,
    messages: numbers.length,
    last: [...byMessage.values()].map((all) => Math.max(...all.map(({ took }) => took))),
    each: delays.map(({ took }) => took),
    wrong: ears.reduce((sum, ear) => sum + wrongIn(ear.numbers(), numbers), 0),
    refused: ears.filter(({ statuses }) => statuses.some((one) => one !== 200 && one !== 502))
      .length,
    returns: ears.reduce((sum, { statuses }) => sum + statuses.length - 1, 0),
  };
}

/** Writing a seat down is an entry too: what is written lies among what is heard, without a hole. */
function wrongIn(heard: readonly number[], written: readonly number[]): number {
  const [first = 0] = heard;
  const whole = Array.from({ length: heard.length }, (_, i) => first + i);
  const misplaced = whole.filter((number, i) => heard[i] !== number).length;
  const known = new Set(heard);
  return misplaced + written.filter((number) => !known.has(number)).length;
}

async function writeOne(app: OpenedApp, { meeting, members }: MadeMeeting, turn: number) {
  const who: Member | undefined = members[turn % members.length];
  if (who === undefined) throw new Error("nobody writes");
  const told = await sayIn(app, person(who.id), { meeting, text: `Je propose la salle ${turn}.` });
  if (!told.done) throw new Error(`a message was refused: ${told.refusal}`);
  return told.value;
}

/** Waits a while at most: what did not come is counted as wrong. */
async function until(is: () => boolean): Promise<void> {
  for (const since = performance.now(); !is() && performance.now() - since < LATEST;)
    await wait(50);
}

function outcomeOf(calm: readonly Heard[], broken: Heard): Outcome {
  const [must, noted] = calm;
  if (must === undefined) throw new Error("nobody listened");
  const wrong = [...calm, broken].reduce((sum, one) => sum + one.wrong, 0);
  return {
    report: reportOf("meeting", [
      measure({
        name: `to the last of ${must.listeners} pages, p99, ms`,
        ours: quantile(must.last, 0.99),
        must: MUST_MS,
        better: "lower",
      }),
      measure({
        name: "lines lost, doubled or out of order",
        ours: wrong,
        must: 0,
        better: "lower",
        sameResult: wrong === 0 && broken.returns > 0,
      }),
    ]),
    notes: [
      `${must.messages} messages by as many people in turn, each read by each page under its own right, from the press until the line was there; pages, proxy and who writes share the cores with both processes and PostgreSQL.`,
      `Broken off: ${broken.returns} times a page came back, ${broken.messages} messages to ${broken.listeners} pages while one connection in ten broke each second and each process was replaced by another. No process took more than its own time to come back: a page waits half a second to one and a half.`,
      ...(noted === undefined
        ? []
        : [`${noted.listeners} pages are noted, and no must: see the table.`]),
    ],
    curves: [
      {
        title: "From the press, ms",
        columns: ["pages", "messages", "each page: median", "p99", "the last page: p99", "wrong"],
        rows: [...calm, broken].map((one) => [
          one === broken ? `${one.listeners}, broken off` : one.listeners,
          one.messages,
          round(median(one.each)),
          round(quantile(one.each, 0.99)),
          round(quantile(one.last, 0.99)),
          one.wrong,
        ]),
      },
    ],
  };
}
