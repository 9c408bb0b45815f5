import { type RawBuilder, sql } from "kysely";

import type { Theme } from "#rules/subjects";
import { holdsWords, type WordsLookedFor } from "#services/database";
import type { Work } from "#services/house";

import type { OccasionId } from "../../domain/occasion.ts";
import { type Dated, selectDated } from "../../store/occurrences.ts";

export interface PublicQuery {
  /** What is looked for, each thing in all its ways. */
  readonly things: readonly WordsLookedFor[];
  readonly kind: string | undefined;
  readonly theme: Theme | undefined;
  readonly from: Temporal.Instant;
  readonly communes: readonly string[] | undefined;
  readonly departments: readonly string[] | undefined;
  /** Those alone that a module above names. */
  readonly among: readonly OccasionId[] | undefined;
}

export interface PublicRange {
  /** The next date of each occasion, or each date. */
  readonly dates: "next" | "each";
  readonly from: number;
  readonly most: number;
}

/** Public occasions alone, whatever the table of words holds. */
function conditionsOf({
  things,
  kind,
  theme,
  communes,
  departments,
  among,
}: PublicQuery): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [
    sql`one.seen_by = 'everyone' and one.hidden_because is null`,
    ...things.map((thing) => holdsWords(sql`found.words`, thing)),
  ];
  if (kind !== undefined) all.push(sql`found.kind = ${kind}`);
  if (theme !== undefined) all.push(sql`found.themes @> ${[theme]}::text[]`);
  if (communes !== undefined) all.push(sql`found.commune = any (${[...communes]}::text[])`);
  if (departments !== undefined)
    all.push(sql`found.department = any (${[...departments]}::text[])`);
  if (among !== undefined) all.push(sql`one.id = any (${[...among]}::uuid[])`);
  return sql.join(all, sql` and `);
}

/** The dates that a search may find: of a series, its next one that takes place, or all. */
function datesOf(query: PublicQuery, dates: PublicRange["dates"]): RawBuilder<unknown> {
  return sql`calendar.public_search found
    join calendar.occasion one on one.id = found.occasion
    cross join lateral (
      select date.id, date.starts from calendar.occurrence date
      where date.occasion = one.id and date.ends > ${query.from} and not date.gone
      order by date.cancelled_at is not null, date.starts
      limit ${dates === "next" ? 1 : null}) as date
    where ${conditionsOf(query)}`;
}

/** One page of what answers, the nearest in time first, and how many do; under a right of the house. */
export async function listPublicPage(
  work: Work,
  query: PublicQuery,
  { dates, from, most }: PublicRange,
): Promise<{ readonly found: readonly Dated[]; readonly total: number }> {
  const { rows } = await sql<{ id: string }>`select date.id from ${datesOf(query, dates)}
    order by date.starts, date.id limit ${most} offset ${from}`.execute(work.db);
  const ids = rows.map(({ id }) => id);
  const found =
    ids.length === 0
      ? []
      : await selectDated(
          work,
          sql`where date.id = any (${ids}::uuid[]) order by date.starts, date.id`,
        );
  return { found, total: await countPublic(work, query) };
}

/** How many occasions answer. */
export async function countPublic(work: Work, query: PublicQuery): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${datesOf(query, "next")}`.execute(work.db);
  return rows[0]?.count ?? 0;
}

/** How many occasions to come are about each theme, of those that answer all other wishes; those about none are not counted. */
export async function countThemes(
  work: Work,
  query: PublicQuery,
): Promise<readonly { readonly theme: string; readonly count: number }[]> {
  const { rows } = await sql<{ theme: string; count: number }>`
    select theme, count(*)::integer as count
    from (select found.themes from ${datesOf({ ...query, theme: undefined }, "next")}) as answers
    cross join unnest(answers.themes) as theme group by theme`.execute(work.db);
  return rows;
}

export interface PublicPage {
  readonly id: OccasionId;
  readonly title: string;
  readonly changedAt: Temporal.Instant;
}

/** The pages of all that everyone may see and that is still to come. */
export async function listPublicPages(work: Work): Promise<readonly PublicPage[]> {
  const { rows } = await sql<PublicPage>`
    select one.id, found.title, one.changed_at as "changedAt" from calendar.public_search found
    join calendar.occasion one on one.id = found.occasion
    where one.seen_by = 'everyone' and one.hidden_because is null and one.cancelled_at is null
      and exists (select from calendar.occurrence date where date.occasion = one.id
        and date.ends > ${work.now} and date.cancelled_at is null)
    order by one.id limit 20000`.execute(work.db);
  return rows;
}

/** Whether any that everyone may see holds this word; under a right of the house. */
export async function isWordHeld(work: Work, word: string): Promise<boolean> {
  const { rows } = await sql`select from calendar.public_search found
    join calendar.occasion one on one.id = found.occasion
    where one.seen_by = 'everyone' and one.hidden_because is null
      and ${holdsWords(sql`found.words`, { typed: [word], ways: [] })} limit 1`.execute(work.db);
  return rows.length > 0;
}
