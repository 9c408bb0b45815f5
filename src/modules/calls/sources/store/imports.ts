import { createHash } from "node:crypto";

import { sql } from "kysely";

import { type Id, newId } from "#basics/id";
import { type Work, writeKind } from "#services/house";

import type { ReadRefusal, Source } from "../../domain/notice.ts";
import type { ImportCounts } from "../../domain/report.ts";

export type ImportId = Id<"Import">;

/** Opens the account of an import. */
export async function beginImport(
  work: Work,
  { source, name }: { readonly source: Source; readonly name: string },
): Promise<ImportId> {
  const id = newId<"Import">();
  await sql`insert into calls.import (id, source, name, by, began_at)
    values (${id}, ${source}, ${name}, ${writeKind(work.actor)}, ${work.now})`.execute(work.db);
  return id;
}

/** Adds what became of a batch. */
export async function addToImport(work: Work, id: ImportId, counts: ImportCounts): Promise<void> {
  await sql`update calls.import set read = read + ${counts.read}, new = new + ${counts.new},
    updated = updated + ${counts.updated}, unchanged = unchanged + ${counts.unchanged}, merged = merged + ${counts.merged},
    refused = refused + ${counts.refused}, calls = calls + ${counts.calls} where id = ${id}`.execute(
    work.db,
  );
}

export async function endImport(work: Work, id: ImportId): Promise<void> {
  await sql`update calls.import set ended_at = ${work.now} where id = ${id}`.execute(work.db);
}

export interface RefusedRecord {
  readonly name: string;
  readonly refusal: ReadRefusal;
  readonly detail: string;
  readonly raw: string;
}

/** More doubts than this on one page help nobody. */
const MOST_DOUBTS = 200;

// A record that is no text of people's size is kept by its beginning.
const MOST_RAW = 200_000;

/** Keeps records that were refused, whole, for the operator. The same one twice in an import is one row. */
export async function saveRefused(
  work: Work,
  {
    import: id,
    source,
    records,
  }: {
    readonly import: ImportId;
    readonly source: Source;
    readonly records: readonly RefusedRecord[];
  },
): Promise<void> {
  if (records.length === 0) return;
  const rows = records.map(({ raw, name, refusal, detail }) => {
    const kept = raw.slice(0, MOST_RAW).replaceAll("\0", "").toWellFormed();
    return {
      id: newId(),
      name: name.slice(0, 500),
      refusal,
      detail,
      raw: kept,
      hash: createHash("sha256").update(raw).digest("hex"),
    };
  });
  await sql`insert into calls.refused_record (id, import, source, name, refusal, detail, raw, raw_hash, at)
    select id, ${id}, ${source}, name, refusal, detail, raw, decode(hash, 'hex'), ${work.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, name text, refusal text, detail text, raw text, hash text)
    on conflict (import, name, raw_hash) do nothing`.execute(work.db);
}

export interface ListedImport extends ImportCounts {
  readonly id: ImportId;
  readonly source: Source;
  readonly name: string;
  readonly beganAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | undefined;
}

interface ImportRow extends ImportCounts {
  readonly id: ImportId;
  readonly source: Source;
  readonly name: string;
  readonly began_at: Temporal.Instant;
  readonly ended_at: Temporal.Instant | null;
  readonly total: number;
}

function toImport({ began_at, ended_at, ...row }: ImportRow): ListedImport {
  return { ...row, beganAt: began_at, endedAt: ended_at ?? undefined };
}

/** The imports, latest first. */
export async function listImports(
  work: Work,
  { from, most }: { readonly from: number; readonly most: number },
) {
  const { rows } =
    await sql<ImportRow>`select id, source, name, began_at, ended_at, read, new, updated, unchanged, merged,
      refused, calls, count(*) over () as total
    from calls.import order by began_at desc, id limit ${most} offset ${from}`.execute(work.db);
  return { imports: rows.map(toImport), total: rows[0]?.total ?? 0 };
}

/** One import with the records that it refused. */
export async function findImport(
  work: Work,
  id: ImportId,
  { from, most }: { readonly from: number; readonly most: number },
) {
  const found =
    await sql<ImportRow>`select *, 1 as total from calls.import where id = ${id}`.execute(work.db);
  const [row] = found.rows;
  if (row === undefined) return undefined;
  const doubts = await sql<{ title: string; source_id: string; doubts: readonly string[] }>`
    select title, source_id, doubts from calls.notice where last_import = ${id} and doubts <> '{}'
    order by source_id limit ${MOST_DOUBTS}`.execute(work.db);
  const refused = await sql<{
    id: string;
    name: string;
    refusal: ReadRefusal;
    detail: string;
    raw: string;
    total: number;
  }>`
    select id, name, refusal, detail, left(raw, 2000) as raw, count(*) over () as total from calls.refused_record
    where import = ${id} order by name, id limit ${most} offset ${from}`.execute(work.db);
  return {
    import: toImport(row),
    refused: refused.rows,
    doubts: doubts.rows.map(({ title, source_id, doubts: told }) => ({
      title,
      sourceId: source_id,
      doubts: told,
    })),
    total: refused.rows[0]?.total ?? 0,
  };
}
