import { writeFileSync } from "node:fs";

import type { Browser as Chromium, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { sectionsFor } from "../src/sections.ts";
import { placeOf } from "../src/ui/page/place.ts";
import { webOf } from "../src/web.tsx";
import { liveALittle } from "./support/acts.ts";
import type { Browser } from "./support/browser.ts";
import { NARROW, openBrowser, openContext, WIDE } from "./support/chromium.ts";
import { crawl, inside, type Visited } from "./support/crawl.ts";
import { eyeOn, openLooked } from "./support/eye.ts";
import { filledHouse } from "./support/filled.ts";
import { digitDatesIn, englishIn } from "./support/french.ts";
import type { TestHouse } from "./support/house.ts";
import { browserAs, type Persona, PERSONAS, type Walker, WALKERS } from "./support/personas.ts";
import { type Route, routeOf, routesOf } from "./support/routes.ts";
import { openIn } from "./support/guarded.ts";
import { builtAssets, serve } from "./support/running.ts";
import { FAR } from "./support/far.ts";
import { GRIDS } from "./support/grids.ts";
import { reach } from "./support/taps.ts";
import { calendarFlaws, htmlFlaws, linkedFlaws } from "./support/checked-by-others.ts";
import { UNVISITED } from "./support/unvisited.ts";
import { type Weight, weigh } from "./support/weight.ts";

/*
 * Walks through the whole filled house, as everyone who lives there, and asks of every page what we
 * promise of all: it answers, it is light, in French, accessible, and its links lead somewhere.
 */

const LIGHT = 50_000;
/** With a map or an editor. */
const HEAVY = 200_000;
const REQUESTS = 6;

let app: TestHouse;
let routes: readonly Route[];
let at: string;
let chromium: Chromium;
const EVERYONE: readonly Walker[] = [...PERSONAS, ...WALKERS];
const walks = new Map<Walker, readonly Visited[]>();
const browsers = new Map<Walker, Browser>();

beforeAll(async () => {
  await builtAssets();
  app = await filledHouse();
  routes = routesOf(app);
  for (const persona of EVERYONE) browsers.set(persona, await browserAs(app, persona));
  const seeds = await liveALittle(app, {
    visitor: browserOf("visitor"),
    member: browserOf("Jean-Rémy"),
    operator: browserOf("operator"),
  });
  for (const persona of EVERYONE) {
    walks.set(persona, await crawl({ browser: browserOf(persona), routes, seeds }));
  }
  at = await serve(app);
  chromium = await openBrowser();
}, 900_000);

afterAll(async () => {
  await chromium?.close();
});

function browserOf(persona: Walker): Browser {
  const browser = browsers.get(persona);
  if (browser === undefined) throw new Error(`${persona} has not come in`);
  return browser;
}

function everyVisit(): readonly (Visited & { readonly persona: Walker })[] {
  return [...walks].flatMap(([persona, walk]) => walk.map((one) => ({ ...one, persona })));
}

/** The pages that a person really sees: not redirections, not refusals. */
function everyPage() {
  return everyVisit().flatMap(({ page, ...one }) =>
    page !== undefined && one.answer.status === 200 && one.answer.at === one.at
      ? [{ ...one, page }]
      : [],
  );
}

test("every route of the table is visited, but those that a written list excepts", () => {
  const visited = new Set(
    everyVisit()
      .filter(({ answer }) => answer.status < 400)
      .flatMap(({ route }) => route?.path ?? []),
  );
  const unvisited = routes
    .filter(({ method, path }) => method === "GET" && !visited.has(path))
    .map(({ path }) => path);
  expect(unvisited.filter((path) => !(path in UNVISITED))).toEqual([]);
  const idle = Object.keys(UNVISITED).filter((path) => !unvisited.includes(path));
  expect(idle).toEqual([]);
});

/** The heaviest page of each route, whoever sees it: most of what can be wrong in one stands there. */
function heaviestPages() {
  const heaviest = new Map<string, ReturnType<typeof everyPage>[number]>();
  for (const one of everyPage()) {
    const path = one.route?.path ?? one.at;
    const known = heaviest.get(path);
    if (known === undefined || known.answer.html.length < one.answer.html.length)
      heaviest.set(path, one);
  }
  return [...heaviest.values()];
}

test("pages are right HTML, for html-validate", () => {
  const pages = heaviestPages();
  expect(pages.length).toBeGreaterThan(100);
  const flaws = pages.flatMap(({ at: here, answer }) =>
    htmlFlaws(answer.html).map((flaw) => `${here}: ${flaw}`),
  );
  expect(flaws).toEqual([]);
}, 60_000);

/** What was answered in a format, each address once. */
function everyFile(type: RegExp) {
  const files = everyVisit().filter(
    ({ answer }) => answer.status === 200 && type.test(answer.headers.get("content-type") ?? ""),
  );
  return [...new Map(files.map((one) => [one.at, one])).values()];
}

test("linked data uses the terms of the vocabularies that it names, for jsonld", async () => {
  const files = everyFile(/ld\+json/);
  expect(files.length).toBeGreaterThan(20);
  const flaws: string[] = [];
  for (const { at: here, answer } of files)
    for (const flaw of await linkedFlaws(answer.html)) flaws.push(`${here}: ${flaw}`);
  expect(flaws).toEqual([]);
}, 60_000);

test("calendars are read by ical.js", () => {
  const files = everyFile(/text\/calendar/);
  expect(files.length).toBeGreaterThan(5);
  const flaws = files.flatMap(({ at: here, answer }) =>
    calendarFlaws(answer.html).map((flaw) => `${here}: ${flaw}`),
  );
  expect(flaws).toEqual([]);
});

test("no link is dead", () => {
  const dead = new Map<string, string>();
  for (const { answer, from, at: here, route, persona } of everyVisit()) {
    // What a letter leads to is for who received it, whoever opens it here, or reads the letter among those kept.
    const isOfLetter =
      /^\/(?:l\/|operateur\/courriels)/.test(from) && !here.startsWith("/operateur");
    if (from === "" || isOfLetter || answer.status < 400) continue;
    const kind = `${routeOf(routes, "GET", from)?.path} leads to ${route?.path ?? here}`;
    dead.set(kind, `${kind}: as ${persona}, from ${from} to ${here} (${answer.status})`);
  }
  expect([...dead.values()]).toEqual([]);
});

test("no answer is an accident", () => {
  const broken = everyVisit()
    .filter(({ answer }) => answer.status >= 500)
    .map((one) => `${one.persona}: ${one.at} (${one.answer.status})`);
  expect(broken).toEqual([]);
});

test("no page holds a script or a style of its own", () => {
  const inline = everyVisit().flatMap(({ at: here, page }) =>
    (page?.inline ?? []).map((found) => `${here}: ${found}`),
  );
  expect([...new Set(inline)]).toEqual([]);
});

test("every answer keeps to itself, and what is said to somebody is kept by nobody else", () => {
  const wrong = everyVisit().flatMap(({ at: here, persona, answer: { headers } }) =>
    openIn(headers, persona !== "visitor" && !here.startsWith("/assets/")).map(
      (told) => `${persona}: ${here}: ${told}`,
    ),
  );
  expect(wrong.slice(0, 20)).toEqual([]);
});

test("a link down the page finds its place", () => {
  const lost = everyPage().flatMap(({ persona, at: here, page }) =>
    page.links
      .filter((link) => link.startsWith("#") && !page.ids.has(decodeURIComponent(link.slice(1))))
      .map((link) => `${persona}: ${here} ${link}`),
  );
  expect([...new Set(lost)]).toEqual([]);
});

test("a name within a page is one thing's", () => {
  const twice = everyPage().flatMap(({ persona, at: here, page }) =>
    page.doubled.map((id) => `${persona}: ${here} #${id}`),
  );
  expect([...new Set(twice)].slice(0, 20)).toEqual([]);
});

test("a block stands in no line of text", () => {
  const wrong = everyPage().flatMap(({ at: here, page }) =>
    page.misplaced.map((found) => `${here}: ${found}`),
  );
  expect([...new Set(wrong)].slice(0, 20)).toEqual([]);
});

test("the pages of one list have different titles", () => {
  const alike = everyPage().filter(({ page, at: here }) => {
    const asked = new URL(here, "http://localhost").searchParams.get("page");
    return asked !== null && asked !== "1" && !page.title.includes(`page ${asked}`);
  });
  expect([...new Set(alike.map(({ at: here }) => here))].slice(0, 20)).toEqual([]);
});

/** How far a page may be from the home: three taps, through one list of more than nine links. */
const NEAR = { taps: 3, most: 1 } as const;
const NEAR_FOR: readonly Persona[] = ["visitor", "Jean-Rémy", "operator"];

test("every page is three taps from the home, through one long list at most, but those of a written list", () => {
  const far = new Map<string, string>();
  for (const persona of NEAR_FOR) {
    const walk = walks.get(persona) ?? [];
    const near = reach(walk, NEAR);
    expect(near.size).toBeGreaterThan(50);
    const kinds = new Set([...near.keys()].map((one) => routeOf(routes, "GET", one)?.path));
    for (const { route, persona: who, at: here } of everyPage())
      if (who === persona && route !== undefined && !kinds.has(route.path))
        far.set(route.path, `${persona}: ${here}`);
  }
  // What a letter leads to is for who received it.
  const unlooked = [...far.keys()].filter((path) => !path.startsWith("/l/"));
  expect(unlooked.filter((path) => !(path in FAR)).map((path) => far.get(path))).toEqual([]);
  expect(Object.keys(FAR).filter((path) => !far.has(path))).toEqual([]);
});

test("a page marks the one word of the menu under which it is", () => {
  let marked = 0;
  const wrong = everyPage().flatMap(({ persona, at: here, answer }) => {
    const [, menu] = answer.html.split('<nav aria-label="Navigation principale">');
    if (menu === undefined) return [];
    const words = menu.slice(0, menu.indexOf("</nav>")).split("aria-current").length - 1;
    const [path = here] = here.split("?");
    const place = placeOf({ path, sections: sectionsFor(app, undefined) });
    marked += words;
    return words === (place?.section.inMenu === true ? 1 : 0)
      ? []
      : [`${persona}: ${here} (${words})`];
  });
  expect(marked).toBeGreaterThan(100);
  expect([...new Set(wrong)].slice(0, 20)).toEqual([]);
});

test("a page has one breadcrumb at most, which begins at home", () => {
  const trails = everyPage().flatMap(({ at: here, answer }) => {
    const all = answer.html.split('class="fil-ariane"');
    return all.length === 1 ? [] : [{ here, all }];
  });
  expect(trails.length).toBeGreaterThan(100);
  const wrong = trails.filter(
    ({ all: [head = "", trail = "", ...more] }) =>
      more.length > 0 ||
      (!head.includes('<body class="simple"') &&
        !/^[^>]*><ol class="fil"><li><a href="\/">/.test(trail)),
  );
  expect([...new Set(wrong.map(({ here }) => here))].slice(0, 20)).toEqual([]);
});

test("a page has one title, one heading of the first rank, and says its language", () => {
  const wrong = everyPage()
    .filter(({ page }) => page.headings !== 1 || page.title === "" || page.language !== "fr")
    .map(
      ({ persona, at: here, page }) =>
        `${persona}: ${here} (${page.headings} h1, « ${page.title} »)`,
    );
  expect([...new Set(wrong)]).toEqual([]);
});

test("two pages of different routes have different titles", () => {
  const titles = new Map<string, Set<string>>();
  for (const { page, route, persona } of everyPage()) {
    // The same thing may stand at an address of one's own and at a link's: each walker besides compares theirs.
    // So is what a letter's link opens.
    if (route?.path.startsWith("/l/") === true) continue;
    const whose = WALKERS.some((one) => one === persona) ? `${persona}: ` : "";
    const known = titles.get(whose + page.title) ?? new Set<string>();
    titles.set(whose + page.title, known.add(route?.path ?? "?"));
  }
  const shared = [...titles].filter(([, paths]) => paths.size > 1);
  expect(shared.map(([title, paths]) => `${title}: ${[...paths].join(", ")}`)).toEqual([]);
});

test("every page speaks French", () => {
  const english = everyPage().flatMap(({ at: here, page }) =>
    englishIn(page).map((found) => `${here}: ${found}`),
  );
  expect([...new Set(english)].slice(0, 30)).toEqual([]);
});

test("days are in words", () => {
  const digits = everyPage().flatMap(({ at: here, page }) =>
    digitDatesIn(page).map((found) => `${here}: ${found}`),
  );
  expect([...new Set(digits)].slice(0, 30)).toEqual([]);
});

describe("a first view is light", () => {
  test.each(EVERYONE)("for %s", async (who) => {
    const mine = everyPage().filter(({ persona }) => persona === who);
    const first = new Map(mine.map((one) => [one.route?.path, one]));
    expect(first.size).toBeGreaterThan(0);
    const web = webOf(app);
    const weights: (Weight & { readonly persona: Walker; readonly title: string })[] = [];
    for (const { persona, at: here, page } of first.values()) {
      const { cookies } = browserOf(persona);
      weights.push({ ...(await weigh(web, here, cookies, page)), persona, title: page.title });
    }
    const heavy = weights
      .filter(({ bytes, requests, rich }) => bytes > (rich ? HEAVY : LIGHT) || requests > REQUESTS)
      .map((one) => `${one.persona}: ${one.at} (${one.bytes} bytes, ${one.requests} requests)`);
    expect(heavy).toEqual([]);
    if (process.env["ARCHIPEL_MEASURE"] === "1" && who === "visitor") writeMeasures(weights);
  });
});

/** What the page of eco-design says: the heaviest page of each title, as a visitor loads it. */
function writeMeasures(weights: readonly (Weight & { persona: Walker; title: string })[]): void {
  const pages = weights
    .filter(({ persona }) => persona === "visitor")
    .toSorted((one, other) => other.bytes - one.bytes)
    .map(({ title, at: path, bytes, requests }) => ({
      title: title.replace(/ – Archipel.*$/, ""),
      at: path,
      bytes,
      requests,
    }));
  const on = Temporal.Now.plainDateISO("Europe/Paris").toString();
  const measures = { on, command: "npm test -- --measure", pages };
  writeFileSync("docs/measures.json", `${JSON.stringify(measures, undefined, 2)}\n`);
}

describe("accessible", () => {
  test("the eye that looks at our pages sees what is wrong", async () => {
    const context = await openLooked(chromium, at, NARROW);
    const page = await context.newPage();
    await page.setContent(
      '<html><body><img src="data:,"><p style="color:#ccc">pâle</p></body></html>',
    );
    const { violations } = await eyeOn(page).analyze();
    await context.close();
    const found = violations.map(({ id }) => id);
    expect(found).toEqual(expect.arrayContaining(["color-contrast", "html-has-lang", "image-alt"]));
  });

  test.each(EVERYONE)("every page, as %s", { timeout: 240_000 }, async (persona) => {
    const isBesides = WALKERS.some((one) => one === persona);
    // Who walks besides looks at the pages that nobody before saw.
    const before = EVERYONE.slice(0, EVERYONE.indexOf(persona));
    const seen = new Set(
      everyPage().flatMap((one) =>
        isBesides && before.includes(one.persona) ? (one.route?.path ?? []) : [],
      ),
    );
    const firsts = new Map<string, string>();
    for (const one of everyPage()) {
      const path = one.persona === persona ? one.route?.path : undefined;
      if (path !== undefined && !seen.has(path) && !firsts.has(path)) firsts.set(path, one.at);
    }
    const sight = persona === "visitor" ? WIDE : NARROW;
    const context = await openLooked(chromium, at, sight);
    await context.addCookies(
      [...browserOf(persona).cookies].map(([name, value]) => ({ name, value, url: at })),
    );
    const waiting = [...firsts.values()];
    const problems: string[] = [];
    const look = async () => {
      const page = await context.newPage();
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        await page.goto(next, { waitUntil: "load" });
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wide > 0) problems.push(`${next}: ${wide} px too wide at ${sight.width}`);
        if (page.frames().length > 1) problems.push(`${next}: a frame, which is not looked into`);
        const { violations } = await eyeOn(page).analyze();
        problems.push(
          ...violations.map(
            ({ id, help, nodes }) =>
              `${next}: ${id}, ${help} (${nodes.length}): ${nodes[0]?.html.slice(0, 200)}`,
          ),
        );
      }
    };
    await Promise.all([look(), look()]);
    await context.close();
    expect(problems).toEqual([]);
  });
});

