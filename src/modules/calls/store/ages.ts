import { type RawBuilder, sql } from "kysely";

import type { Work } from "#services/house";

import { RECENT_DAYS } from "../domain/search/search.ts";

/** Ages of a call in the search, each with a text index of its own: open, closed lately, closed for long. */
export const [OPEN, RECENT, OLD] = [0, 1, 2] as const;
export type Age = typeof OPEN | typeof RECENT | typeof OLD;

/** What closed after this instant closed lately. */
export function recentSince(now: Temporal.Instant): Temporal.Instant {
  return now.subtract({ hours: 24 * RECENT_DAYS });
}

/** The age of a call that closes then. */
export function ageOf(closesAt: RawBuilder<unknown>, now: Temporal.Instant): RawBuilder<unknown> {
  return sql`case when ${closesAt} is null or ${closesAt} > ${now} then ${sql.lit(OPEN)}
    when ${closesAt} > ${recentSince(now)} then ${sql.lit(RECENT)} else ${sql.lit(OLD)} end`;
}

/**
 * Gives their age to calls that closed, or that closed a year ago, since it was last done; answers how many.
 * Those that an import is writing are left to it: it gives their age as well.
 */
export async function ageCalls(work: Work, most: number): Promise<number> {
  const { numAffectedRows } = await sql`update calls.public_search
    set age = ${ageOf(sql`closes_at`, work.now)} where call in (
      select call from calls.public_search where age < ${sql.lit(OLD)}
        and (age = ${sql.lit(OPEN)} and closes_at <= ${work.now} or closes_at <= ${recentSince(work.now)})
      limit ${most} for update skip locked)`.execute(work.db);
  return Number(numAffectedRows ?? 0n);
}
