import { type RawBuilder, sql } from "kysely";

import type { Work } from "#services/house";

import type { Call, CallId } from "../domain/call.ts";
import type { Notice } from "../domain/notice.ts";
import type { Reach } from "../domain/search/reach.ts";
import { ageOf } from "./ages.ts";

/** What the search needs of a call that was just kept. */
interface Searched {
  readonly call: CallId;
  readonly notice: Notice;
  readonly reach: Reach;
}

/** Words that an import said before, and that were kept already or never are: they are not looked for again. */
export type KnownWords = Set<string>;

/**
 * Puts calls in the public search: words weighted by where they stand, places, and words to forgive
 * errors with. What is told of a hidden call waits beside, so that it comes back as it is by then; of
 * a withdrawn one the search knows nothing.
 */
export async function saveSearch(
  work: Work,
  kept: readonly Searched[],
  words: KnownWords = new Set(),
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
  await sql`with told as materialized (
      select row.call, call.kind, row.themes, row.audiences, row.cpv, row.departments, row.regions,
        row.covers_departments, row.covers_regions, row.national, call.closes_at, call.first_seen_at, row.most,
        first.head, first.head || setweight(to_tsvector('calls.fr', row.text), 'C') as words,
        calls.facets_of(call.kind || row.themes || row.audiences) as facets, call.state,
        ${exactWords(sql`row.body`)} as exact,
        ${ageOf(sql`call.closes_at`, work.now)} as age
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (call uuid, themes text[], audiences text[],
        cpv text[], departments text[], regions text[], covers_departments text[],
        covers_regions text[], national boolean, most bigint, body text, text text)
      join calls.call on call.id = row.call
      cross join lateral (
        select setweight(to_tsvector('calls.fr', call.title), 'A')
          || setweight(to_tsvector('calls.fr', row.body || ' ' || call.summary), 'B') as head offset 0) as first
      where call.state in ('published', 'hidden')),
    hidden as (${putIn("calls.hidden_search", "hidden")})
    ${putIn("calls.public_search", "published")}`.execute(work.db);
  await savePoints(work, kept);
  await saveWords(work, kept, words);
}

/** Puts what is told of the calls in one state where the search keeps it. */
function putIn(table: string, state: Call["state"]) {
  return sql`insert into ${sql.table(table)} (call, kind, themes, audiences, cpv, departments, regions,
      covers_departments, covers_regions, national, closes_at, first_seen_at, most, head, words, facets, age, exact)
    select call, kind, themes, audiences, cpv, departments, regions,
      covers_departments, covers_regions, national, closes_at, first_seen_at, most, head, words, facets, age, exact
    from told where state = ${state}
    on conflict (call) do update set kind = excluded.kind, themes = excluded.themes, audiences = excluded.audiences,
      cpv = excluded.cpv, departments = excluded.departments, regions = excluded.regions,
      covers_departments = excluded.covers_departments, covers_regions = excluded.covers_regions, national = excluded.national,
      closes_at = excluded.closes_at, most = excluded.most, head = excluded.head, words = excluded.words,
      facets = excluded.facets, age = excluded.age, exact = excluded.exact`;
}

/** The words of `call` as they are written, with the name and town of its body. */
function exactWords(body: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`setweight(to_tsvector('calls.exact', call.title), 'A')
    || setweight(to_tsvector('calls.exact', ${body} || ' ' || call.summary), 'B')`;
}

/** Reads the words, as they are written, of calls that were kept before that was done; answers how many. Those that an import is writing are left to it. */
export async function fillExactWords(work: Work, most: number): Promise<number> {
  const body = sql`call.body_name || ' ' || coalesce(call.content -> 'body' ->> 'town', '')`;
  const { numAffectedRows } = await sql`update calls.public_search as search
    set exact = ${exactWords(body)} from calls.call
    where call.id = search.call and search.call in (
      select call from calls.public_search where exact is null limit ${most} for update skip locked)`.execute(
    work.db,
  );
  return Number(numAffectedRows ?? 0n);
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

async function savePoints(work: Work, kept: readonly Searched[]): Promise<void> {
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
    on conflict do nothing`.execute(work.db);
}

/** Remembers the words of titles and summaries, to forgive typing errors. */
async function saveWords(work: Work, kept: readonly Searched[], known: KnownWords): Promise<void> {
  const text = kept.map(({ notice }) => `${notice.title} ${notice.summary}`).join("\n");
  const said = [...new Set(text.match(/\p{L}+/gu))].filter((word) => !known.has(word));
  // Only those not kept yet: reading a word's stem is what costs.
  const { rows } = await sql<{ said: string }>`with said as materialized (
      select said, lower(public.unaccent(said)) as word from unnest(${said}::text[]) as said),
    fresh as (
      insert into calls.word (word, lexeme)
      select word, lexeme[1] from (
        select word, tsvector_to_array(to_tsvector('calls.fr', word)) as lexeme from (
          select distinct word from said) as said
        where length(word) between 4 and 30
          and not exists (select from calls.word as known where known.word = said.word)) as read
      where cardinality(lexeme) = 1
      order by word
      on conflict do nothing
      returning word)
    select said from said where word not in (select word from fresh)`.execute(work.db);
  // Those kept just now are not known: this transaction may still fail.
  for (const { said: word } of rows) known.add(word);
}
