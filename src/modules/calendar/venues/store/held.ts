import { sql } from "kysely";

import type { VenueId } from "#rules/premises";
import type { AskedSeats, HeldSeats, Work } from "#services/house";

import { MOST_MINUTES, type OccasionId } from "../../domain/occasion.ts";
import { type Dated, selectDated } from "../../store/occurrences.ts";

/**
 * What occasions hold of seats, date by date: as many as fit, where only so many do; else as many as come for sure, as
 * `domain/reply.ts` counts them: what one said of the date goes before what one said of the series. Under a right of the house.
 * `except`: what the others hold, beside one occasion.
 */
export async function listHeld(
  work: Work,
  { from, until, venues }: AskedSeats,
  except?: OccasionId,
): Promise<readonly HeldSeats[]> {
  const among =
    venues === undefined
      ? sql`one.venue is not null`
      : sql`one.venue = any (${[...venues]}::uuid[])`;
  const there = except === undefined ? among : sql`${among} and one.id <> ${except}`;
  const { rows } = await sql<HeldSeats>`
    with dates as materialized (
      select one.venue, one.id as occasion, one.capacity, date.id, date.starts, date.ends
      from calendar.occasion one join calendar.occurrence date on date.occasion = one.id
      where ${there} and one.cancelled_at is null and date.cancelled_at is null
        and date.starts < ${until} and date.ends > ${from}
        and date.starts > ${from.subtract({ minutes: MOST_MINUTES })})
    select dates.venue, dates.starts, dates.ends, coalesce(dates.capacity, coming.people, 0) as seats
    from dates left join lateral (
      select sum(said.people)::integer as people from (
        select distinct on (coalesce(reply.person, reply.id)) reply.answer, reply.waits, reply.people
        from calendar.reply
        where dates.capacity is null and reply.about = any (array[dates.id, dates.occasion])
        order by coalesce(reply.person, reply.id), reply.about = dates.id desc) as said
      where said.answer = 'yes' and not said.waits) as coming on true
    order by dates.venue, dates.starts, dates.id`.execute(work.db);
  return rows;
}

/** The dates to come at a venue, whoever may see them; under a right of the house. */
export function listDatedAt(
  work: Work,
  venue: VenueId,
  {
    from,
    until,
    most,
  }: { readonly from: Temporal.Instant; readonly until: Temporal.Instant; readonly most: number },
): Promise<readonly Dated[]> {
  return selectDated(
    work,
    sql`where occasion.venue = ${venue} and occasion.cancelled_at is null and date.cancelled_at is null
      and date.starts < ${until} and date.ends > ${from} order by date.starts, date.id limit ${most}`,
  );
}
