import { sql } from "kysely";

import type { Work } from "#services/house";

import type { VenueId } from "../domain/venue.ts";

/** One is lent no more by itself and leads to the other, with all that led to it already. */
export async function saveJoined(work: Work, gone: VenueId, kept: VenueId): Promise<void> {
  await sql`update premises.venue set joined_to = ${kept}, withdrawn_at = coalesce(withdrawn_at, ${work.now}),
    address = null, point = null, changed_at = ${work.now}, version = version + 1 where id = ${gone}`.execute(
    work.db,
  );
  await sql`update premises.venue set joined_to = ${kept} where joined_to = ${gone}`.execute(
    work.db,
  );
}

/** To which a venue leads, by the number of its address. */
export async function findJoinedTo(work: Work, number: number): Promise<VenueId | undefined> {
  const { rows } = await sql<{
    id: VenueId;
  }>`select joined_to as id from premises.venue where number = ${number} and joined_to is not null`.execute(
    work.db,
  );
  return rows[0]?.id;
}

/** What one shows of itself, the other shows. */
export async function passPhotos(work: Work, gone: VenueId, kept: VenueId): Promise<void> {
  await sql`update premises.photo set venue = ${kept} where venue = ${gone}`.execute(work.db);
}
