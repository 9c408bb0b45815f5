import { sql } from "kysely";

import { type Id, newId } from "#basics/id";
import { type Work, writeKind } from "#services/house";

import type { ImportCounts } from "../domain/account.ts";
import type { Doubt, RowRefusal } from "../domain/read-row.ts";

export type VenueImportId = Id<"VenueImport">;
export type DoubtCounts = Readonly<Partial<Record<Doubt, number>>>;

export async function beginImport(work: Work, name: string): Promise<VenueImportId> {
  const id = newId<"VenueImport">();
  await sql`insert into premises.import (id, name, by, began_at)
    values (${id}, ${name}, ${writeKind(work.actor)}, ${work.now})`.execute(work.db);
  return id;
}

/** Adds what became of a batch. */
export async function addToImport(
  work: Work,
  id: VenueImportId,
  counts: ImportCounts,
): Promise<void> {
  await sql`update premises.import set read = read + ${counts.read}, new = new + ${counts.new},
    known = known + ${counts.known}, updated = updated + ${counts.updated},
    refused = refused + ${counts.refused} where id = ${id}`.execute(work.db);
}

export async function endImport(work: Work, id: VenueImportId, doubts: DoubtCounts): Promise<void> {
  await sql`update premises.import set ended_at = ${work.now},
    doubts = ${JSON.stringify(doubts)}::jsonb where id = ${id}`.execute(work.db);
}

/** A row kept apart: where it stands, why, and the cells that we read of it. */
export interface RefusedRow {
  readonly name: string;
  readonly place: number;
  readonly refusal: RowRefusal;
  readonly detail: string;
  readonly raw: string;
}

export async function saveRefused(
  work: Work,
  id: VenueImportId,
  rows: readonly RefusedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const kept = rows.map((row) => ({ ...row, id: newId(), raw: row.raw.slice(0, 4_000) }));
  await sql`insert into premises.refused (id, import, name, place, refusal, detail, raw)
    select id, ${id}, left(name, 500), place, refusal, detail, raw
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb)
      as row (id uuid, name text, place integer, refusal text, detail text, raw text)`.execute(
    work.db,
  );
}

export interface ListedImport extends ImportCounts {
  readonly id: VenueImportId;
  readonly name: string;
  readonly beganAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | undefined;
  readonly doubts: DoubtCounts;
}

interface ImportRow extends ImportCounts {
  readonly id: VenueImportId;
  readonly name: string;
  readonly began_at: Temporal.Instant;
  readonly ended_at: Temporal.Instant | null;
  readonly doubts: DoubtCounts;
  readonly total: number;
}

interface Range {
  readonly from: number;
  readonly most: number;
}

function toImport({ began_at, ended_at, ...row }: ImportRow): ListedImport {
  return { ...row, beganAt: began_at, endedAt: ended_at ?? undefined };
}

/** The imports, latest first. */
export async function listImports(work: Work, { from, most }: Range) {
  const { rows } =
    await sql<ImportRow>`select id, name, began_at, ended_at, read, new, known, updated,
      refused, doubts, count(*) over ()::integer as total
    from premises.import order by began_at desc, id limit ${most} offset ${from}`.execute(work.db);
  return { imports: rows.map(toImport), total: rows[0]?.total ?? 0 };
}

/** One import, with a page of what it kept apart. */
export async function findImport(work: Work, id: VenueImportId, { from, most }: Range) {
  const found = await sql<ImportRow>`select id, name, began_at, ended_at, read, new, known, updated,
      refused, doubts, 1 as total from premises.import where id = ${id}`.execute(work.db);
  const [row] = found.rows;
  if (row === undefined) return undefined;
  const refused =
    await sql<RefusedRow>`select name, place, refusal, detail, raw from premises.refused
    where import = ${id} order by place, id limit ${most} offset ${from}`.execute(work.db);
  return { import: toImport(row), refused: refused.rows };
}
