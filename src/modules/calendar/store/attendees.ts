import { sql } from "kysely";

import type { Work } from "#services/house";

import type { OccasionId, PersonId } from "../domain/occasion.ts";

/** Which of these occasions a person is asked to by name; under a right of the house. */
export async function listAskedByName(
  work: Work,
  person: PersonId,
  occasions: readonly OccasionId[],
): Promise<ReadonlySet<OccasionId>> {
  if (occasions.length === 0) return new Set();
  const { rows } = await sql<{ occasion: OccasionId }>`
    select distinct occasion from calendar.reply
    where person = ${person} and by_name and occasion = any (${[...occasions]}::uuid[])`.execute(
    work.db,
  );
  return new Set(rows.map(({ occasion }) => occasion));
}

/** Seats of one venue are held one after the other, until the work is saved: two never take the same last one. */
export async function holdVenue(work: Work, venue: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`calendar.venue ${venue}`}, 0))`.execute(
    work.db,
  );
}
