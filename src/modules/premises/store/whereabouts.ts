import { sql } from "kysely";

import type { Id } from "#basics/id";
import type { Work } from "#services/house";

import type { Readers, VenueId } from "../domain/venue.ts";

/** Where a venue is, sealed. */
export interface SealedWhereabouts {
  readonly id: VenueId;
  readonly space: Id<"Space">;
  readonly readers: Exclude<Readers, "everyone">;
  readonly address: Uint8Array;
  readonly point: Uint8Array | undefined;
}

type Row = Omit<SealedWhereabouts, "point"> & { readonly point: Uint8Array | null };

/** That of a venue; undefined for whoever PostgreSQL does not let read it. */
export async function findWhereabouts(
  work: Work,
  id: VenueId,
): Promise<SealedWhereabouts | undefined> {
  const { rows } = await sql<Row>`select id, space, readers, address, point
    from premises.whereabouts where id = ${id}`.execute(work.db);
  const [row] = rows;
  return row && { ...row, point: row.point ?? undefined };
}

/** Those of these venues that the actor may read. */
export async function listWhereabouts(
  work: Work,
  ids: readonly VenueId[],
): Promise<readonly SealedWhereabouts[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Row>`select id, space, readers, address, point
    from premises.whereabouts where id = any (${[...ids]}::uuid[])`.execute(work.db);
  return rows.map((row) => ({ ...row, point: row.point ?? undefined }));
}

export async function saveWhereabouts(work: Work, one: SealedWhereabouts): Promise<void> {
  await sql`insert into premises.whereabouts (id, space, readers, address, point)
    values (${one.id}, ${one.space}, ${one.readers}, ${one.address}, ${one.point ?? null})
    on conflict (id) do update set space = excluded.space, readers = excluded.readers,
      address = excluded.address, point = excluded.point`.execute(work.db);
}

export async function deleteWhereabouts(work: Work, id: VenueId): Promise<void> {
  await sql`delete from premises.whereabouts where id = ${id}`.execute(work.db);
}
