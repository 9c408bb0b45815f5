import { sql } from "kysely";

import { type Id, newId } from "#basics/id";
import type { Work } from "#services/house";

import { type Mapping, mappingShape } from "../domain/mapping/mapping.ts";

export type MappingId = Id<"Mapping">;
export type TableFileId = Id<"TableFile">;

/** A mapping that the operator kept, by its name. */
export interface KeptMapping {
  readonly id: MappingId;
  readonly name: string;
  readonly mapping: Mapping;
  readonly version: number;
  readonly changedAt: Temporal.Instant;
}

interface MappingRow {
  readonly id: MappingId;
  readonly name: string;
  readonly mapping: unknown;
  readonly version: number;
  readonly changed_at: Temporal.Instant;
}

/** One kept under an older shape, which no longer fits, is left out. */
function toKept({ changed_at: changedAt, mapping, ...row }: MappingRow): readonly KeptMapping[] {
  const read = mappingShape.safeParse(mapping);
  return read.success ? [{ ...row, mapping: read.data, changedAt }] : [];
}

/** All of them, by name. */
export async function listMappings(work: Work): Promise<readonly KeptMapping[]> {
  const { rows } =
    await sql<MappingRow>`select id, name, mapping, version, changed_at from calls.mapping
    order by lower(name), id limit 500`.execute(work.db);
  return rows.flatMap(toKept);
}

/** A new one. */
export async function addMapping(
  work: Work,
  { name, mapping }: Pick<KeptMapping, "name" | "mapping">,
): Promise<MappingId> {
  const id = newId<"Mapping">();
  await sql`insert into calls.mapping (id, name, mapping, changed_at)
    values (${id}, ${name}, ${JSON.stringify(mapping)}::jsonb, ${work.now})`.execute(work.db);
  return id;
}

/** Writes one again; false when it changed since that version. */
export async function changeMapping(
  work: Work,
  { id, name, mapping, version }: Omit<KeptMapping, "changedAt">,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update calls.mapping set name = ${name},
      mapping = ${JSON.stringify(mapping)}::jsonb, version = version + 1, changed_at = ${work.now}
    where id = ${id} and version = ${version}`.execute(work.db);
  return numAffectedRows === 1n;
}

export async function deleteMapping(work: Work, id: MappingId): Promise<void> {
  await sql`delete from calls.mapping where id = ${id}`.execute(work.db);
}

/** A file that waits to be imported. */
export interface TableFile {
  readonly id: TableFileId;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function keepFile(
  work: Work,
  { name, bytes }: Omit<TableFile, "id">,
): Promise<TableFileId> {
  const id = newId<"TableFile">();
  await sql`insert into calls.table_file (id, name, bytes, kept_at)
    values (${id}, ${name}, ${Buffer.from(bytes)}, ${work.now})`.execute(work.db);
  return id;
}

export async function findFile(work: Work, id: TableFileId): Promise<TableFile | undefined> {
  const { rows } =
    await sql<TableFile>`select id, name, bytes from calls.table_file where id = ${id}`.execute(
      work.db,
    );
  return rows[0];
}

export async function forgetFile(work: Work, id: TableFileId): Promise<void> {
  await sql`delete from calls.table_file where id = ${id}`.execute(work.db);
}

/** Files kept before this instant. Answers how many went. */
export async function forgetOldFiles(
  work: Work,
  { before, most }: { readonly before: Temporal.Instant; readonly most: number },
): Promise<number> {
  const { numAffectedRows } = await sql`delete from calls.table_file where id in (
    select id from calls.table_file where kept_at < ${before} limit ${most})`.execute(work.db);
  return Number(numAffectedRows ?? 0n);
}
