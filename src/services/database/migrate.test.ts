import { type Kysely, sql } from "kysely";
import pg from "pg";
import { afterEach, beforeAll, expect, test, vi } from "vitest";

import { asOwner } from "#services/house";

import { allPartsOf } from "../../app.ts";
import { testHouse, type TestHouse } from "../../../tests/support/house.ts";
import { migrate, type Part } from "./migrate.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});
afterEach(() =>
  asOwner(app, async ({ db }) => {
    await sql`drop schema if exists orchard cascade`.execute(db);
  }),
);

const making = (table: string) => ({
  up: async (db: Kysely<object>) => {
    await sql`create table ${sql.table(`orchard.${table}`)} (id int)`.execute(db);
  },
});
const orchard = (...names: readonly string[]): Part => ({
  name: "orchard",
  migrations: Object.fromEntries(names.map((name) => [name, making(name.slice(5))])),
});

/** Brings the house and the orchard to this shape: how many migrations were done, and what was asked of PostgreSQL. */
async function brings(...names: readonly string[]) {
  const query = vi.spyOn(pg.Client.prototype, "query");
  try {
    const applied = await asOwner(app, ({ db }) =>
      migrate(db, [...allPartsOf(app), orchard(...names)]),
    );
    return { applied, asked: query.mock.calls.length };
  } finally {
    query.mockRestore();
  }
}

test("a house that has today’s shape is asked two questions, however many parts it has", async () => {
  expect((await brings("0001_tree")).applied).toBe(1);
  expect(await brings("0001_tree")).toEqual({ applied: 0, asked: 2 });
});

test("what is new is done, in its part alone", async () => {
  await brings("0002_tree");
  expect((await brings("0002_tree", "0003_fruit")).applied).toBe(1);
  expect(await brings("0002_tree", "0003_fruit")).toEqual({ applied: 0, asked: 2 });
});

test("what was done and is declared no more, or came before what was done, is refused as ever", async () => {
  await brings("0002_tree", "0003_fruit");
  await expect(brings("0002_tree")).rejects.toThrow("migration of orchard failed");
  await expect(brings("0002_tree", "0003_basket")).rejects.toThrow("migration of orchard failed");
  await expect(brings("0001_soil", "0002_tree", "0003_fruit")).rejects.toThrow(
    "migration of orchard failed",
  );
});
