import { sql } from "kysely";

import type { Work } from "#services/house";

import type { FetchOutcome, SourceFetch, SourceId } from "../domain/sources/source.ts";

interface Row {
  readonly source: SourceId;
  readonly import: string | null;
  readonly began_at: Temporal.Instant;
  readonly ended_at: Temporal.Instant | null;
  readonly outcome: FetchOutcome | null;
  readonly detail: string | null;
  readonly requests: number;
  readonly read: number;
  readonly new: number;
  readonly refused: number;
}

function toFetch(row: Row): SourceFetch {
  return {
    importId: row.import ?? undefined,
    beganAt: row.began_at,
    endedAt: row.ended_at ?? undefined,
    outcome: row.outcome ?? undefined,
    detail: row.detail ?? undefined,
    requests: row.requests,
    read: row.read,
    new: row.new,
    refused: row.refused,
  };
}

/** Opens the line of a reading. */
export async function beginFetch(work: Work, id: string, source: SourceId): Promise<void> {
  await sql`insert into calls.source_fetch (id, source, began_at) values (${id}, ${source}, ${work.now})`.execute(
    work.db,
  );
}

/** The account of a reading: as it goes (without an outcome), and when it ends. */
export async function saveFetch(
  work: Work,
  id: string,
  fetch: Pick<
    SourceFetch,
    "importId" | "outcome" | "detail" | "requests" | "read" | "new" | "refused"
  >,
): Promise<void> {
  await sql`update calls.source_fetch set import = ${fetch.importId ?? null}, outcome = ${fetch.outcome ?? null},
      detail = ${fetch.detail ?? null}, requests = ${fetch.requests}, read = ${fetch.read}, new = ${fetch.new},
      refused = ${fetch.refused}, ended_at = ${fetch.outcome === undefined ? null : work.now}
    where id = ${id}`.execute(work.db);
}

/** The readings of a source, latest first. */
export async function listFetches(
  work: Work,
  source: SourceId,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<{ readonly fetches: readonly SourceFetch[]; readonly total: number }> {
  const { rows } = await sql<Row & { readonly total: number }>`select *, count(*) over () as total
    from calls.source_fetch where source = ${source}
    order by began_at desc, id limit ${most} offset ${from}`.execute(work.db);
  return { fetches: rows.map(toFetch), total: rows[0]?.total ?? 0 };
}

/** Of each source, its last reading and the last one that reached the end. */
export async function listLastFetches(
  work: Work,
): Promise<
  ReadonlyMap<SourceId, { readonly last: SourceFetch; readonly lastGood: SourceFetch | undefined }>
> {
  const { rows: last } = await sql<Row>`select distinct on (source) * from calls.source_fetch
    order by source, began_at desc, id`.execute(work.db);
  const { rows: good } = await sql<Row>`select distinct on (source) * from calls.source_fetch
    where outcome in ('read', 'unchanged') order by source, began_at desc, id`.execute(work.db);
  return new Map(
    last.map((row) => {
      const lastGood = good.find(({ source }) => source === row.source);
      return [row.source, { last: toFetch(row), lastGood: lastGood && toFetch(lastGood) }];
    }),
  );
}
