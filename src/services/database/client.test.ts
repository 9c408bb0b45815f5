import { sql } from "kysely";
import pg from "pg";
import { beforeAll, expect, test, vi } from "vitest";

import { newId } from "#basics/id";
import { job, person, type Work, withRight } from "#services/house";

import { testHouse, type TestHouse } from "../../../tests/support/house.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const ana = newId<"Person">();

async function actorIn({ db }: Work): Promise<string> {
  const { rows } = await sql<{ actor: string }>`
    select current_setting('archipel.actor') as actor, ${1}::int`.execute(db);
  return rows[0]?.actor ?? "";
}

/** What was sent to PostgreSQL meanwhile, each statement by its first words. */
async function sentBy(run: () => Promise<unknown>): Promise<readonly string[]> {
  const query = vi.spyOn(pg.Client.prototype, "query");
  await run();
  const { calls } = query.mock;
  query.mockRestore();
  return calls.map((words: readonly unknown[]) => {
    const [asked] = words;
    const text =
      typeof asked === "object" && asked !== null && "text" in asked ? asked.text : asked;
    return String(text).trim().slice(0, 13);
  });
}

test("who acts is told before the first statement, and again when it changes", async () => {
  const told = await app.transaction(person(ana), async (work) => [
    await actorIn(work),
    await withRight(work, "name-people", actorIn),
    await actorIn(work),
  ]);
  expect(told).toEqual([`person:${ana}`, "job:name-people", `person:${ana}`]);
});

test("who was told and asked nothing costs no journey", async () => {
  const sent = await sentBy(() =>
    app.transaction(person(ana), async (work) => {
      await withRight(work, "name-people", async () => undefined);
      await withRight(work, "name-people", actorIn);
    }),
  );
  expect(sent).toEqual(["begin; select", "select curren", "commit"]);
  expect(await sentBy(() => app.transaction(person(ana), async () => 1))).toEqual([]);
});

test("a transaction that fails leaves nothing to the next", async () => {
  const failing = (before: boolean) =>
    app.transaction(person(ana), async (work) => {
      if (before) await actorIn(work);
      await withRight(work, "name-people", async () => {
        throw new Error("broken");
      });
    });
  for (const before of [true, false]) {
    await expect(failing(before)).rejects.toThrow("broken");
    expect(await app.transaction(job("test"), actorIn)).toBe("job:test");
  }
  const wrong = app.transaction(person(ana), ({ db }) => sql`select ${1} / 0`.execute(db));
  await expect(wrong).rejects.toThrow("division by zero");
  expect(await app.transaction(job("test"), actorIn)).toBe("job:test");
});

test("many at once each act as themselves", async () => {
  const people = Array.from({ length: 60 }, () => newId<"Person">());
  const told = await Promise.all(
    people.map((one) =>
      app.transaction(person(one), async (work) => {
        const first = await actorIn(work);
        const lent = await withRight(work, "name-people", actorIn);
        return [first, lent, await actorIn(work)];
      }),
    ),
  );
  expect(told).toEqual(people.map((one) => [`person:${one}`, "job:name-people", `person:${one}`]));
});

test("a connection of the pool as it is knows nobody", async () => {
  await app.transaction(person(ana), actorIn);
  const { rows } = await app.pool.query<{ actor: string | null }>(
    "select current_setting('archipel.actor', true) as actor",
  );
  expect(rows[0]?.actor ?? "").toBe("");
});
