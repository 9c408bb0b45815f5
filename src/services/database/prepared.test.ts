import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";

import { job } from "#services/house";

import { testHouse, type TestHouse } from "../../../tests/support/house.ts";
import { behindTheWalls } from "../../../tests/support/tables.ts";
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
    const all = Array.from({ length: 1_000 }, (_, i) => often(`select ${i}, $1`));
    expect(all.filter((name) => name !== undefined).length).toBe(200);
    expect(new Set(all).size).toBe(201);
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
