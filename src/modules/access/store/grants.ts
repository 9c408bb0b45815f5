import { sql } from "kysely";

import type { Id } from "#basics/id";

import type { Work } from "#services/house";

import type { Grant, GrantId, RowName } from "../domain/grant.ts";
import type { PersonId, SpaceId } from "../domain/space.ts";

interface GrantRow {
  readonly id: GrantId;
  readonly space: SpaceId;
  readonly table_name: string;
  readonly row: string;
  readonly to_person: PersonId;
  readonly until: Temporal.Instant | null;
  readonly text_name: string;
  readonly text_version: number;
  readonly text_hash: string;
  readonly channel: string;
  readonly given_at: Temporal.Instant;
  readonly ended_at: Temporal.Instant | null;
  readonly under: Id<"Mandate"> | null;
  readonly asked_until: Temporal.Instant | null;
}

const columns = sql`id, space, table_name, row, to_person, until, text_name, text_version,
  encode(text_hash, 'hex') as text_hash, channel, given_at, ended_at, under, asked_until`;

function toGrant(row: GrantRow): Grant {
  return {
    id: row.id,
    space: row.space,
    table: row.table_name,
    row: row.row,
    to: row.to_person,
    until: row.until ?? undefined,
    text: { name: row.text_name, version: row.text_version, hash: row.text_hash },
    channel: row.channel,
    givenAt: row.given_at,
    endedAt: row.ended_at ?? undefined,
    under: row.under ?? undefined,
    askedUntil: row.asked_until ?? undefined,
  };
}

/** Whether a row lives in that space, as far as the actor may know. Its table was guarded by `access.guard`. */
export async function isThere(work: Work, { space, table, row }: RowName): Promise<boolean> {
  const { rows } = await sql`
    select from ${sql.table(table)} where id = ${row} and space = ${space}`.execute(work.db);
  return rows.length > 0;
}

export async function saveGrant(work: Work, grant: Grant): Promise<void> {
  await sql`insert into access.grant (id, space, table_name, row, to_person, until, text_name,
      text_version, text_hash, channel, given_at, under, asked_until)
    values (${grant.id}, ${grant.space}, ${grant.table}, ${grant.row}, ${grant.to},
      ${grant.until ?? null}, ${grant.text.name}, ${grant.text.version},
      decode(${grant.text.hash}, 'hex'), ${grant.channel}, ${grant.givenAt}, ${grant.under ?? null},
      ${grant.askedUntil ?? null})`.execute(work.db);
}

/** Since when a row, or the first of its named fields, was opened to somebody under this mandate, not given by its owner meanwhile. */
export async function findUnsaidSince(
  work: Work,
  {
    space,
    tables,
    row,
    mandate,
  }: Pick<RowName, "space" | "row"> & {
    readonly tables: readonly string[];
    readonly mandate: Id<"Mandate">;
  },
  to: PersonId,
): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ readonly since: Temporal.Instant | null }>`
    select min(access.unsaid_since(${space}, name, ${row}, ${to}, ${mandate})) as since
    from unnest(${[...tables]}::text[]) as name`.execute(work.db);
  return rows[0]?.since ?? undefined;
}

/** Finds a grant that was given from one of the actor's own spaces, and holds it until the work is saved. */
export async function holdOwnGrant(work: Work, id: GrantId): Promise<Grant | undefined> {
  const { rows } = await sql<GrantRow>`select ${columns} from access.grant
    where id = ${id} and space in (select access.own_spaces()) for update`.execute(work.db);
  return rows[0] && toGrant(rows[0]);
}

export async function endGrant(work: Work, id: GrantId): Promise<void> {
  await sql`update access.grant set ended_at = ${work.now}
    where id = ${id} and ended_at is null`.execute(work.db);
}

/** Ends what this person was given of this row, if anything still stands. */
export async function endGrantsOfRow(work: Work, name: RowName, to: PersonId): Promise<void> {
  await sql`update access.grant set ended_at = ${work.now} where table_name = ${name.table}
    and row = ${name.row} and to_person = ${to} and ended_at is null`.execute(work.db);
}

/** The grants of some rows that the actor may know of, latest first; those already over too. */
export async function listGrantsOfRows(
  work: Work,
  table: string,
  rows: readonly string[],
): Promise<readonly Grant[]> {
  const found = await sql<GrantRow>`select ${columns} from access.grant
    where table_name = ${table} and row = any (${rows}::uuid[]) and to_person is not null
    order by given_at desc, id`.execute(work.db);
  return found.rows.map(toGrant);
}

/** What was opened from a table under a mandate, latest first; what is over too. As row security lets the actor see. */
export async function listGrantsUnder(
  work: Work,
  mandate: Id<"Mandate">,
  table: string,
): Promise<readonly Grant[]> {
  const { rows } = await sql<GrantRow>`select ${columns} from access.grant
    where under = ${mandate} and table_name = ${table} and to_person is not null and row is not null order by given_at desc, id`.execute(
    work.db,
  );
  return rows.map(toGrant);
}

/** What is shared with a person from a table and still open, latest first. */
export async function listOpenGrantsTo(
  work: Work,
  to: PersonId,
  table: string,
): Promise<readonly Grant[]> {
  const { rows } = await sql<GrantRow>`select ${columns} from access.grant
    where to_person = ${to} and table_name = ${table} and row is not null and ended_at is null
      and (from_at is null or from_at <= ${work.now}) and (until is null or until > ${work.now}) order by given_at desc, id`.execute(
    work.db,
  );
  return rows.map(toGrant);
}

/** Ends all that is shared of a table from a space. */
export async function endGrantsOfTable(work: Work, space: SpaceId, table: string): Promise<void> {
  await sql`update access.grant set ended_at = ${work.now}
    where space = ${space} and table_name = ${table} and ended_at is null`.execute(work.db);
}

/** Ends all that a person shared, and all that was shared with them. */
export async function endGrantsAbout(work: Work, person: PersonId): Promise<void> {
  await sql`update access.grant set ended_at = ${work.now} where ended_at is null
    and (to_person = ${person} or space in (select id from access.space where owner = ${person}))`.execute(
    work.db,
  );
}

/** All that a person shares from the spaces that they own ends. */
export async function endGrantsOf(work: Work, owner: PersonId): Promise<void> {
  await sql`update access.grant set ended_at = ${work.now} where ended_at is null
    and space in (select id from access.space where owner = ${owner})`.execute(work.db);
}

/** What was shared with one person is now shared with another; what stood twice stands once, and nobody shares with themself. */
export async function passGrants(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await sql`update access.grant g set ended_at = ${work.now} where g.to_person = ${from}
    and g.ended_at is null and exists (select from access.grant other where other.to_person = ${into}
      and other.table_name = g.table_name and other.ended_at is null
      and (other.row = g.row or (other.row is null and g.row is null and other.space = g.space)))`.execute(
    work.db,
  );
  // What is in their place goes to the other's, of whom nobody said that all of it is shared.
  await sql`update access.grant set ended_at = ${work.now} where row is null and ended_at is null
    and space = ${from}`.execute(work.db);
  await sql`update access.grant set to_person = ${into} where to_person = ${from}`.execute(work.db);
  await sql`update access.grant set ended_at = ${work.now}
    where to_person = ${into} and ended_at is null
      and space in (select id from access.space where owner = ${into})`.execute(work.db);
}
