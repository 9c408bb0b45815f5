import { createHash } from "node:crypto";

import { sql } from "kysely";

import { type Id, newId } from "#basics/id";
import { type Work, writeKind } from "#services/house";

import type { Imported, RegisterCounts } from "../domain/account.ts";
import type { RecordRefusal } from "../domain/entry.ts";

export type RegisterImportId = Id<"RegisterImport">;

export async function beginRegisterImport(
  work: Work,
  { what, name }: { readonly what: Imported; readonly name: string },
): Promise<RegisterImportId> {
  const id = newId<"RegisterImport">();
  await sql`insert into organisations.register_import (id, what, name, by, began_at)
    values (${id}, ${what}, ${name}, ${writeKind(work.actor)}, ${work.now})`.execute(work.db);
  return id;
}

/** Adds what became of a batch. */
export async function addToRegisterImport(
  work: Work,
  id: RegisterImportId,
  counts: RegisterCounts,
): Promise<void> {
  await sql`update organisations.register_import set read = read + ${counts.read},
    new = new + ${counts.new}, updated = updated + ${counts.updated},
    unchanged = unchanged + ${counts.unchanged}, refused = refused + ${counts.refused}
    where id = ${id}`.execute(work.db);
}

export async function endRegisterImport(work: Work, id: RegisterImportId): Promise<void> {
  await sql`update organisations.register_import set ended_at = ${work.now} where id = ${id}`.execute(
    work.db,
  );
}

/** A line kept apart: where it stands, why, and its text (none when it names a person). */
export interface RefusedRecord {
  readonly name: string;
  readonly refusal: RecordRefusal;
  readonly detail: string;
  readonly raw: string;
}

/** A line that is no text of people's size is kept by its beginning. */
const MOST_RAW = 20_000;

/** Keeps lines apart for the operator; the same one twice in an import is one row. */
export async function saveRefusedRecords(
  work: Work,
  id: RegisterImportId,
  lines: readonly RefusedRecord[],
): Promise<void> {
  if (lines.length === 0) return;
  const rows = lines.map(({ name, refusal, detail, raw }) => ({
    id: newId(),
    name: name.slice(0, 500),
    refusal,
    detail,
    raw: raw.slice(0, MOST_RAW).replaceAll("\0", "").toWellFormed(),
    hash: createHash("sha256").update(raw).digest("hex"),
  }));
  await sql`insert into organisations.register_refused (id, import, name, refusal, detail, raw, raw_hash, at)
    select id, ${id}, name, refusal, detail, raw, decode(hash, 'hex'), ${work.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row (id uuid, name text, refusal text, detail text, raw text, hash text)
    on conflict (import, name, raw_hash) do nothing`.execute(work.db);
}

export interface ListedRegisterImport extends RegisterCounts {
  readonly id: RegisterImportId;
  readonly what: Imported;
  readonly name: string;
  readonly beganAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | undefined;
}

interface ImportRow extends RegisterCounts {
  readonly id: RegisterImportId;
  readonly what: Imported;
  readonly name: string;
  readonly began_at: Temporal.Instant;
  readonly ended_at: Temporal.Instant | null;
  readonly total: number;
}

interface Range {
  readonly from: number;
  readonly most: number;
}

function toImport(row: ImportRow): ListedRegisterImport {
  const { began_at, ended_at, ...counts } = row;
  return { ...counts, beganAt: began_at, endedAt: ended_at ?? undefined };
}

/** The imports, latest first. */
export async function listRegisterImports(work: Work, { from, most }: Range) {
  const { rows } = await sql<ImportRow>`
    select id, what, name, began_at, ended_at, read, new, updated, unchanged, refused,
      count(*) over () as total
    from organisations.register_import order by began_at desc, id limit ${most} offset ${from}`.execute(
    work.db,
  );
  return { imports: rows.map(toImport), total: rows[0]?.total ?? 0 };
}

/** One import, with a page of what it kept apart. */
export async function findRegisterImport(work: Work, id: RegisterImportId, { from, most }: Range) {
  const found = await sql<ImportRow>`
    select id, what, name, began_at, ended_at, read, new, updated, unchanged, refused, 1 as total
    from organisations.register_import where id = ${id}`.execute(work.db);
  const [row] = found.rows;
  if (row === undefined) return undefined;
  const refused = await sql<RefusedRecord & { readonly total: number }>`
    select name, refusal, detail, left(raw, 2000) as raw, count(*) over () as total
    from organisations.register_refused where import = ${id} order by name, id
    limit ${most} offset ${from}`.execute(work.db);
  return { import: toImport(row), refused: refused.rows, total: refused.rows[0]?.total ?? 0 };
}
