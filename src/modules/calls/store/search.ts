import { type RawBuilder, sql } from "kysely";

import type { Work } from "#services/house";
import { AUDIENCES, THEMES } from "#rules/subjects";
import { boxAround } from "#rules/territory";

import type { CallId } from "../domain/call.ts";
import {
  type CallSearch,
  MOST_WEIGHED,
  type Order,
  type SearchPlace,
} from "../domain/search/search.ts";
import { closeFit, opensToAssociations, quickFit, roughFit } from "./fit.ts";
import { type Age, OLD, OPEN, RECENT, recentSince } from "./ages.ts";
import {
  type CountedSets,
  countedSets,
  countEach,
  countOpenTo,
  type Counts,
  countSets,
  keeping,
  KIND_FACETS,
} from "./facets.ts";
import type { Compiled } from "../domain/search/compiled.ts";
import { singleWords } from "../domain/search/one-of.ts";

/** How many results a page holds. */
export const PAGE = 20;

export interface Hit {
  readonly call: CallId;
  /** Kilometres from the centre of the place asked; undefined when no exact place of the call is near. */
  readonly km: number | undefined;
}

export interface Found {
  readonly total: number;
  /** Too many answered: what closed long ago was left out. */
  readonly recentOnly: boolean;
  readonly hits: readonly Hit[];
  readonly kinds: Counts;
  readonly themes: Counts;
  readonly audiences: Counts;
  /** How many of those that answer, whoever was asked for, are open to associations. */
  readonly toAssociations: number;
}

export interface SearchWishes {
  readonly search: CallSearch;
  readonly words: Compiled;
  readonly order: Order;
  readonly from: number;
  readonly most: number;
}

/**
 * When a call closes, for conditions. Words are looked up in their index, and dates are then read on each
 * call: by the index of dates, the words of each call would be read instead, which takes ten times as long.
 */
function endOf({ words }: SearchWishes): RawBuilder<unknown> {
  return words.query === undefined
    ? sql`search.closes_at`
    : sql`coalesce(search.closes_at, 'infinity')`;
}

/** What closes after this instant, or never. */
function endsAfter(wishes: SearchWishes, instant: Temporal.Instant): RawBuilder<unknown> {
  return sql`(search.closes_at is null or ${endOf(wishes)} > ${instant})`;
}

/** What a search asks of a call, but for kind, theme and audience, which are counted one without the other. */
function conditions(wishes: SearchWishes, now: Temporal.Instant): RawBuilder<unknown> {
  const { search, words } = wishes;
  const asked = [sql`true`];
  if (words.query !== undefined) asked.push(saying(words.query, search.place));
  if (!search.closedToo) asked.push(endsAfter(wishes, now));
  if (search.withinDays !== undefined) {
    asked.push(sql`${endOf(wishes)} <= ${now.add({ hours: 24 * (search.withinDays + 1) })}`);
  }
  if (search.afterDays !== undefined) {
    asked.push(
      sql`(search.closes_at is null or ${endOf(wishes)} >= ${now.add({ hours: 24 * search.afterDays })})`,
    );
  }
  if (search.least !== undefined) asked.push(sql`search.most >= ${search.least}`);
  if (search.place !== undefined) asked.push(inPlace(search.place));
  return sql.join(asked, sql` and `);
}

/**
 * What a call says. One of several single words is asked of the index word by word: to ask it of each call whether one
 * of seventeen holds takes three times as long. Around a place, the index does not find the calls: each is read.
 */
function saying(query: string, place: SearchPlace | undefined): RawBuilder<unknown> {
  const asked = (place?.scale === "around" ? undefined : singleWords(query)) ?? [query];
  const each = asked.map((one) => sql`search.words @@ ${one}::tsquery`);
  return sql`(${sql.join(each, sql` or `)})`;
}

function inPlace(place: SearchPlace): RawBuilder<unknown> {
  switch (place.scale) {
    case "national":
      return sql`search.national`;
    case "region":
      return sql`(search.regions && ${[place.code]}::text[] or search.national)`;
    case "department":
      return sql`(search.departments && ${[place.code]}::text[] or search.covers_regions && ${[place.region]}::text[] or search.national)`;
    case "around":
      return place.covering
        ? sql`(near.call is not null or search.covers_departments && ${[place.department]}::text[]
            or search.covers_regions && ${[place.region]}::text[] or search.national)`
        : sql`near.call is not null`;
  }
}

