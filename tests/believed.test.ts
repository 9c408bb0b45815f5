import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { endMandate } from "#modules/people";
import { type Actor, holderOf, job, person, type PersonId, visitor } from "#services/house";
import { SCOPES, type Scope } from "#rules/people";

import { actingFor } from "./support/entrusting.ts";
import { filledHouse } from "./support/filled.ts";
import type { TestHouse } from "./support/house.ts";
import { plant, type Planted } from "./support/planted.ts";
import { behindTheWalls, tablesOf } from "./support/tables.ts";

/* PostgreSQL believes « for Adrienne » when her mandate stands, as far as it goes: whatever it is told. */

let app: TestHouse;
let planted: Planted;
let giver: PersonId;
let holder: PersonId;
let privates: readonly string[];

beforeAll(async () => {
  app = await filledHouse();
  planted = await plant(app);
  giver = planted.giver;
  holder = planted.holder.id;
  privates = (await tablesOf(app)).flatMap(({ name, isPrivate }) => (isPrivate ? [name] : []));
}, 240_000);

/** For whom PostgreSQL takes somebody. */
async function believed(actor: Actor): Promise<string | null | undefined> {
  const { rows } = await app.transaction(actor, (work) =>
    sql<{ who: string | null }>`select house.person() as who`.execute(work.db),
  );
  return rows[0]?.who;
}

/** The tables of which somebody sees rows that a visitor does not. */
async function seenBeyondVisitors(actor: Actor): Promise<readonly string[]> {
  const seen: string[] = [];
  for (const table of privates)
    if ((await countFor(actor, table)) > (await countFor(visitor, table))) seen.push(table);
  return seen;
}

async function countFor(actor: Actor, table: string): Promise<number> {
  const { rows } = await app.transaction(actor, (work) =>
    sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(work.db),
  );
  return rows[0]?.n ?? 0;
}

const pretending = (scopes: readonly Scope[]): Actor =>
  holderOf(holder, { person: giver, mandate: newId(), scopes });

describe("for whom somebody acts", () => {
  test("is oneself, and nobody for a visitor, a job or a link who says so", async () => {
    expect(await believed(person(giver))).toBe(giver);
    for (const actor of [visitor, job("mandates"), { ...job("essai"), for: giver }])
      expect(await believed({ ...actor, for: giver })).toBeNull();
  });

  test("is not who never gave a mandate, whatever is told", async () => {
    expect(await believed(pretending(SCOPES))).toBeNull();
    expect(await seenBeyondVisitors(pretending(SCOPES))).toEqual([]);
  });

  test("is who gave it, from its acceptance to its end, and not an instant longer", async () => {
    const acting = await actingFor(app, giver, holder, ["notes"]);
    expect(await believed(acting)).toBe(giver);
    // In the other direction nothing was given.
    expect(
      await believed({ ...acting, by: { kind: "person", person: giver }, for: holder }),
    ).toBeNull();
    const now = app.clock.now();
    app.setNow(now.add({ hours: 24 * 30 }));
    expect(await believed(acting)).toBeNull();
    app.setNow(now.add({ hours: 24 * 30 - 1 }));
    expect(await believed(acting)).toBe(giver);
    app.setNow(now);
    await endMandate(app, person(giver), { mandate: acting.mandate ?? newId() });
    expect(await believed(acting)).toBeNull();
  });
});

describe.each(SCOPES)("a mandate of « %s » alone", (scope) => {
  test("opens the tables that modules entrust in that scope, and no other, whatever it is told", async () => {
    const acting = await actingFor(app, giver, holder, [scope]);
    const declared = new Set(
      app.modules.flatMap(({ entrusts = {} }) => [
        ...(entrusts[scope] ?? []),
        ...(entrusts.always ?? []),
      ]),
    );
    // One's own mandates are seen as who acts.
    declared.add("people.mandate");
    const opened = await seenBeyondVisitors({ ...acting, scopes: SCOPES });
    expect(opened.filter((table) => !declared.has(table))).toEqual([]);
    const own = await seenBeyondVisitors(person(giver));
    const owed = [...declared].filter((table) => own.includes(table) && table !== "people.mandate");
    expect(owed.filter((table) => !opened.includes(table))).toEqual([]);
    await endMandate(app, person(giver), { mandate: acting.mandate ?? newId() });
  }, 120_000);
});

test("each private table asks the mandate, and modules entrust only tables that are there", async () => {
  const asking = await behindTheWalls(app, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select schemaname || '.' || tablename as name from pg_policies where policyname = 'entrusted'",
    );
    return rows.map(({ name }) => name);
  });
  const always = app.modules.flatMap(({ entrusts = {} }) => entrusts.always ?? []);
  // It says itself what a holder sees: the question itself reads it.
  const apart = ["people.mandate", ...always].toSorted();
  expect(privates.filter((table) => !asking.includes(table)).toSorted()).toEqual(apart);
  const entrusted = app.modules.flatMap(({ entrusts = {} }) => Object.values(entrusts).flat());
  expect(entrusted.filter((table) => !privates.includes(table))).toEqual([]);
  const scopes = app.modules.flatMap(({ entrusts = {} }) => Object.keys(entrusts));
  const known: readonly string[] = [...SCOPES, "always"];
  expect(scopes.filter((scope) => !known.includes(scope))).toEqual([]);
});
