import { sql } from "kysely";

import { type Id, newId } from "#basics/id";
import type { Work } from "#services/house";

import type { CallId, ChangeKind } from "../domain/call.ts";
import type { CallKind } from "../domain/kind.ts";
import type { Notice } from "../domain/notice.ts";
import type { Reach } from "../domain/reach.ts";

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
}

/** Finds and holds, in the order of their ids, those of these notices that are kept already. */
export async function holdNotices(
  work: Work,
  source: string,
  ids: readonly string[],
): Promise<readonly KnownNotice[]> {
  const { rows } = await sql<{
    id: NoticeId;
    source_id: string;
    raw_hash: Uint8Array;
    call: CallId | null;
    title: string | null;
    closes_at: Temporal.Instant | null;
    deadline_on: Temporal.PlainDate | null;
  }>`select notice.id, notice.source_id, notice.raw_hash, notice.call, call.title, call.closes_at, call.deadline_on
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
  }));
}

/** Marks notices as seen again, unchanged. */
export async function markSeen(
  work: Work,
  notices: readonly NoticeId[],
  asOf: { readonly import: string | undefined },
): Promise<void> {
  if (notices.length === 0) return;
  await sql`update calls.notice set last_read_at = ${work.now}, last_import = coalesce(${asOf.import ?? null}, last_import)
    where id = any (${[...notices]}::uuid[])`.execute(work.db);
  await sql`update calls.call set checked_at = ${work.now}
    where id in (select call from calls.notice where id = any (${[...notices]}::uuid[]))`.execute(
    work.db,
  );
}

/** What the pages need beyond the columns, as it stands in `calls.call.content`. */
function contentOf({ notice }: Kept): string {
  const {
    source,
    sourceId,
    sections,
    body,
    conditions,
    money,
    places,
    lots,
    criteria,
    documents,
    url,
    answerUrl,
    themes,
    audiences,
    cpv,
  } = notice;
  return JSON.stringify({
    source,
    sourceId,
    sections,
    body,
    conditions,
    money,
    places,
    lots,
    criteria,
    documents,
    url,
    answerUrl,
    themes,
    audiences,
    cpv,
  });
}

function callRows(kept: readonly (Kept & { readonly call: CallId })[]): string {
  return JSON.stringify(
    kept.map((one) => ({
      id: one.call,
      kind: one.kind,
      title: one.notice.title,
      summary: one.notice.summary,
      body_name: one.notice.body.name,
      content: JSON.parse(contentOf(one)),
      published_on: one.notice.published?.toString() ?? null,
      opens_on: one.notice.opens?.toString() ?? null,
      deadline_on: one.notice.deadline?.date.toString() ?? null,
      deadline_at: one.notice.deadline?.time?.toString() ?? null,
      closes_at: one.closesAt?.toString() ?? null,
      permanent: one.permanent,
    })),
  );
}

/** Keeps new calls, or brings calls up to what their notice says now; then their place in the search. */
export async function saveCalls(
  work: Work,
  kept: readonly (Kept & { readonly call: CallId })[],
): Promise<void> {
  if (kept.length === 0) return;
  await sql`insert into calls.call (id, kind, title, summary, body_name, content, published_on, opens_on,
      deadline_on, deadline_at, closes_at, permanent, first_seen_at, changed_at, checked_at)
    select id, kind, title, summary, body_name, content, published_on, opens_on,
      deadline_on, deadline_at, closes_at, permanent, ${work.now}, ${work.now}, ${work.now}
    from jsonb_to_recordset(${callRows(kept)}::jsonb) as row (id uuid, kind text, title text, summary text,
      body_name text, content jsonb, published_on date, opens_on date, deadline_on date, deadline_at time,
      closes_at timestamptz, permanent boolean)
    on conflict (id) do update set kind = excluded.kind, title = excluded.title, summary = excluded.summary,
      body_name = excluded.body_name, content = excluded.content, published_on = excluded.published_on,
      opens_on = excluded.opens_on, deadline_on = excluded.deadline_on, deadline_at = excluded.deadline_at,
      closes_at = excluded.closes_at, permanent = excluded.permanent, changed_at = ${work.now},
      checked_at = ${work.now}, version = call.version + 1`.execute(work.db);
  await saveSearch(work, kept);
}

async function saveSearch(
  work: Work,
  kept: readonly (Kept & { readonly call: CallId })[],
): Promise<void> {
  const rows = kept.map((one) => ({
    call: one.call,
    themes: one.notice.themes,
    audiences: one.notice.audiences,
    cpv: one.notice.cpv,
    departments: one.reach.departments,
    regions: one.reach.regions,
    covers_departments: one.reach.coversDepartments,
    covers_regions: one.reach.coversRegions,
    national: one.reach.national,
    most: one.notice.money?.most ?? one.notice.money?.least ?? null,
    body: `${one.notice.body.name} ${one.notice.body.town ?? ""}`,
    text: longText(one.notice),
  }));
  await sql`insert into calls.public_search (call, kind, themes, audiences, cpv, departments, regions,
      covers_departments, covers_regions, national, closes_at, first_seen_at, most, head, words)
    select row.call, call.kind, row.themes, row.audiences, row.cpv, row.departments, row.regions,
      row.covers_departments, row.covers_regions, row.national, call.closes_at, call.first_seen_at, row.most,
      setweight(to_tsvector('calls.fr', call.title), 'A') || setweight(to_tsvector('calls.fr', row.body || ' ' || call.summary), 'B'),
      setweight(to_tsvector('calls.fr', call.title), 'A') || setweight(to_tsvector('calls.fr', row.body || ' ' || call.summary), 'B')
        || setweight(to_tsvector('calls.fr', row.text), 'C')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (call uuid, themes text[], audiences text[],
      cpv text[], departments text[], regions text[], covers_departments text[],
      covers_regions text[], national boolean, most bigint, body text, text text)
    join calls.call on call.id = row.call
    where call.state = 'published'
    on conflict (call) do update set kind = excluded.kind, themes = excluded.themes, audiences = excluded.audiences,
      cpv = excluded.cpv, departments = excluded.departments, regions = excluded.regions,
      covers_departments = excluded.covers_departments, covers_regions = excluded.covers_regions, national = excluded.national,
      closes_at = excluded.closes_at, most = excluded.most, head = excluded.head, words = excluded.words`.execute(
    work.db,
  );
  await savePoints(work, kept);
  await saveWords(work, kept);
}

/** At most 60,000 characters are searched: no notice of people's size is cut. */
function longText(notice: Notice): string {
  const pieces = [
    ...notice.sections.map(({ heading, text }) => `${heading ?? ""} ${text}`),
    ...notice.lots.map(({ title, text }) => `${title} ${text ?? ""}`),
    ...notice.criteria.map(({ label }) => label),
    notice.conditions ?? "",
    ...notice.places.map(({ label }) => label ?? ""),
  ];
  return pieces.join("\n").slice(0, 60_000);
}

async function savePoints(
  work: Work,
  kept: readonly (Kept & { readonly call: CallId })[],
): Promise<void> {
  const points = kept.flatMap(({ call, reach }) =>
    reach.points.map((point) => ({ call, ...point })),
  );
  await sql`delete from calls.public_point where call = any (${kept.map(({ call }) => call)}::uuid[])`.execute(
    work.db,
  );
  if (points.length === 0) return;
  await sql`insert into calls.public_point (call, commune, at)
    select call, commune, point(longitude, latitude)
    from jsonb_to_recordset(${JSON.stringify(points)}::jsonb) as row (call uuid, commune text, latitude float8, longitude float8)
    where exists (select from calls.public_search where public_search.call = row.call)
    on conflict do nothing`.execute(work.db);
}

/** Remembers the words of titles and summaries, to forgive typing errors. */
async function saveWords(
  work: Work,
  kept: readonly (Kept & { readonly call: CallId })[],
): Promise<void> {
  const text = kept.map(({ notice }) => `${notice.title} ${notice.summary}`).join(" ");
  await sql`insert into calls.word (word, lexeme)
    select distinct on (word) word, lexeme[1] from (
      select word, tsvector_to_array(to_tsvector('calls.fr', word)) as lexeme
      from unnest(regexp_split_to_array(lower(public.unaccent(${text})), '[^[:alpha:]]+')) as word
      where length(word) between 4 and 30) as known
    where cardinality(lexeme) = 1
    order by word
    on conflict do nothing`.execute(work.db);
}

/** Keeps the notices themselves, with their raw records. */
export async function saveNotices(
  work: Work,
  kept: readonly (Kept & { readonly id: NoticeId; readonly call: CallId | undefined })[],
  asOf: { readonly import: string | undefined },
): Promise<void> {
  if (kept.length === 0) return;
  const rows = kept.map(({ id, call, notice, raw, rawHash }) => ({
    id,
    source: notice.source,
    source_id: notice.sourceId,
    nature: notice.nature,
    call: call ?? null,
    title: notice.title,
    url: notice.url ?? null,
    raw,
    raw_hash: Buffer.from(rawHash).toString("hex"),
    doubts: notice.doubts,
    follows: notice.follows,
  }));
  await sql`insert into calls.notice (id, source, source_id, nature, call, title, url, raw, raw_hash, doubts, follows,
      first_read_at, last_read_at, last_import)
    select id, source, source_id, nature, call, title, url, raw, decode(raw_hash, 'hex'), doubts, follows,
      ${work.now}, ${work.now}, ${asOf.import ?? null}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, source text, source_id text, nature text,
      call uuid, title text, url text, raw text, raw_hash text, doubts text[], follows text[])
    on conflict (source, source_id) do update set nature = excluded.nature, call = excluded.call,
      title = excluded.title, url = excluded.url, raw = excluded.raw, raw_hash = excluded.raw_hash,
      doubts = excluded.doubts, follows = excluded.follows, last_read_at = excluded.last_read_at,
      last_import = excluded.last_import`.execute(work.db);
}

export interface Change {
  readonly call: CallId;
  readonly what: ChangeKind;
  readonly before?: string;
  readonly after?: string;
}

/** Writes the history that pages tell. */
export async function saveChanges(work: Work, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map((change) => ({ id: newId(), ...change }));
  await sql`insert into calls.change (id, call, at, what, before, after)
    select id, call, ${work.now}, what, before, after
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, call uuid, what text, before text, after text)`.execute(
    work.db,
  );
}

/** Takes a call out of the search; its address answers that it is gone. */
export async function withdrawCall(work: Work, call: CallId, reason: string): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update calls.call set state = 'withdrawn', state_reason = ${reason},
    changed_at = ${work.now}, version = version + 1 where id = ${call} and state <> 'withdrawn'`.execute(
      work.db,
    );
  await sql`delete from calls.public_search where call = ${call}`.execute(work.db);
  return numAffectedRows === 1n;
}

/** Hides a published call, with the reason given to those who ask; undone by `showCall`. */
export async function hideCall(work: Work, call: CallId, reason: string): Promise<void> {
  await sql`update calls.call set state = 'hidden', state_reason = ${reason}, changed_at = ${work.now},
    version = version + 1 where id = ${call} and state = 'published'`.execute(work.db);
  await sql`delete from calls.public_search where call = ${call}`.execute(work.db);
}
