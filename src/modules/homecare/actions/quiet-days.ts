import { dayOf } from "#basics/dates";
import { ownSpaceOf } from "#rules/access";
import { type Work, withRight } from "#services/house";

import { daysAwayOf } from "../domain/pause.ts";
import type { Between, PersonId } from "../domain/visit.ts";
import { listPauses } from "../store/pauses.ts";

/** How far back a silence is learnt from, in months. */
const MONTHS = 6;

/** The days on which somebody said that nobody is expected at their home: nobody waits for a sign of theirs then (decision 0127). */
export function quietDays(work: Work, person: PersonId): Promise<readonly Between[]> {
  return withRight(work, "homecare-quiet-days", async (lent) => {
    const from = dayOf(lent.now).subtract({ months: MONTHS });
    return (await listPauses(lent, ownSpaceOf(person), from)).flatMap(
      (one) => daysAwayOf(one) ?? [],
    );
  });
}
