import { writeFileSync } from "node:fs";
import { get } from "node:http";
import { join, resolve } from "node:path";

import { type Bench, measure, median, type Outcome, reportOf, round } from "./support/bench.ts";
import { withFolder } from "./support/house.ts";
import { installedIn, serveHouse } from "./support/installed.ts";

/** As many pages as a walk visits: pages that differ only by a number weigh the same. */
const MOST_PAGES = 80;

export const bench: Bench = {
  name: "weight",
  title:
    "What a first view of each public page of the demonstration weighs: HTML, style sheets and scripts as they travel (Brotli or gzip), nothing in the cache.",
  unit: "KB (1,000 bytes); requests",
  run: (say) => withFolder((folder) => run(folder, say)),
};

interface Weighed {
  readonly at: string;
  readonly title: string;
  readonly bytes: number;
  readonly html: number;
  readonly requests: number;
}

async function run(folder: string, say: (sentence: string) => void): Promise<Outcome> {
  const house = await serveHouse(installedIn(folder), join(folder, "data"));
  try {
    say("weight: walking through the public pages");
    const pages = await walk(house.at);
    if (process.argv.includes("--write")) writeMeasures(pages);
    return outcomeOf(pages);
  } finally {
    await house.stop();
  }
}

function outcomeOf(pages: readonly Weighed[]): Outcome {
  const kilobytes = pages.map(({ bytes }) => bytes / 1_000);
  const requests = pages.map((page) => page.requests);
  const heaviest = pages.toSorted((one, other) => other.bytes - one.bytes);
  return {
    report: reportOf("weight", [
      measure({
        name: "heaviest page, KB",
        ours: Math.max(...kilobytes),
        must: 50,
        better: "lower",
      }),
      measure({ name: "most requests", ours: Math.max(...requests), must: 6, better: "lower" }),
    ]),
    notes: [
      `${pages.length} public pages, those whose address differs only by a number counted once. Median: ${round(median(kilobytes))} KB and ${median(requests)} requests, where the median page of the web for telephones has 2,311 KB and 66.`,
      `HTML with its style sheets, without scripts and pictures: median ${round(median(pages.map(({ html }) => html / 1_000)))} KB (one flight of TCP is 14 KB).`,
    ],
    curves: [
      {
        title: "The heaviest, and the front page",
        columns: ["page", "KB", "HTML + CSS, KB", "requests"],
        rows: [...new Set([...heaviest.slice(0, 6), ...pages.filter(({ at }) => at === "/")])].map(
          (page) => [page.at, round(page.bytes / 1_000), round(page.html / 1_000), page.requests],
        ),
      },
    ],
  };
}

/** All that a visitor reaches by links of HTML pages, starting from the front. */
async function walk(origin: string): Promise<readonly Weighed[]> {
  const waiting = ["/"];
  const seen = new Set<string>(["/"]);
  const pages: Weighed[] = [];
  for (const at of waiting) {
    if (pages.length === MOST_PAGES) break;
    const answer = await fetch(`${origin}${at}`, { redirect: "manual" });
    if (answer.status !== 200 || !answer.headers.get("content-type")?.includes("html")) continue;
    const html = await answer.text();
    pages.push(await weigh(origin, at, html));
    for (const [, link = ""] of html.matchAll(/<a\s[^>]*href="(\/[^"#?]*)"/g)) {
      const shape = link.replace(/\/[0-9][^/]*|\/[0-9a-f-]{36}/g, "/n");
      if (seen.has(shape) || /\.[a-z]+$/.test(link)) continue;
      seen.add(shape);
      waiting.push(link);
    }
  }
  return pages;
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((all, size) => all + size, 0);
}

async function weigh(origin: string, at: string, html: string): Promise<Weighed> {
  const attributes = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, path = ""]) => path);
  const sheets = attributes(/<link[^>]*rel="(?:stylesheet|preload)"[^>]*href="(\/[^"]+)"/g);
  const others = attributes(/<(?:script|img)[^>]*src="(\/[^"]+)"/g);
  const own = await bytesOf(`${origin}${at}`);
  const styles = await Promise.all([...new Set(sheets)].map((path) => bytesOf(origin + path)));
  const rest = await Promise.all([...new Set(others)].map((path) => bytesOf(origin + path)));
  return {
    at,
    title: /<title>([^<]*)/.exec(html)?.[1]?.replace(/ – Archipel.*$/, "") ?? at,
    html: own + sum(styles),
    bytes: own + sum(styles) + sum(rest),
    requests: 1 + styles.length + rest.length,
  };
}

/** As they travel: fetch would decompress, so the length is taken from a raw request. */
function bytesOf(url: string): Promise<number> {
  return new Promise((tell, fail) => {
    get(url, { headers: { "accept-encoding": "br, gzip" } }, (response) => {
      let bytes = 0;
      response.on("data", (piece: Buffer) => (bytes += piece.length));
      response.on("end", () => tell(bytes));
      response.on("error", fail);
    }).on("error", fail);
  });
}

/** What the page of eco-design says (`docs/measures.json`), the heaviest first. */
function writeMeasures(pages: readonly Weighed[]): void {
  const measures = {
    on: Temporal.Now.plainDateISO("Europe/Paris").toString(),
    command: "npm run bench -- weight --write",
    pages: pages
      .toSorted((one, other) => other.bytes - one.bytes)
      .map(({ title, at, bytes, requests }) => ({ title, at, bytes, requests })),
  };
  writeFileSync(resolve("docs/measures.json"), `${JSON.stringify(measures, undefined, 2)}\n`);
}