/** What is read of the search, with the kilometres to what is near when one looks around a place. */
function searched(place: SearchPlace | undefined) {
  return place?.scale === "around"
    ? {
        near: sql`near as materialized (${nearby(place)}),`,
        from: sql`calls.public_search as search left join near on near.call = search.call`,
        km: sql`near.km`,
      }
    : { near: sql``, from: sql`calls.public_search as search`, km: sql`null::float8` };
}

/** Calls with a commune within the radius: first by the index on a box, then by the haversine distance. */
function nearby({
  latitude,
  longitude,
  km,
}: Extract<SearchPlace, { scale: "around" }>): RawBuilder<unknown> {
  const box = boxAround({ latitude, longitude }, km);
  const distance = sql`2 * 6371.0088 * asin(sqrt(
    power(sin(radians((at[1] - ${latitude}::float8) / 2)), 2) + cos(radians(${latitude}::float8)) * cos(radians(at[1]))
      * power(sin(radians((at[0] - ${longitude}::float8) / 2)), 2)))`;
  return sql`select call, min(km) as km from (
      select call, ${distance} as km from calls.public_point
      where at <@ box(point(${box.west}, ${box.south}), point(${box.east}, ${box.north}))) as points
    where km <= ${km} group by call`;
}

/** Of calls that fit alike, or where nothing says which fits: those open to associations, then what closes first. */
function order({ order: asked, words, search }: SearchWishes): RawBuilder<unknown> {
  switch (asked) {
    case "fit":
      return sql`${search.closedToo ? sql`is_open desc,` : sql``} fit desc,
        ${words.query === undefined && search.audiences.length === 0 ? sql`${opensToAssociations} desc,` : sql``}
        closes_at asc nulls last, call`;
    case "deadline":
      return sql`closes_at asc nulls last, call`;
    case "newest":
      return sql`first_seen_at desc, call`;
  }
}

/**
 * Until the transaction ends, common words too are looked up in the index. The planner would read
 * the whole table for them, and does not know that the words of a call lie apart, in pieces: ten
 * times what it believes (57 ms instead of 6 for a word of all of 20,000 calls). With the memory that
 * the places of a million calls take, or else each is read again. And each question is planned for itself:
 * planned once for all (what PostgreSQL comes to after five of one shape), it takes a fifth longer.
 */
async function planForWords(work: Work): Promise<void> {
  await sql`select set_config('enable_seqscan', 'off', true), set_config('work_mem', '16MB', true),
    set_config('plan_cache_mode', 'force_custom_plan', true)`.execute(work.db);
}

/**
 * Finds one page of what is searched, and counts the whole by kind, theme and audience. Among closed
 * calls too, when more than `MOST_WEIGHED` answer, those that closed long ago are left out, and it is said.
 */
export async function findHits(work: Work, wishes: SearchWishes): Promise<Found> {
  if (wishes.words.query !== undefined) await planForWords(work);
  if (!wishes.search.closedToo) return findAmong(work, wishes, [OPEN]);
  const all = await findAmong(work, wishes, [OPEN, RECENT, OLD]);
  if (all.met <= MOST_WEIGHED) return all;
  return { ...(await findAmong(work, wishes, [OPEN, RECENT])), recentOnly: true };
}

