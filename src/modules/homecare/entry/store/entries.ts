import { sql } from "kysely";

import type { Work } from "#services/house";

import type { SpaceId } from "../../domain/visit.ts";

/** How to come in, as it is kept, under the key of the space. */
export interface SealedEntry {
  readonly space: SpaceId;
  readonly sealed: Uint8Array;
  readonly changedAt: Temporal.Instant;
}

export async function findEntry(work: Work, space: SpaceId): Promise<SealedEntry | undefined> {
  const { rows } = await sql<SealedEntry>`select space, sealed, changed_at as "changedAt"
    from homecare.entry where space = ${space}`.execute(work.db);
  return rows[0];
}

/** In the place of what stood. */
export async function saveEntry(work: Work, space: SpaceId, sealed: Uint8Array): Promise<void> {
  await sql`insert into homecare.entry (space, sealed, changed_at) values (${space}, ${sealed}, ${work.now})
    on conflict (space) do update set sealed = excluded.sealed, changed_at = excluded.changed_at`.execute(
    work.db,
  );
}

export async function deleteEntry(work: Work, space: SpaceId): Promise<void> {
  await sql`delete from homecare.entry where space = ${space}`.execute(work.db);
}