/** How far a page goes beyond a small telephone, and whether a table of its own scrolls there; everything unfolded. */
function beyond(page: Page) {
  return page.evaluate(() => {
    for (const folded of document.querySelectorAll("details")) folded.open = true;
    const { scrollWidth, clientWidth } = document.documentElement;
    const scrolls = [...document.querySelectorAll("table")].some((table) => {
      const region = table.closest(".defile");
      return region !== null && region.scrollWidth > region.clientWidth + 1;
    });
    return { wide: scrollWidth - clientWidth, scrolls };
  });
}

test("at 360 px without scripts no page is wider than the screen, and no table scrolls but the grids of a written list", async () => {
  const waiting = heaviestPages().flatMap(({ persona, at: here, route }) =>
    route === undefined ? [] : [{ persona, here, path: route.path }],
  );
  expect(waiting.length).toBeGreaterThan(100);
  const wide: string[] = [];
  const grids = new Set<string>();
  const look = async () => {
    const context = await openContext(chromium, at, { ...NARROW, scripts: false });
    const page = await context.newPage();
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await context.clearCookies();
      const { cookies } = browserOf(next.persona);
      await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: at })));
      await page.goto(next.here, { waitUntil: "load" });
      const seen = await beyond(page);
      if (seen.wide > 0) wide.push(`${next.persona}: ${next.here} (${seen.wide} px)`);
      if (seen.scrolls) grids.add(next.path);
    }
    await context.close();
  };
  await Promise.all([look(), look()]);
  expect(wide).toEqual([]);
  expect([...grids].toSorted()).toEqual(Object.keys(GRIDS).toSorted());
}, 240_000);

test("the pages that are walked through are those of the table", () => {
  const strangers = everyPage().filter(
    ({ at: here, route }) => route !== undefined && routeOf(routes, "GET", here) !== route,
  );
  expect(strangers).toEqual([]);
  expect(inside("https://example.org/", "/")).toBeUndefined();
});
