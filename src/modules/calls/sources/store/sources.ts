import { sql } from "kysely";

import type { Work } from "#services/house";

import { type Cursor, cursorShape, type DialectName } from "../domain/dialects/dialect.ts";
import { type Mapping, mappingShape } from "../domain/mapping/mapping.ts";
import type { CallSource, SourceId, SourceSaid } from "../domain/sources/source.ts";

interface Row {
  readonly id: SourceId;
  readonly name: string;
  readonly dialect: DialectName;
  readonly address: string;
  readonly mapping: unknown;
  readonly hour: number;
  readonly minute: number;
  readonly paused: boolean;
  readonly has_secret: boolean;
  readonly next_at: Temporal.Instant;
  readonly since: Temporal.PlainDate | null;
  readonly begun_on: Temporal.PlainDate | null;
  readonly cursor: unknown;
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly failures: number;
  readonly held_until: Temporal.Instant | null;
}

const COLUMNS = sql`id, name, dialect, address, mapping, hour, minute, paused, secret is not null as has_secret,
  next_at, since, begun_on, cursor, etag, last_modified, failures, held_until`;

function toSource(row: Row): CallSource {
  const mapping = mappingShape.safeParse(row.mapping);
  const cursor = cursorShape.safeParse(row.cursor);
  return {
    id: row.id,
    name: row.name,
    dialect: row.dialect,
    address: row.address,
    mapping: mapping.success ? mapping.data : undefined,
    hour: row.hour,
    minute: row.minute,
    paused: row.paused,
    hasSecret: row.has_secret,
    nextAt: row.next_at,
    since: row.since ?? undefined,
    begunOn: row.begun_on ?? undefined,
    cursor: cursor.success ? cursor.data : undefined,
    etag: row.etag ?? undefined,
    lastModified: row.last_modified ?? undefined,
    failures: row.failures,
    heldUntil: row.held_until ?? undefined,
  };
}

/** All sources, by name. */
export async function listSources(work: Work): Promise<readonly CallSource[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from calls.source order by name`.execute(
    work.db,
  );
  return rows.map(toSource);
}

export async function findSource(work: Work, id: SourceId): Promise<CallSource | undefined> {
  const { rows } = await sql<Row>`select ${COLUMNS} from calls.source where id = ${id}`.execute(
    work.db,
  );
  return rows[0] && toSource(rows[0]);
}

/** Those whose time has come, and that nobody reads now. */
export async function listDue(work: Work): Promise<readonly SourceId[]> {
  const { rows } = await sql<{ id: SourceId }>`select id from calls.source
    where not paused and next_at <= ${work.now} and (held_until is null or held_until <= ${work.now})
    order by next_at, id`.execute(work.db);
  return rows.map(({ id }) => id);
}

const mappingJson = (mapping: Mapping | undefined) =>
  mapping === undefined ? null : JSON.stringify(mapping);

/** Keeps a new source; false when its name is taken. */
export async function saveNewSource(
  work: Work,
  source: SourceSaid & Pick<CallSource, "id" | "minute" | "paused" | "nextAt">,
): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into calls.source
      (id, name, dialect, address, mapping, hour, minute, paused, added_at, next_at)
    values (${source.id}, ${source.name}, ${source.dialect}, ${source.address}, ${mappingJson(source.mapping)}::jsonb,
      ${source.hour}, ${source.minute}, ${source.paused}, ${work.now}, ${source.nextAt})
    on conflict (name) do nothing`.execute(work.db);
  return numAffectedRows === 1n;
}

