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
  /** The nearest first, where one looks around a place. */
  readonly communes: readonly string[] | undefined;
  readonly departments: readonly string[] | undefined;
  /** Those alone that a module above names. */
  readonly among: readonly OccasionId[] | undefined;
}

/** The nearest in time first; in space, where one looks around a place; those where a place is left before those that are full. */
export type PublicOrder = "date" | "near" | "room";

export interface PublicRange {
  /** The next date of each occasion, or each date. */
  readonly dates: "next" | "each";
  readonly from: number;
  readonly most: number;
  /** By date, unless another is said. */
  readonly order?: PublicOrder;
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

/** A date is full once as many come as there are places; whoever answered for all its dates and otherwise for one, as for that one. */
const isFull = sql`(one.capacity is not null and one.capacity <= (
  select coalesce(sum(reply.people), 0) from calendar.reply reply
  where reply.occasion = one.id and reply.answer = 'yes' and not reply.waits
    and (reply.about = date.id or reply.about = one.id and not exists (
      select from calendar.reply own where own.about = date.id and own.person = reply.person))))`;

function orderOf({ communes }: PublicQuery, order: PublicOrder): RawBuilder<unknown> {
  if (order === "room") return sql`${isFull}, date.starts, date.id`;
  if (order === "date" || communes === undefined) return sql`date.starts, date.id`;
  return sql`array_position(${[...communes]}::text[], found.commune::text), date.starts, date.id`;
}

/** One page of what answers, and how many do; under a right of the house. */
export async function listPublicPage(
  work: Work,
  query: PublicQuery,
  { dates, from, most, order = "date" }: PublicRange,
): Promise<{ readonly found: readonly Dated[]; readonly total: number }> {
  const { rows } = await sql<{ id: string }>`select date.id from ${datesOf(query, dates)}
    order by ${orderOf(query, order)} limit ${most} offset ${from}`.execute(work.db);
  const ids = rows.map(({ id }) => id);
  const found =
    ids.length === 0
      ? []
      : await selectDated(
          work,
          sql`where date.id = any (${ids}::uuid[]) order by array_position(${ids}::uuid[], date.id)`,
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
