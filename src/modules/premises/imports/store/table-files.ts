import { sql } from "kysely";

import { type Id, newId } from "#basics/id";
import type { Work } from "#services/house";

export type VenueTableId = Id<"VenueTable">;

export interface TableFile {
  readonly id: VenueTableId;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function keepTableFile(
  work: Work,
  { name, bytes }: Omit<TableFile, "id">,
): Promise<VenueTableId> {
  const id = newId<"VenueTable">();
  await sql`insert into premises.table_file (id, name, bytes, sent_at)
    values (${id}, ${name}, ${bytes}, ${work.now})`.execute(work.db);
  return id;
}

export async function findTableFile(work: Work, id: VenueTableId): Promise<TableFile | undefined> {
  const { rows } = await sql<TableFile>`select id, name, bytes from premises.table_file
    where id = ${id}`.execute(work.db);
  return rows[0];
}

export async function dropTableFile(work: Work, id: VenueTableId): Promise<void> {
  await sql`delete from premises.table_file where id = ${id}`.execute(work.db);
}

/** Those sent before that instant go; how many did. */
export async function forgetTableFiles(
  work: Work,
  { before, most }: { readonly before: Temporal.Instant; readonly most: number },
): Promise<number> {
  const { rows } = await sql`delete from premises.table_file where id in (
    select id from premises.table_file where sent_at < ${before} limit ${most}) returning id`.execute(
    work.db,
  );
  return rows.length;
}
