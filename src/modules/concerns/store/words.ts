import { type RawBuilder, sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import type { Work } from "#services/house";

import type { Received, ServiceId, SpaceId, WordId, Written } from "../domain/concern.ts";

type Sealed = Received & { readonly sealed: Uint8Array };

async function selectWords(work: Work, rest: RawBuilder<unknown>): Promise<readonly Sealed[]> {
  const { rows } = await sql<RowOf<Sealed>>`select id, space, sealed, written_at as "writtenAt",
    read_at as "readAt", closed_at as "closedAt" from concerns.word ${rest}`.execute(work.db);
  return rows.map(keptOf<Sealed>);
}

/** What a service received: not read yet first, then the latest. */
export function listWords(work: Work, space: SpaceId): Promise<readonly Sealed[]> {
  return selectWords(
    work,
    sql`where space = ${space} order by (read_at is not null), (closed_at is not null), written_at desc, id`,
  );
}

export async function findWord(work: Work, id: WordId): Promise<Sealed | undefined> {
  return (await selectWords(work, sql`where id = ${id}`))[0];
}

export async function holdWord(work: Work, id: WordId): Promise<Sealed | undefined> {
  return (await selectWords(work, sql`where id = ${id} for update`))[0];
}

export async function saveWord(
  work: Work,
  one: Pick<Sealed, "id" | "space" | "sealed">,
): Promise<void> {
  await sql`insert into concerns.word (id, space, sealed, written_at)
    values (${one.id}, ${one.space}, ${one.sealed}, ${work.now})`.execute(work.db);
}

export async function deleteWord(work: Work, id: WordId): Promise<void> {
  await sql`delete from concerns.word where id = ${id}`.execute(work.db);
}

export async function deleteWords(work: Work, space: SpaceId): Promise<void> {
  await sql`delete from concerns.word where space = ${space}`.execute(work.db);
}

/** On both sides: in the space of the service, and in that of who wrote. */
const BOTH = ["concerns.word", "concerns.written"];

export async function saveRead(work: Work, id: WordId): Promise<void> {
  for (const table of BOTH)
    await sql`update ${sql.table(table)} set read_at = ${work.now}
      where id = ${id} and read_at is null`.execute(work.db);
}

/** Closed, or open again. */
export async function saveClosed(work: Work, id: WordId, isClosed: boolean): Promise<void> {
  for (const table of BOTH)
    await sql`update ${sql.table(table)} set closed_at = ${isClosed ? work.now : null}
      where id = ${id} and (closed_at is null) = ${isClosed}`.execute(work.db);
}

async function selectWritten(work: Work, rest: RawBuilder<unknown>): Promise<readonly Written[]> {
  const { rows } = await sql<
    RowOf<Written>
  >`select id, space, service, says_name as "saysName", written_at as "writtenAt",
    read_at as "readAt", closed_at as "closedAt", unheard_at as "unheardAt", dark_at as "darkAt"
    from concerns.written ${rest}`.execute(work.db);
  return rows.map(keptOf<Written>);
}

/** That somebody wrote, latest first. */
export function listWritten(work: Work, space: SpaceId): Promise<readonly Written[]> {
  return selectWritten(work, sql`where space = ${space} order by written_at desc, id`);
}

export async function findWritten(work: Work, id: WordId): Promise<Written | undefined> {
  return (await selectWritten(work, sql`where id = ${id}`))[0];
}

/** What nobody has closed yet, read or not, to one service or to all; held until the work is saved. */
export function holdOpen(work: Work, service: ServiceId | undefined): Promise<readonly Written[]> {
  return selectWritten(
    work,
    sql`where closed_at is null and unheard_at is null
      and (${service ?? null}::uuid is null or service = ${service ?? null}::uuid)
      order by service, written_at, id for update`,
  );
}

/** Since when nobody can read it; undefined: somebody can. */
export async function saveDark(
  work: Work,
  id: WordId,
  since: Temporal.Instant | undefined,
): Promise<void> {
  await sql`update concerns.written set dark_at = ${since ?? null} where id = ${id}`.execute(
    work.db,
  );
}

/** Nobody there can read it any more: who wrote it reads so, and the words are gone. */
export async function saveOneUnheard(work: Work, id: WordId): Promise<void> {
  await sql`update concerns.written set unheard_at = ${work.now} where id = ${id}`.execute(work.db);
  await deleteWord(work, id);
}

/** What a service has not read, when it receives no more: who wrote it reads so. */
export async function saveUnheard(work: Work, service: ServiceId): Promise<readonly Written[]> {
  const waits = await selectWritten(
    work,
    sql`where service = ${service} and read_at is null and unheard_at is null for update`,
  );
  await sql`update concerns.written set unheard_at = ${work.now}
    where service = ${service} and read_at is null and unheard_at is null`.execute(work.db);
  return waits;
}

export async function saveWritten(
  work: Work,
  one: Pick<Written, "id" | "space" | "service" | "saysName">,
): Promise<void> {
  await sql`insert into concerns.written (id, space, service, says_name, written_at)
    values (${one.id}, ${one.space}, ${one.service}, ${one.saysName}, ${work.now})`.execute(
    work.db,
  );
}

export async function deleteWritten(work: Work, id: WordId): Promise<void> {
  await sql`delete from concerns.written where id = ${id}`.execute(work.db);
}

export async function deleteWrittenOf(work: Work, space: SpaceId): Promise<void> {
  await sql`delete from concerns.written where space = ${space}`.execute(work.db);
}

export async function moveWritten(work: Work, from: SpaceId, into: SpaceId): Promise<void> {
  await sql`update concerns.written set space = ${into} where space = ${from}`.execute(work.db);
}

/** Of one column that is an instant, what is older. Answers how many rows that was. */
async function deleteBefore(work: Work, { table, column, before, most }: Old): Promise<number> {
  const { rows } = await sql`delete from ${sql.table(table)} where id in
    (select id from ${sql.table(table)} where ${sql.ref(column)} < ${before} limit ${most}) returning id`.execute(
    work.db,
  );
  return rows.length;
}

interface Old {
  readonly table: string;
  readonly column: string;
  readonly before: Temporal.Instant;
  readonly most: number;
}
type Sweep = (work: Work, before: Temporal.Instant, most: number) => Promise<number>;

export const deleteClosedBefore: Sweep = (work, before, most) =>
  deleteBefore(work, { table: "concerns.word", column: "closed_at", before, most });
export const deleteWordsBefore: Sweep = (work, before, most) =>
  deleteBefore(work, { table: "concerns.word", column: "written_at", before, most });
export const deleteWrittenBefore: Sweep = (work, before, most) =>
  deleteBefore(work, { table: "concerns.written", column: "written_at", before, most });
