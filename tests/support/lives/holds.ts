import { expect } from "vitest";

import type { Scope } from "#rules/people";

import { type Browser, browserIn } from "../browser.ts";
import { type TestHouse } from "../house.ts";
import { type Inhabitant, type SmallWorld } from "../small-world.ts";
import { behindTheWalls } from "../tables.ts";
import { type Letter, lettersOfAll } from "../time.ts";
import { SCOPES } from "./act.ts";
import { key, type Truth } from "./truth.ts";

/** What was really looked at: a life in which nothing passes proves nothing. */
export const seen = { reached: 0, kept: 0, opened: 0 };

/** A word is nowhere in what was read: said without the pages themselves, which are long. */
function hides(read: string, word: string, problem: string): void {
  const at = read.indexOf(word);
  const around = at === -1 ? "" : read.slice(Math.max(0, at - 120), at + 60);
  expect({ problem, around }).toEqual({ problem, around: "" });
}

/** What is asked after each act. */
export async function holds(app: TestHouse, world: SmallWorld, truth: Truth): Promise<void> {
  const here = [...truth.here.values()];
  // What waits is done, then everyone reads at once.
  const letters = await lettersOfAll(app);
  const reads = await Promise.all(here.map((one) => everythingReadBy(app, world, one, letters)));
  for (const [place, one] of here.entries()) {
    const read = reads[place] ?? "";
    for (const { word, to } of truth.passed)
      if (to === one.id && read.includes(word)) seen.reached += 1;
    for (const { word, from, to } of truth.kept) {
      const stands = truth.blocks.has(key(one.id, from));
      if (to !== one.id || !stands) continue;
      seen.kept += 1;
      hides(read, word, `${one.name} reads a word of somebody whom they blocked`);
    }
    if (!truth.joined.has(one.id))
      hides(read, world.threads.open, `${one.name} reads a circle without being there`);
    if (one.id !== world.people[0]?.id)
      hides(read, world.threads.closed, `${one.name} reads a closed circle`);
    for (const gone of truth.gone) {
      const [, word = ""] = gone.name.split(" ");
      hides(read, word, `${one.name} reads the name of ${gone.name}, who is gone`);
    }
  }
  for (const [between, { scope, acting }] of truth.mandates)
    await opensWhatItSays(world, { between, scope, acting, truth });
  await addsUpToZero(app);
}

interface Entrusted {
  readonly between: string;
  readonly scope: Scope;
  readonly acting: Browser;
  readonly truth: Truth;
}

/** Under a mandate one reads what its scope says, and nothing of either of the two besides. */
async function opensWhatItSays(world: SmallWorld, { between, scope, acting, truth }: Entrusted) {
  const [from = "", to = ""] = between.split(" ");
  const read = await pagesOf(acting, world);
  if (SCOPES.some((name) => name === scope && inWords(truth, from, name, read))) seen.opened += 1;
  for (const one of truth.here.values()) {
    for (const [name, word] of Object.entries(one.own)) {
      const may = one.id === from && name === scope;
      if (!may && (one.id === from || one.id === to))
        hides(read, word, `a mandate of ${scope} reads ${name}`);
    }
  }
  if (scope !== "circles") hides(read, world.threads.open, `a mandate of ${scope} reads circles`);
}

function inWords(truth: Truth, from: string, scope: Scope, read: string): boolean {
  const word = [...truth.here.values()].find(({ id }) => id === from)?.own[scope];
  return word !== undefined && read.includes(word);
}

async function addsUpToZero(app: TestHouse): Promise<void> {
  const sum = await behindTheWalls(app, async (client) => {
    const { rows } = await client.query<{ sum: string }>(
      "select coalesce(sum(amount), 0) as sum from currency.entry",
    );
    return Number(rows[0]?.sum);
  });
  expect(sum).toBe(0);
}

/** All that somebody can read: their pages, what these lead to, and their letters. */
async function everythingReadBy(
  app: TestHouse,
  world: SmallWorld,
  one: Inhabitant,
  letters: readonly Letter[],
): Promise<string> {
  const pages = await pagesOf(await browserIn(app, one.id), world);
  const theirs = letters.filter(({ to }) => to.includes(one.email));
  return [pages, ...theirs.map(({ subject, text }) => `${subject} ${text}`)].join("\n");
}

const PAGES = [
  "/",
  "/fil",
  "/fils",
  "/moi",
  "/moi/notes",
  "/moi/alertes",
  "/moi/donnees.json",
  "/echanges",
  "/coups-de-pouce",
  "/entraide",
  "/entraide/offres",
  "/taches",
  "/votes",
  "/reponses",
] as const;
/** What one of these pages leads to, of the things that pass between persons. */
const LINKS = /href="(\/(?:moi\/notes|echanges|entraide|coups-de-pouce|fils|cercles)\/[^"#?]+)"/g;

async function pagesOf(browser: Browser, world: SmallWorld): Promise<string> {
  const own = [world.open, world.closed].flatMap((circle) => [
    `/fils?cercle=${circle}`,
    `/cercles/${circle}`,
  ]);
  const read: string[] = [];
  const further = new Set<string>();
  for (const at of [...PAGES, ...own, "/cercles/1/archive.json", "/cercles/2/archive.json"]) {
    const page = await browser.get(at);
    if (page.status >= 500) throw new Error(`${at}: ${page.status}`);
    read.push(page.html);
    for (const [, link = ""] of page.html.matchAll(LINKS)) further.add(link);
  }
  for (const at of [...further].filter((link) => !link.endsWith("/nouveau")).slice(0, 40)) {
    const page = await browser.get(at);
    if (page.status >= 500) throw new Error(`${at}: ${page.status}`);
    read.push(page.html);
  }
  return read.join("\n");
}
