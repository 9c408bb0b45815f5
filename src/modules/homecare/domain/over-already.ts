import { dayOf } from "#basics/dates";

import { type Assignment, isFor, type Term } from "./assignment.ts";
import { isOver } from "./passed.ts";
import type { Visit, VisitId } from "./visit.ts";
import { daysOf } from "./week.ts";

/**
 * Of the visits for which somebody is named from today on, those whose hours are over already today: they come for these from the next
 * one on. But where they were expected there by what they were named for `before`.
 */
export function overAlready(
  visits: readonly Visit[],
  {
    from,
    before,
    now,
  }: Pick<Term, "from"> & {
    readonly before: readonly Assignment[];
    readonly now: Temporal.Instant;
  },
): readonly VisitId[] {
  const today = dayOf(now);
  if (!from.equals(today)) return [];
  return daysOf({ from: today, until: today }, visits).flatMap(({ day, expected }) =>
    expected.flatMap((one) => {
      const visit = one.visit.id;
      const wasExpected = before.some((its) => isFor(its, { visit, day }));
      return isOver(one, now) && !wasExpected ? [visit] : [];
    }),
  );
}
