import { sql } from "kysely";

import {
  type Asker,
  maySeeRow,
  type PrivateRow,
  type World,
} from "../../src/modules/access/domain/rights.ts";
import {
  type Actor,
  type App,
  asOwner,
  job,
  openToOurs,
  type Work,
} from "../../src/services/house/index.ts";
import {
  ana,
  ASKERS,
  bilal,
  chloe,
  elsewhere,
  FIELD,
  holders,
  HOUR,
  NOW,
  type Numbered,
  numberedWorlds,
  SCOPE,
  standing,
  THING,
  type Told,
} from "./small-worlds.ts";

/* The small worlds as PostgreSQL has them: what it shows each who looks, beside what the rule says. */

/** How many worlds stand at once. */
const AT_ONCE = 12_000;

/** Puts the tables of these worlds, and who looks, into an empty house. */
export async function prepareWorlds(app: App): Promise<void> {
  await asOwner(app, async ({ db }) => {
    await sql`create schema small`.execute(db);
    for (const table of [THING, FIELD]) {
      await sql`create table ${sql.table(table)} (id uuid primary key, space uuid not null)`.execute(
        db,
      );
      await sql`select access.guard(${table})`.execute(db);
      await sql`insert into house.table_scope (table_name, scope) values (${table}, ${SCOPE})`.execute(
        db,
      );
    }
    await sql`select house.ask_mandates()`.execute(db);
    for (const table of [THING, FIELD, "access.space", "access.grant", "access.party"])
      await sql`insert into house.job_right (name, table_name) values ('builds worlds', ${table})`.execute(
        db,
      );
    for (const table of [
      "access.party_member",
      "people.person",
      "people.address",
      "people.mandate",
    ])
      await sql`insert into house.job_right (name, table_name) values ('builds worlds', ${table})`.execute(
        db,
      );
    await openToOurs(app, db, ["small"]);
  });
  await app.transaction(job("builds worlds"), async (work) => {
    await sql`insert into people.person (id, joined_at)
      select *, ${NOW}::timestamptz from unnest(${[ana, bilal, chloe, ...holders]}::uuid[])`.execute(
      work.db,
    );
    for (const { holder, scopes, ended } of [
      { ...standing, ended: false },
      { ...elsewhere, ended: false },
      { ...standing, holder: holders[2], ended: true },
    ])
      await sql`insert into people.mandate (id, person, holder, kind, scopes, consent, asked_at, since, until,
          ended_at, ended_by)
        values (gen_random_uuid(), ${bilal}, ${holder}, 'chosen', ${scopes}::text[], 'page',
          ${NOW.subtract(HOUR)}, ${NOW.subtract(HOUR)}, ${NOW.add(HOUR)},
          ${ended ? NOW : null}, ${ended ? "person" : null})`.execute(work.db);
  });
  await sql`insert into access.text (name, version, hash, kept_at)
    values ('trial', 1, '', ${NOW})`.execute(app.db);
}

async function build(work: Work, some: readonly Told[]): Promise<void> {
  const at = NOW.subtract({ hours: 9 });
  await sql`insert into access.space (id, kind, owner, made_at)
    select id, 'circle', ${ana}::uuid, ${at}::timestamptz from unnest(${some.map(({ space }) => space)}::uuid[]) id union all
    select id, 'circle', null, ${at}::timestamptz from unnest(${some.map(({ other }) => other)}::uuid[]) id`.execute(
    work.db,
  );
  for (const table of [THING, FIELD]) {
    const rows = some.flatMap((one) => one.rows.filter((row) => row.table === table));
    await sql`insert into ${sql.table(table)} select * from unnest(${rows.map(({ row }) => row)}::uuid[],
      ${rows.map(({ space }) => space)}::uuid[])`.execute(work.db);
  }
  await sql`insert into access.party (id, space, name, made_at) select id, space, '', ${at}::timestamptz
    from unnest(${some.map(({ party }) => party)}::uuid[], ${some.map(({ space }) => space)}::uuid[])
      as p (id, space)`.execute(work.db);
  const members = some.flatMap(({ world, space }) =>
    (world.members ?? []).map((one) => ({ ...one, space })),
  );
  await sql`insert into access.party_member (party, person, space, since, kept_out_at)
    select m.party, m.person, m.space, ${at}::timestamptz, m.kept_out_at from unnest(
      ${members.map(({ party }) => party)}::uuid[], ${members.map((one) => one.person)}::uuid[],
      ${members.map(({ space }) => space)}::uuid[],
      ${members.map(({ keptOutAt }) => keptOutAt?.toString() ?? null)}::timestamptz[])
      as m (party, person, space, kept_out_at)`.execute(work.db);
  const grants = some.flatMap(({ world }) => world.grants);
  await sql`insert into access.grant (id, space, table_name, row, to_person, to_party, from_at, until, ended_at,
      text_name, text_version, text_hash, channel, given_at)
    select gen_random_uuid(), g.*, 'trial', 1, ''::bytea, 'page', ${at}::timestamptz from unnest(
      ${grants.map(({ space }) => space)}::uuid[], ${grants.map(({ table }) => table)}::text[],
      ${grants.map(({ row }) => row ?? null)}::uuid[], ${grants.map(({ to }) => to ?? null)}::uuid[],
      ${grants.map(({ party }) => party ?? null)}::uuid[],
      ${grants.map(({ from }) => from?.toString() ?? null)}::timestamptz[],
      ${grants.map(({ until }) => until?.toString() ?? null)}::timestamptz[],
      ${grants.map(({ endedAt }) => endedAt?.toString() ?? null)}::timestamptz[]) g`.execute(
    work.db,
  );
}

