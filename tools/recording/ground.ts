import { sql } from "kysely";

import type { App } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { schemasOf } from "../../src/app.ts";
import { liveALittle } from "../../tests/support/acts.ts";
import { type Browser, browserOf } from "../../tests/support/browser.ts";
import { filledHouse, makeTemplate } from "../../tests/support/filled.ts";
import { houseOn, type TestHouse } from "../../tests/support/house.ts";
import { browserAs, PERSONAS, type Walker, WALKERS } from "../../tests/support/personas.ts";
import { type Route, routesOf } from "../../tests/support/routes.ts";
import { builtAssets } from "../../tests/support/running.ts";
import { behindTheWalls, countsIn, tablesOf } from "../../tests/support/tables.ts";
import { beginChance, tameChance, tameDatabase } from "./chance.ts";
import { lettersIn } from "./effects.ts";
import type { Names } from "./neutral.ts";

/** As whom the house is recorded, in the order in which they come. */
export const EVERYONE: readonly Walker[] = [...PERSONAS, ...WALKERS];

/** A filled house in which something happened, ready to be copied, and what is known of it. */
export interface Ground {
  readonly routes: readonly Route[];
  /** Addresses known otherwise than by links: from letters, from forms that were sent. */
  readonly seeds: readonly string[];
  readonly names: Names;
  readonly tables: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  /** The letters that stand there, by their identifier. */
  readonly letters: ReadonlyMap<string, string>;
  /** A copy of one's own; chance begins anew in it, from this word. */
  readonly open: (word: string) => Promise<TestHouse>;
  readonly enter: (app: TestHouse, persona: Walker) => Browser;
}

/** Fills the demonstration, lives there a little, and lets everyone come in. */
export async function prepareGround(): Promise<Ground> {
  await builtAssets();
  tameChance();
  await behindTheWalls(houseOn("archipel"), tameDatabase);
  beginChance("filling", "filling");
  const cookies = new Map<Walker, ReadonlyMap<string, string>>();
  let seen: Omit<Ground, "open" | "enter"> | undefined;
  const template = await makeTemplate(async (app) => {
    const seeds = await comeIn(app, cookies);
    await doWaitingJobs(app);
    const tables = (await tablesOf(app)).map(({ name }) => name);
    const [names, counts] = [await namesIn(app), await countsIn(app, tables)];
    const letters = new Map((await lettersIn(app)).map(({ id, text }) => [id, text]));
    seen = { routes: routesOf(app), seeds, names, tables, counts, letters };
    for (const end of app.ends) await end();
  });
  if (seen === undefined) throw new Error("the house was not filled");
  return {
    ...seen,
    open: async (word) => {
      beginChance(word, "house");
      const app = await filledHouse(template);
      beginChance(word, "act");
      return app;
    },
    enter: (app, persona) => {
      const browser = browserOf(app);
      for (const [name, value] of cookies.get(persona) ?? []) browser.cookies.set(name, value);
      return browser;
    },
  };
}

async function comeIn(
  app: TestHouse,
  cookies: Map<Walker, ReadonlyMap<string, string>>,
): Promise<readonly string[]> {
  const browsers = new Map<Walker, Browser>();
  for (const persona of EVERYONE) browsers.set(persona, await browserAs(app, persona));
  const of = (persona: Walker) => browsers.get(persona) ?? browserOf(app);
  const [visitor, member, operator] = [of("visitor"), of("Jean-Rémy"), of("operator")];
  const seeds = await liveALittle(app, { visitor, member, operator });
  for (const [persona, browser] of browsers) cookies.set(persona, new Map(browser.cookies));
  return seeds;
}

/** The name of each identifier: its table, and how many of that table were there before it. */
async function namesIn(app: App): Promise<Names> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.columns
    where column_name = 'id' and data_type = 'uuid' and table_schema = any (${[...schemasOf(app)]})
    order by 1, 2`.execute(app.db);
  return behindTheWalls(app, async (client) => {
    const names = new Map<string, string>();
    for (const { schema, name } of tables) {
      const { rows } = await client.query<{ id: string }>(
        `select id from ${schema}.${name} order by id`,
      );
      for (const [place, { id }] of rows.entries())
        for (const told of [id, id.slice(0, 8), id.slice(-8)])
          if (!names.has(told)) names.set(told, `<${schema}.${name}:${place + 1}>`);
    }
    return names;
  });
}
