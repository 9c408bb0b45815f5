import { beforeAll, expect, test } from "vitest";

import { demonstrationPeople } from "#rules/people";

import { filledHouse } from "./support/filled.ts";
import { type Browser, browserIn } from "./support/browser.ts";
import type { TestHouse } from "./support/house.ts";
import { inOneCircle } from "./support/known.ts";
import { countStatements } from "./support/statements.ts";

/*
 * Who is of many circles waits no longer than who is of one: what is gathered from all modules is asked for
 * all circles at once, never circle by circle.
 */

const JEAN_REMY = demonstrationPeople["jean-remy"].id;
const PAGES = [
  "/",
  "/moi/fil",
  "/taches",
  "/reponses",
  "/pratiques",
  "/votes",
  "/moi/calendrier",
  "/communs",
  "/reunions",
  "/entraide",
];

let app: TestHouse;
let his: Browser;
beforeAll(async () => {
  app = await filledHouse();
  his = await browserIn(app, JEAN_REMY);
}, 240_000);

/** What each page asks, once what is read one time in a while was read. */
async function asked(): Promise<ReadonlyMap<string, number>> {
  const told = new Map<string, number>();
  for (const page of PAGES) {
    expect([page, (await his.get(page)).status]).toEqual([page, 200]);
    // What is read again only now and then (keys, settings) is not counted: the least of three.
    const counts: number[] = [];
    while (counts.length < 3) counts.push((await countStatements(() => his.get(page))).statements);
    told.set(page, Math.min(...counts));
  }
  return told;
}

test(
  "what waits and what comes is asked for all circles at once",
  { timeout: 120_000 },
  async () => {
    const before = await asked();
    for (let more = 0; more < 6; more += 1) await inOneCircle(app, [JEAN_REMY]);
    expect(await asked()).toEqual(before);
  },
);
