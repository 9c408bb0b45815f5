import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { makePersonIn } from "#modules/people";
import { demonstrationPeople } from "#rules/people";
import { job, person } from "#services/house";

import { liveAtHome, readAtHome } from "./support/at-home.ts";
import { filledHouse } from "./support/filled.ts";
import type { TestHouse } from "./support/house.ts";
import { behindTheWalls, heldIn, shownTo } from "./support/tables.ts";
import { privateTables } from "./support/two-houses.ts";

/*
 * Nothing of the support at home lives in a circle, not even in the one of those who come to see Adrienne: being of it opens no
 * row. What one of them reads is what she, or somebody else of it, said to them by name.
 */

const SCHEMAS = ["homecare", "kin", "relays", "concerns"];
const NAMES = SCHEMAS.map((schema) => `'${schema}'`).join(", ");

let app: TestHouse;
let tables: readonly string[];

beforeAll(async () => {
  app = await filledHouse();
  await liveAtHome(app);
  const worlds = (await readAtHome()).filter(({ name }) =>
    /^(?:at-home|homecare|kin|relays|concerns)/.test(name),
  );
  // Of her son Marc, who is of her circle, she and the others say nothing here.
  for (const { name, differ } of worlds) if (name !== "at-home/news.ts") await differ(app);
  tables = (await privateTables(app)).filter((name) => SCHEMAS.includes(name.split(".")[0] ?? ""));
}, 300_000);

test("no row of theirs is of the space of a circle, in any table that names one", async () => {
  const spaces = await behindTheWalls(app, async (client) => {
    const { rows } = await client.query<{ table: string }>(`
      select table_schema || '.' || table_name as table from information_schema.columns
      where table_schema in (${NAMES}) and column_name = 'space' order by 1`);
    const kinds: string[] = [];
    for (const { table } of rows) {
      const found = await client.query<{ kind: string }>(
        `select distinct kind from access.space where id in (select space from ${table})`,
      );
      for (const { kind } of found.rows) kinds.push(`${table} ${kind}`);
    }
    return kinds;
  });
  expect(spaces).not.toHaveLength(0);
  expect(spaces.filter((line) => line.endsWith(" circle"))).toEqual([]);
});

test("no rule of PostgreSQL for them asks who is of a circle", async () => {
  const { policies, asking } = await behindTheWalls(app, async (client) => {
    const { rows } = await client.query<{ policy: string; asks: boolean }>(`
      select schemaname || '.' || tablename || ' ' || policyname as policy,
        coalesce(qual, '') || coalesce(with_check, '') ~ 'circles\\.' as asks
      from pg_policies where schemaname in (${NAMES})`);
    return { policies: rows.length, asking: rows.flatMap((one) => (one.asks ? [one.policy] : [])) };
  });
  expect(policies).toBeGreaterThan(20);
  expect(asking).toEqual([]);
});

test("who is of her circle, and of nothing else of hers, reads what a stranger reads", async () => {
  const stranger = newId<"Person">();
  await app.transaction(job("demonstration"), (work) =>
    makePersonIn(work, { id: stranger, name: "Un inconnu", operator: false }),
  );
  const held = await heldIn(app, tables);
  const told: string[] = [];
  for (const table of tables) {
    const [his, theirs] = [
      await shownTo(app, person(demonstrationPeople.marc.id), table),
      await shownTo(app, person(stranger), table),
    ];
    if (his !== theirs) told.push(table);
  }
  expect(told).toEqual([]);
  // The tables of her week, of her silence and of whom she has told do hold something.
  const empty = tables.filter((table) => held.get(table)?.startsWith("0 "));
  expect(empty).toEqual([]);
});
