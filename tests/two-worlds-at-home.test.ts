import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { crawl } from "./support/crawl.ts";
import {
  AT_HOME,
  comeIn,
  type AtHome,
  liveAtHome,
  readAtHome,
  type WorldAtHome,
} from "./support/at-home.ts";
import { SHOWN_AT_HOME } from "./support/shown-at-home.ts";
import { filledHouse, makeTemplate } from "./support/filled.ts";
import type { TestHouse } from "./support/house.ts";
import { browserOf } from "./support/browser.ts";
import { type Route, routesOf } from "./support/routes.ts";
import { builtAssets } from "./support/running.ts";
import { actorOf, hiddenOf, shownTo, takeAwayHidden } from "./support/tables.ts";
import {
  answersOf,
  anyOf,
  BEARERS,
  differences,
  hiddenBut,
  privateTables,
} from "./support/two-houses.ts";

/*
 * The same as `two-worlds`, seen by those who know something of Adrienne, and may not know the rest: whom she named for one
 * visit, a daughter to whom she shows her week, and who says yes for a body that sends somebody to her. They are asked where
 * something of her may stand: the first page, what is one's own (`/moi`), and the addresses of homecare, kin, relays, concerns,
 * shared things and mandates. Elsewhere the viewers of `two-worlds` are asked, and these are no others there. So each viewer
 * takes less than a minute.
 */

/** Where something of a person at home may stand: by the first word of an address. */
const AT =
  /^\/(?:$|\?|(?:moi|chez-moi|de-passage|nouvelles|prevenir|inquietude|agir|temoin|prive)\b)/;
const isOfPersons = (at: string) => AT.test(at);

let template: string;
let paths: readonly string[];
let routes: readonly Route[];
let worlds: readonly WorldAtHome[];
const cookies = new Map<AtHome | "Adrienne", ReadonlyMap<string, string>>();

beforeAll(async () => {
  await builtAssets();
  worlds = await readAtHome();
  const found = new Set<string>();
  template = await makeTemplate(async (app) => {
    const { persons, at: where } = await liveAtHome(app);
    found.add(where);
    routes = routesOf(app);
    for (const [viewer, id] of persons) {
      cookies.set(viewer, await comeIn(app, id));
      const browser = browserOf(app);
      for (const [name, value] of cookies.get(viewer) ?? []) browser.cookies.set(name, value);
      for (const { at } of await crawl({ browser, routes, each: 3, within: isOfPersons }))
        found.add(at);
    }
  });
  for (const { paths: more } of worlds)
    for (const path of more) if (isOfPersons(path)) found.add(path);
  paths = [...found].filter((path) => !BEARERS.some((bearer) => bearer.test(path)));
}, 900_000);

const asked = (viewer: AtHome, some = paths) => ({
  cookies: cookies.get(viewer) ?? new Map(),
  paths: some,
});
const actor = (app: TestHouse, viewer: AtHome) => actorOf(app, cookies.get(viewer) ?? new Map());

/** What each reads that is not told to everyone: where they would read nothing, two houses would be the same for nothing. */
const KNOWS: Readonly<Record<AtHome, readonly [at: RegExp, words: string]>> = {
  "a helper": [/^\/chez-moi\/passages$/, "Le repas, livré"],
  "a daughter": [/^\/chez-moi\/de\/[^?]+$/, "Damien et Zoé viennent."],
  "a body": [/^\/chez-moi\/structures\/[^/]+\/[^/]+$/, "Aimé"],
};

/** Where who may know of a difference reads it: there, and to whom she says that she needs help. */
const isToldAt = (viewer: AtHome, at: string) =>
  KNOWS[viewer][0].test(at) || at === "/prevenir/pour";

describe.each(AT_HOME)("two houses are the same for %s", (viewer) => {
  let known: ReadonlyMap<string, string> | undefined;
  let otherwise: TestHouse | undefined;
  const seen = async () => (known ??= await answersOf(await filledHouse(template), asked(viewer)));
  const changed = async () => (otherwise ??= await differing(viewer));
  afterAll(() => {
    [known, otherwise] = [undefined, undefined];
  });

  test(
    "who reads what they are told, and is asked at every address",
    { timeout: 180_000 },
    async () => {
      expect((await seen()).size).toBe(paths.length);
      const [at, words] = KNOWS[viewer];
      const told = [...(await seen())].filter(([path]) => at.test(path));
      const utf8 = told.map(([, answer]) => Buffer.from(answer, "latin1").toString("utf8"));
      expect(utf8.some((answer) => answer.includes(words))).toBe(true);
    },
  );

  test("when what is hidden is not there", { timeout: 180_000 }, async () => {
    const emptied = await filledHouse(template);
    const hidden = hiddenBut(await privateTables(emptied), ({ to }) => to === "everyone");
    const keeping = hidden.map(({ table, keep }) => {
      const rows = SHOWN_AT_HOME[viewer][table]?.rows;
      return { table, keep: rows === undefined ? keep : anyOf([keep, rows]) };
    });
    await takeAwayHidden(emptied, await actor(emptied, viewer), keeping);
    expect(differences(routes, await seen(), await answersOf(emptied, asked(viewer)))).toEqual([]);
  });

  // Before it is asked anything: what they read is itself a line of the log of whose it is.
  test("in the rows that they read", { timeout: 60_000 }, async () => {
    const one = await filledHouse(template);
    const who = await actor(one, viewer);
    const told: string[] = [];
    for (const table of await privateTables(one)) {
      const other = await shownTo(await changed(), who, table);
      if ((await shownTo(one, who, table)) !== other) told.push(table);
    }
    expect(told).toEqual([]);
  });

  test("when what is hidden is otherwise", { timeout: 180_000 }, async () => {
    const other = await answersOf(await changed(), asked(viewer));
    expect(differences(routes, await seen(), other)).toEqual([]);
  });
});

/** A house where all is otherwise that somebody may not know. */
async function differing(viewer: AtHome): Promise<TestHouse> {
  const changed = await filledHouse(template);
  for (const { knownTo, differ } of worlds) if (!(viewer in knownTo)) await differ(changed);
  return changed;
}

/** Who may know of which difference, as the worlds say. */
const reasons = () =>
  worlds.flatMap((world) =>
    AT_HOME.flatMap((viewer) => (viewer in world.knownTo ? [{ world, viewer }] : [])),
  );

describe("no reason stands for nothing", () => {
  test("who may know of a difference sees it", { timeout: 180_000 }, async () => {
    const idle: string[] = [];
    for (const { world, viewer } of reasons()) {
      const some = paths.filter((path) => isToldAt(viewer, path));
      const changed = await filledHouse(template);
      const before = await answersOf(await filledHouse(template), asked(viewer, some));
      await world.differ(changed);
      const after = await answersOf(changed, asked(viewer, some));
      if (differences(routes, before, after).length === 0) idle.push(`${world.name} ${viewer}`);
    }
    expect(idle).toEqual([]);
  });

  test(
    "what is shown under a right is of rows that are there, and that they may not read",
    { timeout: 60_000 },
    async () => {
      const app = await filledHouse(template);
      const idle: string[] = [];
      for (const viewer of AT_HOME)
        for (const [table, { rows }] of Object.entries(SHOWN_AT_HOME[viewer])) {
          const who = await actor(app, viewer);
          if ((await hiddenOf(app, who, { table, rows })) === 0) idle.push(`${viewer} ${table}`);
        }
      expect(idle).toEqual([]);
    },
  );
});
