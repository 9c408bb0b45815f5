import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type { SpaceId } from "../../domain/visit.ts";

/** Who agreed to be counted, where, and since when. */
export interface Counted {
  readonly space: SpaceId;
  readonly commune: string;
  readonly since: Temporal.PlainDate;
}

export async function findCounted(work: Work, space: SpaceId): Promise<Counted | undefined> {
  const { rows } = await sql<Counted>`select space, commune, since from homecare.counted
    where space = ${space}`.execute(work.db);
  return rows[0];
}

/** All to whom something still comes; under a right. */
export async function listCounted(work: Work): Promise<readonly Counted[]> {
  const { rows } = await sql<Counted>`select space, commune, since from homecare.counted
    where exists (select from homecare.visit where visit.space = counted.space and stopped is null)
    order by space`.execute(work.db);
  return rows;
}

/** Elsewhere than before, it counts from today on; the same commune changes nothing. */
export async function saveCounted(work: Work, one: Counted): Promise<void> {
  await sql`insert into homecare.counted as known (id, space, commune, since)
    values (${newId()}, ${one.space}, ${one.commune}, ${one.since})
    on conflict (space) do update set commune = excluded.commune, since = excluded.since
      where known.commune <> excluded.commune`.execute(work.db);
}

export async function deleteCounted(work: Work, space: SpaceId): Promise<void> {
  await sql`delete from homecare.counted where space = ${space}`.execute(work.db);
}

/** Of two persons who are one: what who stays said, else what the other did. */
export async function moveCounted(work: Work, from: SpaceId, into: SpaceId): Promise<void> {
  await sql`insert into homecare.counted (id, space, commune, since)
    select ${newId()}, ${into}, commune, since from homecare.counted where space = ${from}
    on conflict do nothing`.execute(work.db);
  await deleteCounted(work, from);
}