async function become(work: Work, { by, for: whom }: Actor): Promise<void> {
  const actor = by.kind === "person" ? `person:${by.person}` : by.kind;
  await sql`select set_config('archipel.actor', ${actor}, true),
    set_config('archipel.for', ${whom ?? ""}, true), set_config('archipel.now', ${NOW.toString()}, true)`.execute(
    work.db,
  );
}

class EndOfTheWorlds extends Error {}

/** For each who asks, the rows that PostgreSQL shows them, with their table. */
async function answersIn(app: App, some: readonly Told[]): Promise<readonly ReadonlySet<string>[]> {
  const answers: Set<string>[] = [];
  await app
    .transaction(job("builds worlds"), async (work) => {
      await build(work, some);
      for (const [, actor] of ASKERS) {
        await become(work, actor);
        const { rows } = await sql<{ name: string }>`
          select ${THING} || ' ' || id as name from small.thing union all
          select ${FIELD} || ' ' || id from small.field`.execute(work.db);
        answers.push(new Set(rows.map(({ name }) => name)));
      }
      throw new EndOfTheWorlds();
    })
    .catch((error: unknown) => {
      if (!(error instanceof EndOfTheWorlds)) throw error;
    });
  return answers;
}

type May = (asker: Asker, row: PrivateRow, world: World) => boolean;

export interface CompareWorlds {
  /** How many grants a world has at most. */
  readonly most: number;
  /** One world of so many is asked. */
  readonly oneOf?: number;
  /** The rule; another in the test of what counts. */
  readonly may?: May;
}

export interface ComparedWorlds {
  /** How many answers were compared. */
  readonly asked: number;
  /** How many of them a grant opened. */
  readonly opened: number;
  readonly disagreements: readonly unknown[];
}

/** Asks the rule and PostgreSQL the same of each of these worlds. */
export async function compareWorlds(
  app: App,
  { most, oneOf = 1, may = maySeeRow }: CompareWorlds,
): Promise<ComparedWorlds> {
  let [asked, opened] = [0, 0];
  const disagreements: unknown[] = [];
  const all = numberedWorlds(most, oneOf);
  for (;;) {
    const some = take(all, AT_ONCE);
    if (some.length === 0) return { asked, opened, disagreements };
    const answers = await answersIn(
      app,
      some.map(({ told: one }) => one),
    );
    for (const { drawn, told: one } of some)
      for (const [i, [asker]] of ASKERS.entries())
        for (const row of one.rows) {
          const rule = may(asker, row, one.world);
          asked += 1;
          if (rule && i > 1) opened += 1;
          if (rule !== answers[i]?.has(`${row.table} ${row.row}`))
            disagreements.push({ asker, row, drawn, rule });
        }
  }
}

function take(all: Generator<Numbered>, most: number): readonly Numbered[] {
  const some: Numbered[] = [];
  while (some.length < most) {
    const next = all.next();
    if (next.done === true) break;
    some.push(next.value);
  }
  return some;
}
