import { join } from "node:path";

import type { Browser } from "playwright-core";

import { openBrowser } from "../tests/support/chromium.ts";
import { demonstrationPeople } from "../src/modules/people/rules.ts";
import { type Bench, measure, median, type Outcome, reportOf, round } from "./support/bench.ts";
import { withFolder } from "./support/house.ts";
import { comeIn, installedIn, serveHouse } from "./support/installed.ts";

/** An old tablet on a bad line, as the targets have it. */
const SLOWER = 6;
const LATENCY = 400;
const BITS = 400_000;
const RUNS = 3;

/** What somebody opens first: the front, a list, a call, a circle’s list, the way in. */
const PAGES = ["/", "/appels", "/appels/1", "/cercles", "/entrer"] as const;
/** What Adrienne opens on her tablet, in simple mode. */
const HERS = ["/", "/chez-moi", "/chez-moi/semaine", "/prevenir", "/nouvelles"] as const;

export const bench: Bench = {
  name: "tablet",
  title:
    "First view on an old tablet: Chromium with a processor slowed 6 times, 400 ms of round trip, 400 kbit/s, nothing in the cache.",
  unit: "seconds to the first contentful paint; ms of blocking",
  run: (say) => withFolder((folder) => run(folder, say)),
};

interface Seen {
  readonly at: string;
  /** One of her pages; else of a visitor. */
  readonly isHers: boolean;
  /** Milliseconds. */
  readonly paint: readonly number[];
  readonly blocking: readonly number[];
}

async function run(folder: string, say: (sentence: string) => void): Promise<Outcome> {
  const house = await serveHouse(installedIn(folder), join(folder, "data"));
  const browser = await openBrowser();
  try {
    const seen: Seen[] = [];
    // The browser of the packages knows no name, not even that of this machine.
    const here = house.at.replace("localhost", "127.0.0.1");
    const hers = await comeIn(house.at, demonstrationPeople.adrienne.id);
    const all = [
      ...PAGES.map((at) => ({ at, isHers: false })),
      ...HERS.map((at) => ({ at, isHers: true })),
    ];
    for (const { at, isHers } of all) {
      say(`tablet: ${at}${isHers ? ", Adrienne" : ""}`);
      const views = [];
      for (let turn = 0; turn < RUNS; turn += 1)
        views.push(await view(browser, `${here}${at}`, isHers ? hers : ""));
      seen.push({
        at,
        isHers,
        paint: views.map(({ paint }) => paint),
        blocking: views.map(({ blocking }) => blocking),
      });
    }
    return outcomeOf(seen);
  } finally {
    await browser.close();
    await house.stop();
  }
}

/** One first view, in a browser that knows nothing yet but who comes, by these cookies. */
async function view(
  browser: Browser,
  at: string,
  cookies: string,
): Promise<{ paint: number; blocking: number }> {
  const context = await browser.newContext({ viewport: { width: 800, height: 1_280 } });
  try {
    await context.addCookies(
      cookies.split("; ").flatMap((one) => {
        const [name = "", ...value] = one.split("=");
        return name === "" ? [] : [{ name, value: value.join("="), url: new URL(at).origin }];
      }),
    );
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: LATENCY,
      downloadThroughput: BITS / 8,
      uploadThroughput: BITS / 8,
    });
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await page.addInitScript(() => {
      Object.assign(globalThis, { longTasks: [] });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          Reflect.get(globalThis, "longTasks").push(entry.duration);
      }).observe({ type: "longtask", buffered: true });
    });
    await page.goto(at, { waitUntil: "load", timeout: 60_000 });
    await page.waitForTimeout(500);
    return await page.evaluate(() => {
      const paint =
        performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN;
      const tasks: number[] = Reflect.get(globalThis, "longTasks");
      const blocking = tasks.reduce((sum, ms) => sum + Math.max(0, ms - 50), 0);
      return { paint, blocking };
    });
  } finally {
    await context.close();
  }
}

function outcomeOf(seen: readonly Seen[]): Outcome {
  const measuresOf = (whose: string, some: readonly Seen[]) => {
    const worst = (of: (one: Seen) => readonly number[]) =>
      Math.max(...some.map((one) => median(of(one))));
    return [
      measure({
        name: `first contentful paint${whose}, s`,
        ours: worst(({ paint }) => paint) / 1_000,
        must: 4,
        better: "lower",
      }),
      measure({
        name: `blocking${whose}, ms`,
        ours: worst(({ blocking }) => blocking),
        must: 200,
        better: "lower",
      }),
    ];
  };
  return {
    report: reportOf("tablet", [
      ...measuresOf(
        "",
        seen.filter(({ isHers }) => !isHers),
      ),
      ...measuresOf(
        ", Adrienne at home",
        seen.filter(({ isHers }) => isHers),
      ),
    ]),
    notes: [
      `${RUNS} first views of each page, the worst median counts. Blocking: what tasks of more than 50 ms last beyond 50 ms. Adrienne is in, in simple mode.`,
    ],
    curves: [
      {
        title: "By page",
        columns: ["page", "first paint, s", "blocking, ms"],
        rows: seen.map(({ at, isHers, paint, blocking }) => [
          isHers ? `${at}, Adrienne` : at,
          round(median(paint) / 1_000),
          round(median(blocking)),
        ]),
      },
    ],
  };
}
