import { type RawBuilder, sql } from "kysely";

import type { Work } from "#services/house";

import type { RowName } from "../domain/grant.ts";
import type { Read } from "../domain/read.ts";
import type { PersonId, SpaceId } from "../domain/space.ts";

interface ReadRow {
  readonly table_name: string;
  readonly row: string;
  readonly by_kind: string;
  readonly by_person: PersonId | null;
  readonly for_person: PersonId | null;
  readonly channel: string;
  readonly at: Temporal.Instant;
}

/** One more line at the end of the log of a space. Two readings at once wait for each other. */
export async function saveRead(work: Work, space: SpaceId, read: Read): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`access.read ${space}`}, 0))`.execute(
    work.db,
  );
  await sql`
    with last as (
      select place, hash from access.read where space = ${space} order by place desc limit 1
    ), line as (
      select ${space}::uuid as space, coalesce((select place from last), 0) + 1 as place,
        ${read.table}::text as table_name, ${read.row}::uuid as row, ${read.byKind}::text as by_kind,
        ${read.by ?? null}::uuid as by_person, ${read.for ?? null}::uuid as for_person,
        ${read.channel}::text as channel, ${read.at}::timestamptz as at
    )
    insert into access.read (space, place, table_name, row, by_kind, by_person, for_person, channel, at, hash)
    select line.*, access.line_hash(line.space, line.place, line.table_name, line.row, line.by_kind,
      line.by_person, line.for_person, line.channel, line.at, (select hash from last)) from line`.execute(
    work.db,
  );
}

/** Which of these rows of a table this person read since an instant. */
export async function listReadSince(
  work: Work,
  { table, rows, by, since }: RowsRead,
): Promise<ReadonlySet<string>> {
  const found = await sql<{
    row: string;
  }>`select distinct row from access.read where table_name = ${table}
    and row = any (${[...rows]}::uuid[]) and by_person = ${by} and at >= ${since}`.execute(work.db);
  return new Set(found.rows.map(({ row }) => row));
}

export interface RowsRead {
  readonly table: string;
  readonly rows: readonly string[];
  readonly by: PersonId;
  readonly since: Temporal.Instant;
}

/** Who saw a row, latest first, as far as the actor may know. */
export async function listReadsOfRow(
  work: Work,
  { table, row }: Omit<RowName, "space">,
): Promise<readonly Read[]> {
  const { rows } = await sql<ReadRow>`
    select table_name, row, by_kind, by_person, for_person, channel, at from access.read
    where table_name = ${table} and row = ${row} order by at desc, place desc`.execute(work.db);
  return rows.map(toRead);
}

/** Who saw anything of the spaces of the person who acts, latest first. */
export async function listReadsOfMine(
  work: Work,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<readonly Read[]> {
  const { rows } = await sql<ReadRow>`
    select table_name, row, by_kind, by_person, for_person, channel, at from access.read
    where space = any (array(select access.own_spaces()))
    order by at desc, space, place desc limit ${most} offset ${from}`.execute(work.db);
  return rows.map(toRead);
}

/** What was seen of the spaces of a person, and what this person saw of others'. */
export async function listReadsAbout(
  work: Work,
  person: PersonId,
): Promise<{ readonly ofTheirs: readonly Read[]; readonly byThem: readonly Read[] }> {
  const { rows } = await sql<ReadRow & { theirs: boolean }>`
    select table_name, row, by_kind, by_person, for_person, channel, at,
      space in (select id from access.space where owner = ${person}) as theirs
    from access.read where by_person = ${person}
      or space in (select id from access.space where owner = ${person})
    order by at, place`.execute(work.db);
  return {
    ofTheirs: rows.filter(({ theirs }) => theirs).map(toRead),
    byThem: rows.filter(({ by_person: by }) => by === person).map(toRead),
  };
}

/** The place of the first line of a space's log that does not follow from the one before; undefined when all do. */
export async function findBrokenLine(work: Work, space: SpaceId): Promise<number | undefined> {
  return firstBroken(work, sql`space = ${space}`);
}

/** The same of all the spaces of the person who acts, whose lines they read together. */
export async function findBrokenLineOfMine(work: Work): Promise<number | undefined> {
  return firstBroken(work, sql`space = any (array(select access.own_spaces()))`);
}

async function firstBroken(work: Work, which: RawBuilder<unknown>): Promise<number | undefined> {
  const { rows } = await sql<{ place: number }>`
    select place from (
      select *, lag(hash) over whole as before, row_number() over whole as counted
      from access.read where ${which} window whole as (partition by space order by place)
    ) line
    where place <> counted or hash <> access.line_hash(space, place, table_name, row, by_kind, by_person,
      for_person, channel, at, before)
    order by space, place limit 1`.execute(work.db);
  return rows[0]?.place;
}

function toRead(row: ReadRow): Read {
  return {
    table: row.table_name,
    row: row.row,
    byKind: row.by_kind,
    by: row.by_person ?? undefined,
    for: row.for_person ?? undefined,
    channel: row.channel,
    at: row.at,
  };
}
