import { sql } from "kysely";

import type { Work } from "#services/house";

import type { OccasionId, Occurrence, OccurrenceId } from "../domain/occasion.ts";
import { selectDates, type SealedOccurrence } from "./occurrences.ts";

/** Dates to come that a series has no more, and to which somebody put themselves down by telephone. */
export function listGone(work: Work, occasion: OccasionId): Promise<readonly SealedOccurrence[]> {
  return selectDates(
    work,
    sql`where occasion = ${occasion} and gone and ends > ${work.now} order by starts, id`,
    sql`calendar.occurrence`,
  );
}

/** By telephone: no letter reaches them. */
const BY_TELEPHONE = sql`person is null and not guest and answer <> 'no'`;

/** Dates go, with what was said of them; those to which somebody telephoned are kept for who calls them back, and seen nowhere else. */
export async function letGo(work: Work, ids: readonly OccurrenceId[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from calendar.reply where about = any (${ids}::uuid[]) and not (${BY_TELEPHONE})`.execute(
    work.db,
  );
  await sql`update calendar.occurrence set gone = true,
      cancelled_at = coalesce(cancelled_at, ${work.now}), sequence = sequence + 1
    where id = any (${ids}::uuid[]) and id in (select about from calendar.reply)`.execute(work.db);
  await sql`delete from calendar.occurrence where id = any (${ids}::uuid[]) and not gone`.execute(
    work.db,
  );
}

/** Where a date comes to stand where one that was gone stood, who telephoned for that one comes to it. */
export async function takeBack(
  work: Work,
  occasion: OccasionId,
  dates: readonly Pick<Occurrence, "id" | "original">[],
): Promise<void> {
  if (dates.length === 0) return;
  const there = sql`calendar.occurrence lost join unnest(${dates.map(({ id }) => id)}::uuid[],
      ${dates.map(({ original }) => original.toString())}::timestamptz[]) as kept (id, original)
    on kept.original = lost.original and kept.id <> lost.id
    where lost.occasion = ${occasion} and lost.gone`;
  await sql`update calendar.reply set about = moved.into
    from (select lost.id, kept.id as into from ${there}) as moved where about = moved.id`.execute(
    work.db,
  );
  await sql`delete from calendar.occurrence where id in (select lost.id from ${there})`.execute(
    work.db,
  );
}
