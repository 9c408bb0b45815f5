import { afterAll, beforeAll, expect, test } from "vitest";

import { sql } from "kysely";

import { newId } from "#basics/id";
import { job, person } from "#services/house";

import { giving } from "../../../../../tests/support/giving.ts";
import {
  houseOn,
  testHouse,
  TEST_NOW,
  type TestHouse,
} from "../../../../../tests/support/house.ts";
import { somebody } from "../../../../../tests/support/issuer.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";
import { holdNextDue } from "../store/exchanges.ts";
import { keepTime } from "./keep-time.ts";
import { askGivers } from "../../needs/actions/route-need.ts";
import { RIGHT } from "./take-step.ts";
import { writeNeed } from "../../needs/actions/write-need.ts";

const KEY = Buffer.alloc(32, 7).toString("base64");
const ASKS = 24;

let one: TestHouse;
let other: TestHouse;
beforeAll(async () => {
  one = await testHouse({ environment: { ARCHIPEL_KEY: KEY } });
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(one.db);
  other = houseOn(rows[0]?.name ?? "", { ARCHIPEL_KEY: KEY });
  const asker = await somebody(one, `Zoé ${newId()}`);
  for (let i = 0; i < ASKS; i += 1) await askSomebody(asker);
});
afterAll(() => other.close());

async function askSomebody(asker: Awaited<ReturnType<typeof somebody>>): Promise<void> {
  const who = await somebody(one, `Inès ${newId()}`);
  const giver = await giving(one, who, "Coudre");
  const terms = { quoi: "Coudre", details: "Deux rideaux", temps: "Une heure" };
  const words = { title: "Coudre", terms };
  const need = valueOf(await writeNeed(one, person(asker), { kind: "skills", words }));
  valueOf(await askGivers(one, person(asker), { need, mode: "one", givers: [giver] }));
}

function counted(question: string): Promise<number> {
  return behindTheWalls(one, async (client) => {
    const { rows } = await client.query<{ count: number }>(question);
    return Number(rows[0]?.count);
  });
}

const reminders = () =>
  counted("select count(*) as count from exchanges.step where act = 'remind'");
const letters = () =>
  counted(
    "select count(*) as count from notifications.notification where kind = 'exchanges.reminder'",
  );

test("two processes that keep time at once, one of which is cut, send each reminder once", async () => {
  for (const house of [one, other]) house.setNow(TEST_NOW.add({ hours: 24 * 6 + 4 }));
  // The first one takes a timer in hand, and is cut before it saved anything.
  const cut = one.transaction(job(RIGHT), async (lent) => {
    expect(await holdNextDue(lent)).toBeDefined();
    await keepTime.run(other, undefined, job(RIGHT));
    // What the other holds was skipped: all but one are done.
    expect(await reminders()).toBe(ASKS - 1);
    throw new Error("cut");
  });
  await expect(cut).rejects.toThrow("cut");
  await Promise.all([one, other].map((house) => keepTime.run(house, undefined, job(RIGHT))));
  expect(await reminders()).toBe(ASKS);
  expect(await letters()).toBe(ASKS);
});

test("once reminded, nothing is due before two more days, in whatever process", async () => {
  for (const house of [one, other]) house.setNow(TEST_NOW.add({ hours: 24 * 7 }));
  await Promise.all([one, other].map((house) => keepTime.run(house, undefined, job(RIGHT))));
  expect(await reminders()).toBe(ASKS);
});

test("a timer that cannot act stops none of the others: it is told, and tried again an hour later", async () => {
  const now = TEST_NOW.add({ hours: 24 * 11 });
  one.setNow(now);
  // The database refuses the steps of the one whose timer rings first.
  const broken = await behindTheWalls(one, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      "update exchanges.exchange set next_at = '2026-11-25T08:00Z' where id = (select min(id::text)::uuid from exchanges.exchange) returning id",
    );
    const id = rows[0]?.id;
    await client.query(
      `alter table exchanges.step add constraint broken check (exchange <> '${id}') not valid`,
    );
    return id;
  });
  const before = await reminders();
  await keepTime.run(one, undefined, job(RIGHT));
  expect(await reminders()).toBe(before + ASKS - 1);
  const due = await behindTheWalls(one, (client) =>
    client.query<{ put: boolean }>(
      "select next_at = $2 as put from exchanges.exchange where id = $1",
      [broken, now.add({ hours: 1 }).toString()],
    ),
  );
  expect(due.rows).toEqual([{ put: true }]);
});
