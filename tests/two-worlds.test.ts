import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { job } from "#services/house";
import { beginSessionIn, cookieName } from "#services/sessions";

import { liveALittle } from "./support/acts.ts";
import { browserOf } from "./support/browser.ts";
import { crawl, type Visited } from "./support/crawl.ts";
import { filledHouse, makeTemplate } from "./support/filled.ts";
import type { TestHouse } from "./support/house.ts";
import { browserAs } from "./support/personas.ts";
import { PARTLY_PUBLIC, PUBLIC_TABLES } from "./support/public-tables.ts";
import { type Route, routesOf } from "./support/routes.ts";
import { builtAssets } from "./support/running.ts";
import {
  actorOf,
  behindTheWalls,
  functionsThatLend,
  heldIn,
  shownTo,
  tablesOf,
  takeAwayHidden,
  viewsThatLend,
} from "./support/tables.ts";
import { answersOf, BEARERS, differences, hiddenBut, privateTables } from "./support/two-houses.ts";
import { readWorlds, type World } from "./support/worlds.ts";

/*
 * Privacy, seen from outside. Two houses differ only in what someone may not know: they must give
 * that person the same bytes at every address. The second house is made in two ways: by taking away
 * every private row that the person may not see, and by the differences that the modules wrote.
 */

const VIEWERS = ["visitor", "a stranger", "Jean-Rémy", "Adrienne", "operator"] as const;
type Viewer = (typeof VIEWERS)[number];

const SUFFIXES = [".json", ".jsonld", ".ics", ".csv", ".geojson", ".atom", ".pdf"];
const VISITOR = "3b6f0a52-7d1c-4c0e-9d55-1f0c8a3f6b77";

let template: string;
let paths: readonly string[];
let routes: readonly Route[];
let worlds: readonly World[];
const cookies = new Map<Viewer, ReadonlyMap<string, string>>();

beforeAll(async () => {
  await builtAssets();
  worlds = await readWorlds();
  const found = new Set<string>();
  template = await makeTemplate(async (app) => {
    const seeds = await liveALittle(app, {
      visitor: browserOf(app),
      member: await browserAs(app, "Jean-Rémy"),
      operator: await browserAs(app, "operator"),
    });
    for (const viewer of VIEWERS) cookies.set(viewer, await cookiesOf(app, viewer));
    routes = routesOf(app);
    const pages = new Map<Viewer, ReadonlyMap<string, Visited>>();
    for (const viewer of VIEWERS) {
      const browser = browserWith(app, viewer);
      const mine = new Map<string, Visited>();
      for (const one of await crawl({ browser, routes, each: 6, seeds })) {
        found.add(one.at);
        if (one.page !== undefined && !/[.?]/.test(one.at))
          mine.set(one.route?.path ?? one.at, one);
      }
      pages.set(viewer, mine);
    }
    for (const at of await otherFormats(app, pages)) found.add(at);
  });
  for (const { paths: more } of worlds) for (const path of more ?? []) found.add(path);
  paths = [...found].filter((path) => !BEARERS.some((bearer) => bearer.test(path)));
}, 900_000);

/** Sessions are begun before the houses are copied: both know the same. */
async function cookiesOf(app: TestHouse, viewer: Viewer): Promise<ReadonlyMap<string, string>> {
  if (viewer === "visitor") return new Map([["archipel-visitor", VISITOR]]);
  if (viewer !== "a stranger") return (await browserAs(app, viewer)).cookies;
  const { makePersonIn } = await import("#modules/people");
  const id = newId<"Person">();
  await app.transaction(job("demonstration"), (work) =>
    makePersonIn(work, { id, name: "Un inconnu", simple: false, operator: false }),
  );
  const token = await app.transaction(job("sessions"), (work) => beginSessionIn(work, id, "essai"));
  return new Map([[cookieName(app), token]]);
}

function browserWith(app: TestHouse, viewer: Viewer) {
  const browser = browserOf(app);
  for (const [name, value] of cookies.get(viewer) ?? []) browser.cookies.set(name, value);
  return browser;
}

/** Those who are offered most formats: each tries them on every page that they see. */
const TRY_ALL: readonly Viewer[] = ["operator", "Jean-Rémy"];

/**
 * The addresses of pages in their other formats, linked or not: each page of a route, with the suffixes under
 * which somebody who sees one is answered anything but that page. Elsewhere a suffix changes nothing: what would
 * be asked is the page again, or that it is not found.
 */
async function otherFormats(
  app: TestHouse,
  pages: ReadonlyMap<Viewer, ReadonlyMap<string, Visited>>,
): Promise<readonly string[]> {
  const formats = new Map<string, Set<string>>();
  for (const viewer of [...VIEWERS].toReversed()) {
    const browser = browserWith(app, viewer);
    for (const [path, { at, answer }] of pages.get(viewer) ?? []) {
      const known = formats.get(path);
      if (known !== undefined && !TRY_ALL.includes(viewer)) continue;
      const answered = known ?? new Set();
      formats.set(path, answered);
      for (const suffix of SUFFIXES) {
        const { headers, status } = await browser.get(at + suffix);
        const isPage = headers.get("content-type")?.startsWith("text/html") === true;
        if (!isPage || (status !== answer.status && status !== 404)) answered.add(suffix);
      }
    }
  }
  return [...pages.values()].flatMap((mine) =>
    [...mine].flatMap(([path, { at }]) =>
      [...(formats.get(path) ?? [])].map((suffix) => at + suffix),
    ),
  );
}

