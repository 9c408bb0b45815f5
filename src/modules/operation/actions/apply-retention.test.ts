import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { type App, job, type Retention, transaction, type Work } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { webOf } from "../../../web.tsx";
import { applyRetentionOn, retentionsOf } from "./apply-retention.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const night = job("apply-retention");
const acts = (old: number, kept: number) => async (work: Work) => {
  for (const hours of [...Array(old).fill(49), ...Array(kept).fill(47)])
    await sql`insert into house.act (act, who, path, began_at)
      values (${newId()}, 'x', '/', ${work.now.subtract({ hours })})`.execute(work.db);
};
const countActs = async () =>
  (await sql<{ n: number }>`select count(*) as n from house.act`.execute(app.db)).rows[0]?.n;

const line = (name: string, sweep: Retention["sweep"]): Retention => ({
  name,
  what: name,
  why: "",
  howLong: "P1D",
  sweep,
});

function houseWith(retains: readonly Retention[]): App {
  const site: App = {
    ...app,
    transaction: (actor, run) => transaction(site, actor, run),
    modules: [{ name: "trial", floor: 1, needs: [], retains }],
  };
  return site;
}

test("each line has a name of its own, and a duration", () => {
  const lines = retentionsOf(app);
  expect(lines.length).toBeGreaterThan(20);
  expect(new Set(lines.map(({ name }) => name)).size).toBe(lines.length);
  expect(lines.filter(({ howLong }) => Temporal.Duration.from(howLong).sign !== 1)).toEqual([]);
});

test("the first night only counts; the next ones delete what is old, and only that", async () => {
  await app.transaction(night, acts(3, 2));
  expect(await applyRetentionOn(app, night)).toEqual({});
  expect(await countActs()).toBe(5);
  const { rows } = await sql`select would, swept_at from operation.retention
    where name = 'acts'`.execute(app.db);
  expect(rows).toEqual([{ would: 3, swept_at: null }]);
  expect(await applyRetentionOn(app, night)).toMatchObject({ acts: 3, sessions: 0 });
  expect(await applyRetentionOn(app, night)).toMatchObject({ acts: 0 });
  expect(await countActs()).toBe(2);
  const journal = await behindTheWalls(app, (client) =>
    client.query<{ about: string }>(
      "select about from house.administrative_act where what = 'retention-applied'",
    ),
  );
  expect(journal.rows).toEqual([{ about: "La marque d’un formulaire envoyé : 3" }]);
});

test("a clock that jumps a month ahead for one night deletes nothing; said in the journal, and the nights go on once it is right", async () => {
  const house = await testHouse();
  const recent = acts(0, 1);
  const left = async () => (await sql`select from house.act`.execute(house.db)).rows.length;
  const onNight = async (days: number) => {
    house.setNow(TEST_NOW.add({ hours: 24 * days }));
    return applyRetentionOn(house, night);
  };
  for (const days of [0, 1]) await onNight(days);
  await house.transaction(night, recent);
  expect(await onNight(31)).toEqual({});
  expect(await left()).toBe(1);
  for (const days of [2, 3, 4, 5]) {
    expect(await onNight(days)).toEqual({});
    expect(await left()).toBe(1);
  }
  expect(await onNight(6)).toMatchObject({ acts: 1 });
  const journal = await behindTheWalls(house, (client) =>
    client.query<{ about: string }>(
      "select about from house.administrative_act where what = 'retention-waits' order by at",
    ),
  );
  expect(journal.rows.map(({ about }) => about).toSorted()).toEqual(["2026-11-26", "2026-12-26"]);
});

test("a line that fails holds nothing else back, and is told", async () => {
  const swept: string[] = [];
  const house = houseWith([
    line("breaks", () => Promise.reject(new Error("no"))),
    line("holds", (_, before) => {
      swept.push(before.toString());
      return Promise.resolve(swept.length < 4 ? 1_000 : 1);
    }),
  ]);
  await expect(applyRetentionOn(house, night)).rejects.toThrow("a sweep failed");
  expect(swept).toHaveLength(4);
  await expect(applyRetentionOn(house, night)).rejects.toThrow("a sweep failed");
  expect(swept).toHaveLength(5);
  expect(swept[0]).toBe("2026-11-24T08:00:00Z");
});

test("everyone reads how long things are kept, and when they go", async () => {
  const response = await webOf(app).request("/confidentialite/durees", {
    headers: { host: "localhost" },
  });
  const text = (await response.text()).replaceAll(/\s/g, " ");
  expect(text).toContain("Une connexion dont personne ne s’est servi");
  expect(text).toContain("60 jours");
  expect(text).toContain("jeudi 26 novembre à 3 h 17");
});
