import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";

import { job } from "#services/house";

import { testHouse, type TestHouse } from "../../../tests/support/house.ts";
import { behindTheWalls } from "../../../tests/support/tables.ts";
import { builderOn, openPool } from "./connection.ts";
import { PreparedNames } from "./prepared.ts";

describe("the names of prepared statements", () => {
  test("come with the third time, and stay", () => {
    const names = new PreparedNames();
    expect([names.of("select $1"), names.of("select $1")]).toEqual([undefined, undefined]);
    const name = names.of("select $1");
    expect(name).toBeDefined();
    expect(names.of("select $1")).toBe(name);
    for (let i = 0; i < 3; i += 1) names.of("select $2");
    expect(names.of("select $2")).not.toBe(name);
  });

  test("are for few", () => {
    const names = new PreparedNames();
    const often = (text: string) => [1, 2, 3].map(() => names.of(text)).at(-1);
    const all = Array.from({ length: 500 }, (_, i) => often(`select ${i}, $1`));
    expect(all.filter((name) => name !== undefined).length).toBe(200);
    expect(new Set(all).size).toBe(201);
  });

  test("leave their place when they were not asked for since long", () => {
    const names = new PreparedNames();
    const often = (text: string) => [1, 2, 3].map(() => names.of(text)).at(-1);
    for (let i = 0; i < 200; i += 1) often(`select ${i}, $1`);
    const kept = names.of("select 7, $1");
    expect(often("select 'page', $1")).toBeUndefined();
    for (let i = 0; i < 2_000; i += 1) names.of("select 7, $1");
    const page = often("select 'page', $1");
    expect(page).toBeDefined();
    expect(names.of("select 7, $1")).toBe(kept);
    expect(names.of("select 'page', $1")).toBe(page);
    // Its place was taken: it is rare again, and never has its old name.
    expect(names.of("select 0, $1")).toBeUndefined();
    expect(often("select 0, $1")).toBe("archipel_202");
  });

  test("never come twice, when all are prepared anew", () => {
    const names = new PreparedNames();
    const often = () => [1, 2, 3].map(() => names.of("select $1")).at(-1);
    const first = often();
    names.forget();
    expect(names.of("select $1")).toBeUndefined();
    expect(often()).not.toBe(first);
  });
});

describe("in the house", () => {
  let app: TestHouse;
  beforeAll(async () => {
    app = await testHouse();
  });

  const ask = (number: number) =>
    app.transaction(job("test"), async ({ db }) => {
      const { rows } = await sql`select * from public.changing where number = ${number}`.execute(
        db,
      );
      return rows;
    });
  const prepared = () =>
    app.transaction(job("test"), async ({ db }) => {
      const { rows } = await sql<{ statement: string }>`
        select statement from pg_prepared_statements`.execute(db);
      return rows.map(({ statement }) => statement).filter((text) => text.includes("changing"));
    });

  test("a connection that prepared too many ends when it is given back", async () => {
    const pool = openPool(app.pool.options.connectionString ?? "", 1);
    const db = builderOn(pool);
    const served = async () => {
      const { rows } = await sql<{ served: number }>`select pg_backend_pid() as served`.execute(db);
      return rows[0]?.served;
    };
    try {
      const first = await served();
      for (let i = 0; i < 150; i += 1) {
        const one = sql`select ${sql.lit(i)}::int, ${i}::int`;
        for (let turn = 0; turn < 3; turn += 1) await one.execute(db);
      }
      expect(await served()).toBe(first);
      // Other statements take their places, one by one.
      await db.connection().execute(async (alone) => {
        for (let i = 0; i < 2_100; i += 1) await sql`select ${i}::int`.execute(alone);
        for (let i = 1_000; i < 1_101; i += 1) {
          const one = sql`select ${sql.lit(i)}::int, ${i}::int`;
          for (let turn = 0; turn < 3; turn += 1) await one.execute(alone);
        }
      });
      expect(await served()).not.toBe(first);
    } finally {
      await db.destroy();
    }
  });

  test("what comes often is prepared; a migration meanwhile fails nothing", async () => {
    await behindTheWalls(app, (client) =>
      client.query(
        "create table public.changing as select 1 as number; grant select on public.changing to public",
      ),
    );
    expect(await ask(1)).toEqual([{ number: 1 }]);
    expect(await prepared()).toEqual([]);
    for (let i = 0; i < 7; i += 1) expect(await ask(1)).toEqual([{ number: 1 }]);
    expect((await prepared()).length).toBe(1);
    expect(await ask(2)).toEqual([]);
    await behindTheWalls(app, (client) =>
      client.query("alter table public.changing add column word text default 'new'"),
    );
    expect(await ask(1)).toEqual([{ number: 1, word: "new" }]);
  });
});
