import { constants, zstdCompressSync } from "node:zlib";

import { sql } from "kysely";

import { type Id, newId } from "#basics/id";
import type { Work } from "#services/house";

import type { CallId, ChangeKind } from "../domain/call.ts";
import { citations, citedBy } from "../domain/follow-up.ts";
import type { CallKind } from "../domain/kind.ts";
import type { Notice } from "../domain/notice.ts";
import type { Reach } from "../domain/search/reach.ts";
import { type KnownWords, saveSearch } from "./search-rows.ts";
import { contentShape } from "./shapes.ts";
import { writeTold } from "./told.ts";

export type NoticeId = Id<"Notice">;

/** A notice with all that the house worked out from it, ready to be kept. */
export interface Kept {
  readonly notice: Notice;
  readonly raw: string;
  readonly rawHash: Uint8Array;
  readonly kind: CallKind;
  readonly closesAt: Temporal.Instant | undefined;
  readonly permanent: boolean;
  readonly reach: Reach;
  /** When its source last said it; absent when that does not change (a correction by a person). */
  readonly saidAt?: Temporal.Instant | undefined;
}

/** A notice already kept, held until the work is saved. */
export interface KnownNotice {
  readonly id: NoticeId;
  readonly source: string;
  readonly sourceId: string;
  readonly rawHash: Uint8Array;
  readonly call: CallId | undefined;
  readonly title: string | undefined;
  readonly closesAt: Temporal.Instant | undefined;
  readonly deadlineOn: Temporal.PlainDate | undefined;
  /** Whether the page of its call says what it says. */
  readonly leads: boolean;
}

/** Finds and holds, in the order of their ids, those of these notices that are kept already. */
export async function holdNotices(
  work: Work,
  source: string,
  ids: readonly string[],
): Promise<readonly KnownNotice[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{
    id: NoticeId;
    source_id: string;
    raw_hash: Uint8Array;
    call: CallId | null;
    title: string | null;
    closes_at: Temporal.Instant | null;
    deadline_on: Temporal.PlainDate | null;
    leads: boolean;
  }>`select notice.id, notice.source_id, notice.raw_hash, notice.call, notice.leads, call.title, call.closes_at, call.deadline_on
    from calls.notice left join calls.call on call.id = notice.call
    where notice.source = ${source} and notice.source_id = any (${[...ids]}::text[])
    order by notice.id for update of notice`.execute(work.db);
  return rows.map((row) => ({
    id: row.id,
    source,
    sourceId: row.source_id,
    rawHash: row.raw_hash,
    call: row.call ?? undefined,
    title: row.title ?? undefined,
    closesAt: row.closes_at ?? undefined,
    deadlineOn: row.deadline_on ?? undefined,
    leads: row.leads,
  }));
}

/** Marks notices as seen again, unchanged. */
export async function markSeen(
  work: Work,
  notices: readonly { readonly id: NoticeId; readonly saidAt?: Temporal.Instant | undefined }[],
  asOf: { readonly import: string | undefined },
): Promise<void> {
  if (notices.length === 0) return;
  const ids = notices.map(({ id }) => id);
  const days = notices.map((one) => one.saidAt?.toString() ?? null);
  await sql`update calls.notice set last_read_at = ${work.now}, last_import = coalesce(${asOf.import ?? null}, last_import)
    where id = any (${ids}::uuid[])`.execute(work.db);
  await sql`update calls.call set checked_at = ${work.now}, said_at = greatest(call.said_at, seen.said_at)
    from (select notice.call, max(row.said_at) as said_at
      from unnest(${ids}::uuid[], ${days}::timestamptz[]) as row (id, said_at)
      join calls.notice on notice.id = row.id group by notice.call) as seen
    where call.id = seen.call`.execute(work.db);
}

/** What the pages need beyond the columns, as it stands in `calls.call.content`. */
const CONTENT = contentShape.keyof().options;

function callRows(kept: readonly (Kept & { readonly call: CallId })[]): string {
  return JSON.stringify(
    kept.map((one) => ({
      id: one.call,
      kind: one.kind,
      title: one.notice.title,
      summary: one.notice.summary,
      body_name: one.notice.body.name,
      content: Object.fromEntries(CONTENT.map((name) => [name, one.notice[name]])),
      published_on: one.notice.published?.toString() ?? null,
      opens_on: one.notice.opens?.toString() ?? null,
      deadline_on: one.notice.deadline?.date.toString() ?? null,
      deadline_at: one.notice.deadline?.time?.toString() ?? null,
      closes_at: one.closesAt?.toString() ?? null,
      permanent: one.permanent,
      said_at: one.saidAt?.toString() ?? null,
    })),
  );
}

