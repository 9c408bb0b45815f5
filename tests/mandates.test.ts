import { beforeAll, describe, expect, test } from "vitest";

import type { Id } from "#basics/id";
import { SCOPES, type Scope } from "#rules/people";
import { holderOf, person, type PersonId } from "#services/house";

import { type AskedOf, readContributions, type ToldBy } from "./support/contributions.tsx";
import { type Browser, browserIn, formTo } from "./support/browser.ts";
import { crawl } from "./support/crawl.ts";
import { entrust } from "./support/entrusting.ts";
import { filledHouse } from "./support/filled.ts";
import type { TestHouse } from "./support/house.ts";
import { plant, type Plant, type Planted } from "./support/planted.ts";
import { routesOf } from "./support/routes.ts";
import { builtAssets } from "./support/running.ts";
import { behindTheWalls } from "./support/tables.ts";
import { lettersTo } from "./support/time.ts";

/*
 * Mandates are asked of what is read, not of the address. In a filled house somebody keeps something
 * of every kind, each with a word of its own; who acts for them with one scope reads through every
 * page, format and contribution that the modules declare nothing of the other scopes.
 */

const SUFFIXES = [".json", ".jsonld", ".ics", ".csv", ".geojson", ".atom", ".pdf"];
/** Modules that keep something about people, in no words of their own. */
const WORDLESS = new Set([
  // Spaces, grants and files: their words are planted through the modules that put them there.
  "access",
  // How often one is written to.
  "notifications",
]);

let app: TestHouse;
let planted: Planted;
let asked: AskedOf;
/** Every address that leads the person somewhere, and what they read there. */
const own = new Map<string, string>();

beforeAll(async () => {
  await builtAssets();
  app = await filledHouse();
  planted = await plant(app);
  const { rows } = await behindTheWalls(app, (client) =>
    client.query<{ number: string }>("select number from circles.circle where id = $1", [
      planted.circle,
    ]),
  );
  const number = String(rows[0]?.number);
  asked = { ...planted, person: planted.giver };
  const browser = await browserFor(planted.giver);
  const routes = routesOf(app);
  const seeds = [
    `/cercles/${number}`,
    `/cercles/${number}/archive`,
    `/votes`,
    `/moi/notes`,
    "/reponses",
  ];
  const pages = new Map<string, string>();
  for (const { at, answer, page, route } of await crawl({ browser, routes, each: 2, seeds })) {
    if (answer.status !== 200) continue;
    own.set(at, answer.html);
    if (page !== undefined && !/[.?]/.test(at))
      pages.set(`${route?.path ?? at} ${at.includes(number) ? "own" : ""}`, at);
  }
  for (const at of pages.values())
    for (const suffix of SUFFIXES) await readAs(browser, at + suffix);
}, 400_000);

/** Another format of a page, when it has that one. */
async function readAs(browser: Browser, at: string): Promise<void> {
  if (own.has(at)) return;
  const { status, html, headers } = await browser.get(at);
  if (status === 200 && headers.get("content-type")?.startsWith("text/html") !== true)
    own.set(at, html);
}

const browserFor = (who: PersonId) => browserIn(app, who);

/** The words of a text that were planted where this scope leads not. */
function strayed(text: string, scope: Scope | undefined): readonly Plant[] {
  return planted.plants.filter((one) => one.scope !== scope && text.includes(one.word));
}

const told = (where: string, plants: readonly Plant[]) =>
  plants.map(({ module, what }) => `${where}: ${what} (${module})`);

test("each module that keeps something of people has a word planted, which they read themselves", async () => {
  const keeping = app.modules.filter(({ aboutPerson }) => aboutPerson !== undefined);
  const forgotten = keeping
    .map(({ name }) => name)
    .filter((name) => !WORDLESS.has(name))
    .filter((name) => !planted.plants.some(({ module }) => module === name));
  expect(forgotten).toEqual([]);
  const mine = await readContributions(app, person(planted.giver), asked);
  const texts = [...own.values(), ...mine.map(({ text }) => text)];
  const unread = planted.plants.filter(({ word }) => !texts.some((text) => text.includes(word)));
  expect(unread).toEqual([]);
});

test("each contribution says the scope of pages of its own module", () => {
  const wrong = app.modules.flatMap(
    ({ name, routes = [], panels = [], dated = [], circleArchive, notificationKinds = {} }) => {
      const scopes = new Set(routes.flatMap(({ mandate }) => mandate ?? []));
      const sources = Object.values(notificationKinds).flatMap((kind) => kind.sources ?? []);
      return [
        ...panels,
        ...dated,
        ...(circleArchive === undefined ? [] : [circleArchive]),
        ...sources,
      ]
        .flatMap(({ mandate }) => mandate ?? [])
        .filter((mandate) => mandate === "always" || !scopes.has(mandate))
        .map((mandate) => `${name} contributes to ${mandate}`);
    },
  );
  expect(wrong).toEqual([]);
});

describe.each(SCOPES)("under a mandate of « %s » alone", (scope) => {
  let mandate: Id<"Mandate">;
  beforeAll(async () => {
    mandate = await entrust(app, planted.giver, planted.holder, [scope]);
  });

  test("no contribution of any module gives anything of another scope", async () => {
    const actor = holderOf(planted.holder.id, { person: planted.giver, mandate, scopes: [scope] });
    const given: readonly ToldBy[] = await readContributions(app, actor, asked);
    expect(given.flatMap(({ cell, text }) => told(cell, strayed(text, scope)))).toEqual([]);
  });

  test("no address gives anything of another scope, and those of this one give what is theirs", async () => {
    const browser = await browserFor(planted.holder.id);
    const list = await browser.get("/moi/mandats");
    await browser.submit(formTo(list, `/moi/mandats/${mandate}/agir`));
    expect((await browser.get("/agir")).html).toContain("Ombeline");
    const found: string[] = [];
    const read = new Set<string>();
    for (const at of own.keys()) {
      const { html, status } = await browser.get(at);
      if (status >= 500) found.push(`${at} ended by accident: ${status}`);
      // What was asked for in the address is said again on its page.
      const said = strayed(html, scope).filter(({ word }) => !at.includes(word));
      found.push(...told(at, said));
      for (const { word } of planted.plants) if (html.includes(word)) read.add(word);
    }
    expect(found).toEqual([]);
    const theirs = planted.plants.filter((one) => one.scope === scope).map(({ word }) => word);
    expect(theirs.filter((word) => !read.has(word))).toEqual([]);
  }, 300_000);
});

test("no letter to who acts says anything of the person's", async () => {
  const letters = await lettersTo(app, planted.holder.email);
  expect(letters.flatMap(({ subject, text }) => told(subject, strayed(text, undefined)))).toEqual(
    [],
  );
});
