import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";

import { z } from "zod";

import { openApp } from "../src/app.ts";
import { readConfig } from "../src/services/config/index.ts";
import { startEmbedded } from "../src/services/database/index.ts";
import { type Bench, measure, median, type Outcome, reportOf, spread } from "./support/bench.ts";
import { withFolder } from "./support/house.ts";
import { comeIn, installedIn, serveHouse } from "./support/installed.ts";
import { keepCalls } from "./support/make-calls.ts";

const RUNS = 3;
const SECONDS = 5;
const RATE = 200;
/** Calls beside those of the demonstration, for the curve. */
const MORE = 2_000;

export const bench: Bench = {
  name: "pages",
  title:
    "The list of open calls (20 a page, with its filters and counts), signed in, from the database, against the same HTML by bare node:http from memory.",
  unit: "requests/s; ms at 200 requests/s",
  run: (say) => withFolder((folder) => run(folder, say)),
};

async function run(folder: string, say: (sentence: string) => void): Promise<Outcome> {
  const data = join(folder, "data");
  const house = await serveHouse(installedIn(folder), data);
  try {
    const cookie = await comeIn(house.at);
    const page = `${house.at}/appels`;
    const html = await read(page, cookie);
    if (!html.includes("</html>") || /href="\/entrer"/.test(html)) throw new Error("not signed in");
    await load({ url: page, seconds: 3, cookie });
    say("pages: as many as can be");
    const ours = await times(() => load({ url: page, seconds: SECONDS, cookie }));
    const gzip = await times(() => load({ url: page, seconds: SECONDS, cookie, encoding: "gzip" }));
    say(`pages: ${RATE} a second`);
    const calm = await times(() =>
      load({ url: page, seconds: SECONDS, cookie, rate: RATE, encoding: "gzip" }),
    );
    say("pages: from memory");
    const bare = await fromMemory(folder, html);
    say(`pages: with ${MORE} calls more`);
    await addCalls(data);
    const more = await times(() => load({ url: page, seconds: SECONDS, cookie }));
    const same = plain(bare.html) === plain(html);
    return outcomeOf({ ours, gzip, calm, bare: bare.loads, more, same, size: html.length });
  } finally {
    await house.stop();
  }
}

const loadShape = z.object({
  perSecond: z.number(),
  p50: z.number(),
  p99: z.number(),
  failed: z.number(),
});
type Load = z.infer<typeof loadShape>;

interface Loads {
  readonly ours: readonly Load[];
  readonly gzip: readonly Load[];
  readonly calm: readonly Load[];
  readonly bare: readonly Load[];
  readonly more: readonly Load[];
  readonly same: boolean;
  readonly size: number;
}

function speeds(loads: readonly Load[]): readonly number[] {
  return loads.map(({ perSecond }) => perSecond);
}

function outcomeOf({ ours, gzip, calm, bare, more, same, size }: Loads): Outcome {
  const failed = [ours, gzip, calm, more].flat().some((one) => one.failed > 0);
  const late = calm.map(({ p99 }) => p99);
  const row = (name: string, loads: readonly Load[]) => [
    name,
    spread(speeds(loads)),
    spread(loads.map(({ p50 }) => p50)),
    spread(loads.map(({ p99 }) => p99)),
  ];
  return {
    report: reportOf("pages", [
      measure({
        name: "requests/s",
        ours: median(speeds(ours)),
        reference: median(speeds(bare)),
        must: RATE,
        better: "higher",
        sameResult: same && !failed,
      }),
      measure({
        name: `p99 at ${RATE}/s, ms`,
        ours: median(late),
        must: 50,
        better: "lower",
        // Fewer answers than asked would make it easy.
        ...(median(speeds(calm)) < 0.95 * RATE ? { sameResult: false } : {}),
      }),
    ]),
    notes: [
      `A page of ${Math.round(size / 1_024)} KB; the load generator (autocannon, 8 connections) runs in another process, on the last core where the system lets us say so. ${RUNS} runs of ${SECONDS} s.`,
      `At ${RATE}/s asked, requests leave at instants drawn as those of people who know nothing of each other (Poisson), answered or not, and each answer counts from then. Until 27 November autocannon asked at that rate: all of a second’s requests at its beginning.`,
      "Same result: both sides answer the same HTML, but for the tokens of forms, and no request fails.",
      "Express with EJS is not measured: it is not among what we install.",
    ],
    curves: [
      {
        title: "Median (lowest–highest)",
        columns: ["", "requests/s", "p50, ms", "p99, ms"],
        rows: [
          row("ours, as many as can be", ours),
          row("ours, compressed (gzip)", gzip),
          row(`ours, compressed, ${RATE}/s asked`, calm),
          row(`ours, with ${MORE} more open calls`, more),
          row("bare node:http, from memory", bare),
        ],
      },
    ],
  };
}

async function times(one: () => Promise<Load>): Promise<readonly Load[]> {
  const loads: Load[] = [];
  for (let turn = 0; turn < RUNS; turn += 1) loads.push(await one());
  return loads;
}

interface Wishes {
  readonly url: string;
  readonly seconds: number;
  readonly cookie?: string;
  readonly rate?: number;
  readonly encoding?: string;
}

async function load(wishes: Wishes): Promise<Load> {
  const words = [process.execPath, resolve("bench/support/load.ts"), JSON.stringify(wishes)];
  const pinned = existsSync("/usr/bin/taskset")
    ? ["/usr/bin/taskset", "-c", String(availableParallelism() - 1), ...words]
    : words;
  const [program = "", ...rest] = pinned;
  const child = spawn(program, rest, { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  for await (const piece of child.stdout) said += String(piece);
  return loadShape.parse(JSON.parse(said.trim().split("\n").at(-1) ?? ""));
}

async function read(url: string, cookie = ""): Promise<string> {
  return (await fetch(url, { headers: { cookie } })).text();
}

/** The page without what is new each time: the tokens of forms and the numbers of acts. */
function plain(html: string): string {
  return html
    .replace(/(name="(?:token|act)"[^>]*value=")[^"]*/g, "$1")
    .replace(/[0-9a-f-]{36}/g, "");
}

async function fromMemory(folder: string, html: string) {
  const file = join(folder, "page.html");
  writeFileSync(file, html);
  const child = spawn(process.execPath, [resolve("bench/support/bare-server.ts"), file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [port] = await once(child.stdout, "data");
    const url = `http://127.0.0.1:${String(port).trim()}/`;
    const seen = await read(url);
    return { html: seen, loads: await times(() => load({ url, seconds: SECONDS })) };
  } finally {
    child.kill();
  }
}

async function addCalls(data: string): Promise<void> {
  const server = await startEmbedded(data);
  const config = readConfig({ ARCHIPEL_DATA: data, ARCHIPEL_LOG: "error" }, resolve("."));
  const app = openApp(config, server);
  await keepCalls(app, { count: MORE, seed: 3 });
  await app.close();
}