/** Keeps new calls, or brings calls up to what their notice says now; then their place in the search. */
export async function saveCalls(
  work: Work,
  kept: readonly (Kept & { readonly call: CallId })[],
  words?: KnownWords,
): Promise<void> {
  if (kept.length === 0) return;
  await sql`insert into calls.call (id, kind, title, summary, body_name, content, published_on, opens_on,
      deadline_on, deadline_at, closes_at, permanent, first_seen_at, changed_at, checked_at, said_at)
    select id, kind, title, summary, body_name, content, published_on, opens_on,
      deadline_on, deadline_at, closes_at, permanent, ${work.now}, ${work.now}, ${work.now}, said_at
    from jsonb_to_recordset(${callRows(kept)}::jsonb) as row (id uuid, kind text, title text, summary text,
      body_name text, content jsonb, published_on date, opens_on date, deadline_on date, deadline_at time,
      closes_at timestamptz, permanent boolean, said_at timestamptz)
    on conflict (id) do update set kind = excluded.kind, title = excluded.title, summary = excluded.summary,
      body_name = excluded.body_name, content = excluded.content, published_on = excluded.published_on,
      opens_on = excluded.opens_on, deadline_on = excluded.deadline_on, deadline_at = excluded.deadline_at,
      closes_at = excluded.closes_at, permanent = excluded.permanent, changed_at = ${work.now},
      checked_at = ${work.now}, said_at = greatest(call.said_at, excluded.said_at), version = call.version + 1`.execute(
    work.db,
  );
  await saveSearch(work, kept, words);
}

/** Whether what a notice says is kept apart: its call says something else, or has not come yet. */
function isToldApart({
  call,
  leads,
  told,
}: {
  readonly call: CallId | undefined;
  readonly leads: boolean;
  readonly told: Notice;
}): boolean {
  return !leads && (call !== undefined || citedBy(told).length > 0);
}

/**
 * The quickest level: a tenth of a millisecond for a notice, a third of its place. By pieces of 4 KB: each notice
 * holds at least one until memory is tidied, and those of 16 KB held 14 MB of an import.
 */
const PACKING = { chunkSize: 4_096, params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Keeps the notices themselves, with their raw records, packed. */
export async function saveNotices(
  work: Work,
  kept: readonly (Kept & {
    readonly id: NoticeId;
    readonly call: CallId | undefined;
    readonly leads: boolean;
    /** What its source says, before what people corrected. */
    readonly told: Notice;
    readonly ownDeadline: Notice["deadline"] | undefined;
  })[],
  asOf: { readonly import: string | undefined },
): Promise<void> {
  if (kept.length === 0) return;
  const packed = kept.map(({ raw }) => zstdCompressSync(raw, PACKING));
  const rows = kept.map(({ id, call, leads, told, ownDeadline, notice, rawHash }) => ({
    id,
    source: notice.source,
    source_id: notice.sourceId,
    nature: notice.nature,
    call: call ?? null,
    title: notice.title,
    url: notice.url ?? null,
    raw_hash: Buffer.from(rawHash).toString("hex"),
    doubts: notice.doubts,
    ...citations(told),
    leads,
    told: isToldApart({ call, leads, told }) ? writeTold(told) : null,
    published_on: told.published?.toString() ?? null,
    deadline_on: ownDeadline?.date.toString() ?? null,
    deadline_at: ownDeadline?.time?.toString() ?? null,
  }));
  await sql`insert into calls.notice (id, source, source_id, nature, call, title, url, raw_zstd, raw_hash, doubts, follows, aliases,
      leads, told, published_on, deadline_on, deadline_at, first_read_at, last_read_at, last_import)
    select id, source, source_id, nature, call, title, url, raw_zstd, decode(raw_hash, 'hex'), doubts, follows, aliases,
      leads, told::jsonb, published_on, deadline_on, deadline_at, ${work.now}, ${work.now}, ${asOf.import ?? null}
    from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (id uuid, source text, source_id text, nature text,
      call uuid, title text, url text, raw_hash text, doubts text[], follows text[], aliases text[], leads boolean, told text,
      published_on date, deadline_on date, deadline_at time), unnest(${packed}::bytea[]))
      as row (id, source, source_id, nature, call, title, url, raw_hash, doubts, follows, aliases, leads, told,
        published_on, deadline_on, deadline_at, raw_zstd)
    on conflict (source, source_id) do update set nature = excluded.nature, call = excluded.call,
      leads = excluded.leads, told = excluded.told, published_on = excluded.published_on, deadline_on = excluded.deadline_on, deadline_at = excluded.deadline_at,
      title = excluded.title, url = excluded.url, raw_zstd = excluded.raw_zstd, raw_hash = excluded.raw_hash,
      doubts = excluded.doubts, follows = excluded.follows, aliases = excluded.aliases, last_read_at = excluded.last_read_at,
      last_import = excluded.last_import`.execute(work.db);
}

export interface Change {
  readonly call: CallId;
  readonly what: ChangeKind;
  readonly before?: string;
  readonly after?: string;
  /** What whoever changed it says of it. */
  readonly words?: string;
}

/** Writes the history that pages tell. */
export async function saveChanges(work: Work, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map((change) => ({ id: newId(), ...change }));
  await sql`insert into calls.change (id, call, at, what, before, after, words)
    select id, call, ${work.now}, what, before, after, words
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, call uuid, what text, before text, after text, words text)`.execute(
    work.db,
  );
}