const asking = (viewer: Viewer) => ({ cookies: cookies.get(viewer) ?? new Map(), paths });

/** The private tables, and which rows of them may show something although this viewer may not read them. */
const hiddenFrom = (viewer: Viewer, tables: readonly string[]) =>
  hiddenBut(tables, ({ to }) => to === "everyone" || viewer === "operator");

interface Asked {
  readonly actor: Awaited<ReturnType<typeof actorOf>>;
  readonly tables: readonly string[];
  readonly seen: ReadonlyMap<string, string>;
}

async function askOne(viewer: Viewer): Promise<Asked> {
  const one = await filledHouse(template);
  return {
    actor: await actorOf(one, cookies.get(viewer) ?? new Map()),
    tables: await privateTables(one),
    seen: await answersOf(one, asking(viewer)),
  };
}

describe("two houses that differ only in what one may not know", () => {
  describe.each(VIEWERS)("are the same house for %s", (viewer) => {
    let asked: Asked | undefined;
    /** What one house answers to them: asked once, compared twice. */
    const askedOnce = async (): Promise<Asked> => (asked ??= await askOne(viewer));
    afterAll(() => {
      asked = undefined;
    });

    test("asked at every address", { timeout: 180_000 }, async () => {
      expect((await askedOnce()).seen.size).toBe(paths.length);
    });

    test("when what is hidden is not there", { timeout: 180_000 }, async () => {
      const emptied = await filledHouse(template);
      const { actor, seen, tables } = await askedOnce();
      await takeAwayHidden(emptied, actor, hiddenFrom(viewer, tables));
      expect(differences(routes, seen, await answersOf(emptied, asking(viewer)))).toEqual([]);
    });

    test("when what is hidden is otherwise", { timeout: 180_000 }, async () => {
      const changed = await filledHouse(template);
      const { seen } = await askedOnce();
      for (const { knownTo, differ } of worlds)
        if (!knownTo.includes(viewer)) await differ(changed);
      expect(differences(routes, seen, await answersOf(changed, asking(viewer)))).toEqual([]);
    });
  });

  test("a difference that anyone may see is seen", async () => {
    const [one, other] = [await filledHouse(template), await filledHouse(template)];
    await behindTheWalls(other, (client) =>
      client.query("update house.setting set value = value || $1", [
        { telephone: "04 00 00 00 00" },
      ]),
    );
    const seen = await answersOf(one, asking("visitor"));
    expect(differences(routes, seen, await answersOf(other, asking("visitor")))).not.toEqual([]);
  }, 60_000);

  test.each(VIEWERS)("show %s the same rows", { timeout: 60_000 }, async (viewer) => {
    const [one, changed] = [await filledHouse(template), await filledHouse(template)];
    const actor = await actorOf(one, cookies.get(viewer) ?? new Map());
    for (const { knownTo, differ } of worlds) if (!knownTo.includes(viewer)) await differ(changed);
    const told: string[] = [];
    for (const table of await privateTables(one)) {
      const same = (await shownTo(one, actor, table)) === (await shownTo(changed, actor, table));
      if (!same) told.push(table);
    }
    expect(told).toEqual([]);
  });
});

test("the two houses do differ, in every private table", { timeout: 60_000 }, async () => {
  const [one, emptied, changed] = [
    await filledHouse(template),
    await filledHouse(template),
    await filledHouse(template),
  ];
  const tables = await privateTables(one);
  await takeAwayHidden(emptied, await actorOf(one, new Map()), hiddenFrom("visitor", tables));
  for (const { differ } of worlds) await differ(changed);
  const [first, second, third] = [
    await heldIn(one, tables),
    await heldIn(emptied, tables),
    await heldIn(changed, tables),
  ];
  // A table that is empty here hides nothing from anyone: write a difference in tests/worlds/.
  const same = tables.filter(
    (table) => first.get(table) === second.get(table) && first.get(table) === third.get(table),
  );
  expect(same).toEqual([]);
});

describe("PostgreSQL holds the rule", () => {
  test("every table forces row security, or is in the written list of public ones", async () => {
    const app = await filledHouse();
    const open = (await tablesOf(app))
      .filter(({ isPrivate, forced }) => !isPrivate || !forced)
      .map(({ name }) => name);
    expect(open.filter((name) => !(name in PUBLIC_TABLES))).toEqual([]);
    expect(Object.keys(PUBLIC_TABLES).filter((name) => !open.includes(name))).toEqual([]);
  });

  test("no view and no function lends its reader more than they may see", async () => {
    const app = await filledHouse();
    expect(await viewsThatLend(app)).toEqual([]);
    expect(await functionsThatLend(app)).toEqual([]);
  });

  test("without an actor, every private table reads as empty", async () => {
    const app = await filledHouse();
    const speaking: string[] = [];
    for (const table of await privateTables(app)) {
      if (table in PARTLY_PUBLIC) continue;
      const { rows } = await app.pool.query(`select from ${table} limit 1`);
      if (rows.length > 0) speaking.push(table);
    }
    expect(speaking).toEqual([]);
  });
});
