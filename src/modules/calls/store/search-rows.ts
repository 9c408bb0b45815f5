import { sql } from "kysely";

import type { Work } from "#services/house";

import type { CallId } from "../domain/call.ts";
import type { Notice } from "../domain/notice.ts";
import type { Reach } from "../domain/reach.ts";

/** What the search needs of a call that was just kept. */
interface Searched {
  readonly call: CallId;
  readonly notice: Notice;
  readonly reach: Reach;
}

/** Where what the search knows of a call stands, by the state of the call; of a withdrawn one it knows nothing. */
const SEARCHES = [
  ["calls.public_search", "published"],
  ["calls.hidden_search", "hidden"],
] as const;

/**
 * Puts calls in the public search: words weighted by where they stand, places, and words to forgive
 * errors with. What is told of a hidden call waits beside, so that it comes back as it is by then.
 */
export async function saveSearch(work: Work, kept: readonly Searched[]): Promise<void> {
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
  const told = JSON.stringify(rows);
  for (const [table, state] of SEARCHES)
    await sql`insert into ${sql.table(table)} (call, kind, themes, audiences, cpv, departments, regions,
        covers_departments, covers_regions, national, closes_at, first_seen_at, most, head, words, facets)
      select row.call, call.kind, row.themes, row.audiences, row.cpv, row.departments, row.regions,
        row.covers_departments, row.covers_regions, row.national, call.closes_at, call.first_seen_at, row.most,
        first.head, first.head || setweight(to_tsvector('calls.fr', row.text), 'C'),
        calls.facets_of(call.kind || row.themes || row.audiences)
      from jsonb_to_recordset(${told}::jsonb) as row (call uuid, themes text[], audiences text[],
        cpv text[], departments text[], regions text[], covers_departments text[],
        covers_regions text[], national boolean, most bigint, body text, text text)
      join calls.call on call.id = row.call
      cross join lateral (
        select setweight(to_tsvector('calls.fr', call.title), 'A')
          || setweight(to_tsvector('calls.fr', row.body || ' ' || call.summary), 'B') as head offset 0) as first
      where call.state = ${state}
      on conflict (call) do update set kind = excluded.kind, themes = excluded.themes, audiences = excluded.audiences,
        cpv = excluded.cpv, departments = excluded.departments, regions = excluded.regions,
        covers_departments = excluded.covers_departments, covers_regions = excluded.covers_regions, national = excluded.national,
        closes_at = excluded.closes_at, most = excluded.most, head = excluded.head, words = excluded.words,
        facets = excluded.facets`.execute(work.db);
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
async function saveWords(work: Work, kept: readonly Searched[]): Promise<void> {
  const said = new Set(
    kept.flatMap(({ notice }) => `${notice.title} ${notice.summary}`.match(/\p{L}+/gu) ?? []),
  );
  // Only those not known yet: reading a word's stem is what costs.
  await sql`insert into calls.word (word, lexeme)
    select word, lexeme[1] from (
      select word, tsvector_to_array(to_tsvector('calls.fr', word)) as lexeme from (
        select distinct lower(public.unaccent(word)) as word from unnest(${[...said]}::text[]) as word) as said
      where length(word) between 4 and 30
        and not exists (select from calls.word as known where known.word = said.word)) as read
    where cardinality(lexeme) = 1
    order by word
    on conflict do nothing`.execute(work.db);
}
