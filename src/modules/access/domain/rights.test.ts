import { assert, asyncProperty } from "fast-check";
import { type RawBuilder, sql } from "kysely";
import { beforeAll, expect, test } from "vitest";

import { asOwner, openToOurs, type Actor, job, person, visitor } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import {
  type Asker,
  mayAddRow,
  mayChangeRow,
  maySeeRow,
  type PrivateRow,
  type World,
} from "./rights.ts";
import type { PersonId, SpaceId } from "./space.ts";
import {
  addresses,
  askers,
  build,
  ENTRUSTS,
  OTHER_TABLE,
  persons,
  spaces,
  TABLE,
  type Told,
  told,
  worlds,
} from "./test-worlds.ts";

/** Asks as each asker in turn, within one question: of whoever asks, never of who owns the tables. */
const ASKING = `
  create function trial.seen(bys text[], whoms text[]) returns table (answer text[]) language plpgsql as $$
    declare i int;
    begin
      for i in 1 .. cardinality(bys) loop
        perform set_config('archipel.actor', bys[i], true), set_config('archipel.for', whoms[i], true);
        answer := array(select id::text from trial.secret order by 1);
        return next;
      end loop;
    end $$;
  create function trial.changed(bys text[], whoms text[]) returns table (answer jsonb) language plpgsql as $$
    declare i int; changed text[]; removed text[];
    begin
      for i in 1 .. cardinality(bys) loop
        perform set_config('archipel.actor', bys[i], true), set_config('archipel.for', whoms[i], true);
        begin
          with told as (update trial.secret set id = id returning id)
            select coalesce(array_agg(id::text order by id::text), '{}') into changed from told;
          with told as (delete from trial.secret returning id)
            select coalesce(array_agg(id::text order by id::text), '{}') into removed from told;
          raise exception using errcode = 'ZZ000';
        exception when sqlstate 'ZZ000' then null;
        end;
        answer := jsonb_build_object('changed', changed, 'removed', removed);
        return next;
      end loop;
    end $$`;
let app: TestHouse;

beforeAll(async () => {
  app = await testHouse();
  await asOwner(app, async ({ db }) => {
    await sql`create schema trial`.execute(db);
    for (const table of [TABLE, OTHER_TABLE]) {
      await sql`create table ${sql.table(table)} (id uuid primary key, space uuid not null, other_side uuid)`.execute(
        db,
      );
      await sql`select access.guard(${table}, array['other_side'])`.execute(db);
    }
    await sql`insert into house.table_scope (table_name, scope) values ${sql.join(
      ENTRUSTS.map(({ table, scope }) => sql`(${table}, ${scope})`),
    )}`.execute(db);
    await sql`select house.ask_mandates()`.execute(db);
    await sql`insert into house.job_right (name, table_name) values ('builds the world', ${TABLE}),
    ('builds the world', 'access.space'), ('builds the world', 'access.reader'),
    ('builds the world', 'access.grant'), ('builds the world', 'access.party'), ('builds the world', 'access.party_member'), ('builds the world', 'people.person'),
    ('builds the world', 'people.address'), ('builds the world', 'people.mandate'), ('builds the world', 'people.person_address'), ('reads secrets', ${TABLE}), ('reads others', ${OTHER_TABLE})`.execute(
      db,
    );
    await sql.raw(ASKING).execute(db);
    await openToOurs(app, db, ["trial"]);
  });
  await app.transaction(job("builds the world"), async (work) => {
    await sql`insert into people.person (id, joined_at)
      select *, ${TEST_NOW}::timestamptz from unnest(${persons}::uuid[])`.execute(work.db);
    await sql`insert into people.address (id, fingerprint, text, made_at)
      select id, id::text::bytea, '', ${TEST_NOW} from unnest(${addresses}::uuid[]) id`.execute(
      work.db,
    );
  });
  await sql`insert into access.text (name, version, hash, kept_at)
    values ('trial', 1, '', ${TEST_NOW})`.execute(app.db);
});

