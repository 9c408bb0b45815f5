import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type { SpaceId } from "../domain/relay.ts";

/** When somebody last said that all is well. */
export async function findLastWell(
  work: Work,
  space: SpaceId,
): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ at: Temporal.Instant }>`select said_at as at from relays.well
    where space = ${space} order by said_at desc limit 1`.execute(work.db);
  return rows[0]?.at;
}

export async function saveWell(work: Work, space: SpaceId): Promise<void> {
  await sql`insert into relays.well (id, space, said_at) values (${newId()}, ${space}, ${work.now})`.execute(
    work.db,
  );
}

export async function listWells(work: Work, space: SpaceId): Promise<readonly Temporal.Instant[]> {
  const { rows } = await sql<{ at: Temporal.Instant }>`select said_at as at from relays.well
    where space = ${space} order by said_at`.execute(work.db);
  return rows.map(({ at }) => at);
}

/** What is older than an instant: answers how many that was. */
export async function deleteWellsBefore(
  work: Work,
  before: Temporal.Instant,
  most: number,
): Promise<number> {
  const { rows } = await sql`delete from relays.well where id in
    (select id from relays.well where said_at < ${before} limit ${most}) returning id`.execute(
    work.db,
  );
  return rows.length;
}
