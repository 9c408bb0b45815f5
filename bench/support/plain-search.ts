import type { OpenedApp } from "../../src/app.ts";
import { asOwner } from "../../src/services/house/index.ts";
import { RECENT_DAYS } from "../../src/modules/calls/domain/search/search.ts";
import { timed } from "./bench.ts";

/** Words that must all be there. */
export interface PlainQuery {
  readonly words: readonly string[];
}

/** The same calls in one table, as the first tutorial on text search would keep them. */
export async function makePlainTables(app: OpenedApp): Promise<void> {
  await asOwner(app, ({ pool }) =>
    pool.query(`
    drop schema if exists plain cascade;
    create schema plain;
    create table plain.call as
      select call.id, search.kind, search.themes, search.audiences, search.closes_at, call.title,
        texts.text, search.words,
        lower(public.unaccent(call.title || ' ' || call.body_name || ' ' || call.summary || ' ' || texts.text)) as letters
      from calls.call join calls.public_search as search on search.call = call.id,
        lateral (select string_agg(section ->> 'text', ' ') as text
          from jsonb_array_elements(call.content -> 'sections') as section) as texts;
    create index on plain.call using gin (words);
    analyze plain.call;
    grant usage on schema plain to public;
    grant select on plain.call to public;`),
  );
}

export interface PlainAnswer {
  readonly ginMs: number;
  readonly total: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly matched: ReadonlySet<string>;
}

/** Which calls are searched: those open, those that closed lately with them, or all. */
export type Which = "open" | "recent too" | "closed too";

function closingAfter(now: Temporal.Instant, which: Which): Temporal.Instant {
  switch (which) {
    case "open":
      return now;
    case "recent too":
      return now.subtract({ hours: 24 * RECENT_DAYS });
    case "closed too":
      return now.subtract({ hours: 24 * 36_500 });
  }
}

/** A GIN index, ts_rank over all that matches, counts by facet, extracts of those shown. */
export async function searchPlainly(
  app: OpenedApp,
  { words }: PlainQuery,
  most: number,
  which: Which = "open",
): Promise<PlainAnswer> {
  const now = closingAfter(app.clock.now(), which).toString();
  const query = words.join(" ");
  const { ms, value } = await timed(() =>
    app.pool.query<{ total: number; kinds: Record<string, number> | null }>(
      `with found as materialized (
        select id, kind, themes, audiences, text, ts_rank(words, query) as rank
        from plain.call, plainto_tsquery('calls.fr', $1) as query
        where words @@ query and (closes_at is null or closes_at > $2)),
      page as (select id, text from found order by rank desc, id limit $3)
      select (select count(*) from found) as total,
        (select jsonb_object_agg(kind, n) from (select kind, count(*) as n from found group by kind) as counted) as kinds,
        (select jsonb_object_agg(theme, n) from (select theme, count(*) as n from found, unnest(themes) as theme group by theme) as counted) as themes,
        (select jsonb_object_agg(audience, n) from (select audience, count(*) as n from found, unnest(audiences) as audience group by audience) as counted) as audiences,
        (select jsonb_agg(ts_headline('calls.fr', text, plainto_tsquery('calls.fr', $1), 'MaxFragments=1, MinWords=8, MaxWords=26')) from page) as extracts`,
      [query, now, most],
    ),
  );
  const matched = await app.pool.query<{ id: string }>(
    `select id from plain.call where words @@ plainto_tsquery('calls.fr', $1) and (closes_at is null or closes_at > $2)`,
    [query, now],
  );
  return {
    ginMs: ms,
    total: value.rows[0]?.total ?? 0,
    kinds: value.rows[0]?.kinds ?? {},
    matched: new Set(matched.rows.map(({ id }) => id)),
  };
}

/** The calls whose letters hold these words, by reading all of them. */
export async function matchedBy(app: OpenedApp, { words }: PlainQuery): Promise<{ ms: number }> {
  const { ms } = await timed(() =>
    app.pool.query(
      `select id from plain.call where letters like all (select '%' || lower(public.unaccent(word)) || '%' from unnest($1::text[]) as word)`,
      [words],
    ),
  );
  return { ms };
}

/** How many calls hold these words, whenever they close. */
export async function countPlainly(app: OpenedApp, words: readonly string[]): Promise<number> {
  const { rows } = await app.pool.query<{ count: number }>(
    `select count(*) from plain.call where words @@ plainto_tsquery('calls.fr', $1)`,
    [words.join(" ")],
  );
  return rows[0]?.count ?? 0;
}
