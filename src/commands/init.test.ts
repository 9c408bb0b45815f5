import { sql } from "kysely";
import { describe, expect, test } from "vitest";

import { isOpenedIn, operator, seeInstanceIn } from "#services/house";

import { testHouse } from "../../tests/support/house.ts";
import { openEmpty } from "./init.ts";
import { behindTheWalls } from "../../tests/support/tables.ts";

const nobody = { publisher: undefined, operator: undefined };
const keepers = { publisher: "Les Amis du Phare", operator: "camille@example.org" };

describe("init", () => {
  test("opens an empty instance, with its publisher and a person who keeps it", async () => {
    const app = await testHouse();
    await openEmpty(app, keepers, false);
    expect(await app.transaction(operator(), seeInstanceIn)).toMatchObject({
      demonstration: false,
      publisher: "Les Amis du Phare",
      operatorAddress: "camille@example.org",
    });
    const { rows } = await app.transaction(
      { ...operator(), by: { kind: "job", name: "name-people" } },
      (work) => sql`select is_operator as operator from people.person`.execute(work.db),
    );
    expect(rows).toEqual([{ operator: true }]);
  });

  test("opens it too without saying anything, so that no demonstration comes", async () => {
    const app = await testHouse();
    await openEmpty(app, nobody, false);
    expect(await app.transaction(operator(), isOpenedIn)).toBe(true);
  });

  // It brings the database to today six times: seconds each, on a busy machine.
  test(
    "adds afterwards what was not said, and never changes what was",
    { timeout: 180_000 },
    async () => {
      const app = await testHouse();
      await openEmpty(app, nobody, false);
      await openEmpty(app, { ...nobody, publisher: "Les Amis" }, false);
      await openEmpty(app, { ...nobody, operator: "camille@example.org" }, false);
      const before = await app.transaction(operator(), seeInstanceIn);
      for (const more of [nobody, { ...nobody, publisher: "D’autres" }, keepers])
        await expect(openEmpty(app, more, true)).rejects.toThrow("déjà ouverte");
      expect(await app.transaction(operator(), seeInstanceIn)).toEqual(before);
    },
  );

  test("erases the demonstration only when asked", async () => {
    const app = await testHouse({ demonstration: true });
    await sql`insert into house.setting values ('instance', '{"demonstration": true}') on conflict (name) do update set value = excluded.value`.execute(
      app.db,
    );
    await expect(openEmpty(app, keepers, false)).rejects.toThrow("--replace");
    await openEmpty(app, keepers, true);
    expect(await app.transaction(operator(), seeInstanceIn)).toMatchObject({
      demonstration: false,
    });
    const { rows } = await behindTheWalls(app, (client) =>
      client.query<{ n: number }>("select count(*)::int as n from house.event"),
    );
    expect(rows[0]?.n).toBeLessThan(5);
  });
});