/** Changes what is said of a source; whatever it knew of what it read before is forgotten when `anew`. */
export async function saveSource(
  work: Work,
  id: SourceId,
  source: SourceSaid & { readonly nextAt: Temporal.Instant; readonly anew: boolean },
): Promise<boolean> {
  const { rows } =
    await sql`select from calls.source where name = ${source.name} and id <> ${id}`.execute(
      work.db,
    );
  if (rows.length > 0) return false;
  await sql`update calls.source set name = ${source.name}, address = ${source.address},
      mapping = ${mappingJson(source.mapping)}::jsonb, hour = ${source.hour}, next_at = ${source.nextAt}
    where id = ${id}`.execute(work.db);
  if (source.anew)
    await sql`update calls.source set since = null, begun_on = null, cursor = null, etag = null,
        last_modified = null, failures = 0, held_by = null, held_until = null where id = ${id}`.execute(
      work.db,
    );
  return true;
}

/** The sealed key of a source. */
export async function findSecret(work: Work, id: SourceId): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{
    secret: Uint8Array | null;
  }>`select secret from calls.source where id = ${id}`.execute(work.db);
  return rows[0]?.secret ?? undefined;
}

export async function saveSecret(work: Work, id: SourceId, sealed: Uint8Array | undefined) {
  await sql`update calls.source set secret = ${sealed ?? null} where id = ${id}`.execute(work.db);
}

/** Pauses a source, which stops a reading under way at its next page; or lets it be read again. */
export async function savePaused(
  work: Work,
  id: SourceId,
  { paused, nextAt }: { readonly paused: boolean; readonly nextAt: Temporal.Instant },
): Promise<void> {
  await sql`update calls.source set paused = ${paused}, next_at = ${nextAt} where id = ${id}`.execute(
    work.db,
  );
}

export async function dropSource(work: Work, id: SourceId): Promise<void> {
  await sql`delete from calls.source where id = ${id}`.execute(work.db);
}

/** Holds a source for one reading; undefined when another holds it, when it is paused, or gone. */
export async function holdSource(
  work: Work,
  id: SourceId,
  {
    by,
    until,
    day,
  }: { readonly by: string; readonly until: Temporal.Instant; readonly day: Temporal.PlainDate },
): Promise<CallSource | undefined> {
  const { rows } = await sql<Row>`update calls.source set held_by = ${by}, held_until = ${until},
      begun_on = case when cursor is null then ${day.toString()}::date else coalesce(begun_on, ${day.toString()}::date) end
    where id = ${id} and not paused and (held_until is null or held_until <= ${work.now})
    returning ${COLUMNS}`.execute(work.db);
  return rows[0] && toSource(rows[0]);
}

/** Where a reading stands. False when it holds the source no more: paused, changed, or removed meanwhile. */
export async function saveCursor(
  work: Work,
  id: SourceId,
  {
    by,
    until,
    cursor,
  }: { readonly by: string; readonly until: Temporal.Instant; readonly cursor: Cursor | undefined },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update calls.source set held_until = ${until},
      cursor = ${cursor === undefined ? null : JSON.stringify(cursor)}::jsonb
    where id = ${id} and held_by = ${by} and not paused`.execute(work.db);
  return numAffectedRows === 1n;
}

/** What a source knows once a reading has ended; nothing is changed when it was let go meanwhile. */
export interface EndedReading {
  readonly by: string;
  readonly nextAt: Temporal.Instant;
  readonly failures: number;
  readonly since: Temporal.PlainDate | undefined;
  readonly cursor: Cursor | undefined;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
}

export async function releaseSource(work: Work, id: SourceId, ended: EndedReading): Promise<void> {
  const { by, nextAt, failures, since, cursor, etag, lastModified } = ended;
  await sql`update calls.source set held_by = null, held_until = null, next_at = ${nextAt}, failures = ${failures},
      since = ${since?.toString() ?? null}::date, cursor = ${cursor === undefined ? null : JSON.stringify(cursor)}::jsonb,
      etag = ${etag ?? null}, last_modified = ${lastModified ?? null}
    where id = ${id} and held_by = ${by}`.execute(work.db);
}

/** Whether the operator lets at least one source be read: then the instance may call out. */
export async function hasActiveSource(work: Work): Promise<boolean> {
  const { rows } = await sql`select from calls.source where not paused limit 1`.execute(work.db);
  return rows.length > 0;
}