/** What is asked, of each age apart so that its index serves; without words none does, and the dates suffice. */
function base(wishes: SearchWishes, ages: readonly Age[], now: Temporal.Instant) {
  const source = searched(wishes.search.place);
  const whole = ages.includes(OLD);
  const isOpenOnly = !wishes.search.closedToo;
  const recent = whole || isOpenOnly ? sql`true` : endsAfter(wishes, recentSince(now));
  const parts =
    wishes.words.query === undefined
      ? [sql`true`]
      : ages.map((age) => sql`search.age = ${sql.lit(age)}`);
  const fit = wishes.order === "fit" ? quickFit : () => sql`0::float8`;
  const asked = parts.map(
    (part) => sql`select search.call, search.facets, search.closes_at, search.first_seen_at,
      ${source.km} as km, ${fit(wishes)} as fit,
      ${isOpenOnly ? sql`true` : sql`(search.closes_at is null or search.closes_at > ${now})`} as is_open
      from ${source.from} where ${conditions(wishes, now)} and ${recent} and ${part}`,
  );
  return sql`${source.near} base as materialized (
    ${sql.join(asked, sql` union all `)} ${whole ? sql`limit ${MOST_WEIGHED + 1}` : sql``})`;
}

/** Among calls of these ages; of all ages, not more than one above `MOST_WEIGHED` is met. */
async function findAmong(work: Work, wishes: SearchWishes, ages: readonly Age[]) {
  const { search } = wishes;
  const { rows } = await sql<FoundRow>`
    with ${base(wishes, ages, work.now)},
    sets as materialized (${countSets(search)}),
    ${pageOf(wishes)}
    select (select jsonb_agg(jsonb_build_object('call', call, 'km', km)) from page) as hits,
      ${countedSets}`.execute(work.db);
  const [row] = rows;
  return {
    met: row?.met ?? 0,
    recentOnly: false,
    total: row?.total ?? 0,
    hits: (row?.hits ?? []).map(({ call, km }) => ({ call, km: km ?? undefined })),
    kinds: countEach(KIND_FACETS, row?.kinds ?? null),
    themes: countEach(THEMES, row?.themes ?? null),
    audiences: countEach(AUDIENCES, row?.audiences ?? null),
    toAssociations: countOpenTo("association", row?.audiences ?? null),
  };
}

/** So many of the best at a glance are looked at, and of these so many closely: people read no farther. */
const MOST_LOOKED_AT = 500;
const MOST_RANKED = 160;

/** The page: where words are ranked, the best at a glance, then at first look, then closely; then the others. */
function pageOf(wishes: SearchWishes): RawBuilder<unknown> {
  const kept = sql`from base where ${keeping(wishes.search)} order by ${order(wishes)}`;
  const cut = sql`limit ${wishes.most} offset ${wishes.from}`;
  const isRanked = wishes.order === "fit" && wishes.words.concepts.length > 0;
  if (!isRanked) return sql`page as (select call, km ${kept} ${cut})`;
  return sql`glanced as materialized (
      select * ${kept} limit ${Math.max(MOST_LOOKED_AT, wishes.from + wishes.most)}),
    first as materialized (
      select call, km, is_open, row_number() over (order by ${order(wishes)}) as place
      from (select near.call, near.km, near.is_open, search.facets, near.closes_at, near.first_seen_at,
          ${roughFit(wishes)} as fit
        from (select call, km, is_open, closes_at, first_seen_at from glanced) as near join calls.public_search as search on search.call = near.call) as looked),
    read as materialized (
      select search.call, search.facets, search.head, search.exact, search.words || ''::tsvector as words,
        search.departments, search.regions, search.covers_departments, search.covers_regions
      from first join calls.public_search as search on search.call = first.call
      where first.place <= ${MOST_RANKED}),
    ranked as materialized (
      select search.call, ${closeFit(wishes)} as close_fit from read as search
        join first as near on near.call = search.call),
    page as (
      select first.call, first.km from first left join ranked on ranked.call = first.call
      order by ${wishes.search.closedToo ? sql`first.is_open desc,` : sql``} ranked.close_fit desc nulls last,
        first.place ${cut})`;
}

interface FoundRow extends CountedSets {
  readonly hits: readonly { readonly call: CallId; readonly km: number | null }[] | null;
}

/** The exact points of these calls. */
export async function listPoints(work: Work, calls: readonly CallId[]) {
  const { rows } = await sql<{
    call: CallId;
    commune: string;
    latitude: number;
    longitude: number;
  }>`
    select call, commune, at[1] as latitude, at[0] as longitude from calls.public_point
    where call = any (${[...calls]}::uuid[]) order by call, commune`.execute(work.db);
  return rows;
}