class EndOfTheWorld extends Error {}

/** What PostgreSQL answers to each asker, by a function of above, in a world of which nothing remains afterwards. */
async function answersOf<Answer>(given: Told, by: RawBuilder<unknown>): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  await app
    .transaction(job("builds the world"), async (work) => {
      await build(work, given);
      const { rows } = await sql<{ answer: Answer }>`
        select answer from ${by}(${SETTINGS.map(({ by: who }) => who)}::text[],
          ${SETTINGS.map(({ whom }) => whom)}::text[])`.execute(work.db);
      answers.push(...rows.map(({ answer }) => answer));
      throw new EndOfTheWorld();
    })
    .catch((error: unknown) => {
      if (!(error instanceof EndOfTheWorld)) throw error;
    });
  return answers;
}

type May = (asker: Asker, row: PrivateRow, world: World) => boolean;

/** The ids of the rows that the rule lets this asker see (change, take away). */
function ruled(may: May, asker: Asker, { world, rows }: Told) {
  return rows
    .filter((row) => may(asker, row, world))
    .map(({ row }) => row)
    .toSorted();
}

/** How each asker is told to PostgreSQL. */
const SETTINGS = askers.map(([, actor]) => ({ by: settingOf(actor), whom: actor.for ?? "" }));

function settingOf({ by }: Actor): string {
  return by.kind === "person"
    ? `person:${by.person}`
    : by.kind === "job"
      ? `job:${by.name}`
      : by.kind === "link"
        ? `link:${by.table}:${by.row}`
        : by.kind;
}

test("the rule and PostgreSQL let everyone see the same, in 2,000 worlds", async () => {
  let seenByGrantAlone = 0;
  await assert(
    asyncProperty(worlds, async (given) => {
      const world = told(given);
      const answers = await answersOf(world, sql`trial.seen`);
      expect(answers).toEqual(askers.map(([asker]) => ruled(maySeeRow, asker, world)));
      seenByGrantAlone += askers.filter(
        ([asker]) =>
          ruled(maySeeRow, asker, world).length > ruled(mayChangeRow, asker, world).length,
      ).length;
    }),
    { numRuns: 2_000 },
  );
  // The worlds are not dull: in many of them a grant decides.
  expect(seenByGrantAlone).toBeGreaterThan(500);
}, 400_000);

test("the rule and PostgreSQL let everyone change and take away the same, in 200 worlds", async () => {
  await assert(
    asyncProperty(worlds, async (given) => {
      const world = told(given);
      const answers = await answersOf(world, sql`trial.changed`);
      expect(answers).toEqual(
        askers.map(([asker]) => ({
          changed: ruled(mayChangeRow, asker, world),
          removed: ruled(mayAddRow, asker, world),
        })),
      );
    }),
    { numRuns: 200 },
  );
}, 200_000);

function put(who: PersonId | undefined, space: SpaceId | undefined): Promise<unknown> {
  return app.transaction(who === undefined ? visitor : person(who), (work) =>
    sql`insert into trial.secret values (gen_random_uuid(), ${space}, ${who ?? null})`.execute(
      work.db,
    ),
  );
}

test("a row comes in only where its writer sees the whole space", async () => {
  const [ana, bilal] = [persons[0], persons[1]];
  await put(ana, spaces[0]);
  await expect(put(ana, spaces[1])).rejects.toThrow("row-level security");
  await expect(put(bilal, spaces[5])).rejects.toThrow("row-level security");
  await expect(put(undefined, spaces[0])).rejects.toThrow("row-level security");
});

async function count(table: string): Promise<number> {
  return (await sql`select from ${sql.table(table)}`.execute(app.db)).rows.length;
}

test("without an actor everything is empty", async () => {
  for (const table of [
    TABLE,
    "access.space",
    "access.reader",
    "access.grant",
    "access.party",
    "access.party_member",
    "access.read",
  ])
    expect([table, await count(table)]).toEqual([table, 0]);
});
