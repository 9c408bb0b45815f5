import { personOf } from "#rules/access";
import { mayReachOneIn, type Work, withRight } from "#services/house";

import { openOfAllIn } from "../../actions/open-assignments.ts";
import { type Assignment, isFor } from "../../domain/assignment.ts";
import { daysOf, type Expected } from "../../domain/week.ts";
import { findSaidOf } from "../../store/cannot-come.ts";
import { findPassedOf } from "../../store/passed.ts";
import { listVisits } from "../../store/visits.ts";

export const RIGHT = "homecare-letter";

/** One time that somebody is expected: which visit, when, and whether it is said that they came. Not what for. */
export type PassageOn = Pick<Expected, "starts" | "ends"> & {
  readonly visit: Expected["visit"]["id"];
  readonly isSaid: boolean;
};

/**
 * When somebody who is named is expected on a day, and did not say that they cannot come: of what is still open to them, and where
 * the gate lets the two reach each other. Asked by the house, or by the link of a letter, both for who is named.
 */
export function passagesOnIn(
  work: Work,
  assignment: Assignment,
  day: Temporal.PlainDate,
): Promise<readonly PassageOn[]> {
  return withRight(work, RIGHT, async (lent) => {
    const { helper, space } = assignment;
    if (!(await mayReachOneIn(lent, helper, { from: personOf(space) }))) return [];
    const [open] = await openOfAllIn(lent, [assignment]);
    if (open === undefined) return [];
    const visits = (await listVisits(lent, space, day)).filter(({ id }) =>
      open.visits.includes(id),
    );
    const passages: PassageOn[] = [];
    for (const { expected } of daysOf({ from: day, until: day }, visits))
      for (const { visit, starts, ends, state } of expected) {
        const of = { assignment: open.id, visit: visit.id, day };
        if (state !== "expected" || !isFor(open, of)) continue;
        if ((await findSaidOf(lent, of)) !== undefined) continue;
        const named = { assignment: open.id, helper };
        const said = await findPassedOf(lent, { visit: visit.id, day, named });
        passages.push({ visit: visit.id, starts, ends, isSaid: said !== undefined });
      }
    return passages;
  });
}
