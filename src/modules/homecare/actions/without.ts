import { dayOf } from "#basics/dates";
import { namesOfIn } from "#modules/people";
import type { Work } from "#services/house";

import { comingOn, missingOn } from "../domain/cannot-come.ts";
import type { PersonId, SpaceId, Visit, VisitId } from "../domain/visit.ts";
import type { Day } from "../domain/week.ts";
import { listAssignments } from "../store/assignments.ts";
import { listCannotCome } from "../store/cannot-come.ts";
import { openAssignmentsIn, openOfAllIn } from "./open-assignments.ts";
import type { AtHome } from "./standing.ts";

/**
 * The days of one's week, with who comes where a body sends them, or in whose place; and who cannot where that leaves a visit without
 * anyone: read by who may fill it alone.
 */
export async function withoutIn<One extends Visit>(
  work: Work,
  { space }: AtHome,
  days: readonly Day<One>[],
): Promise<readonly Day<One>[]> {
  const [first] = days;
  const named = first === undefined ? [] : await openAssignmentsIn(work, space);
  if (first === undefined || named.length === 0) return days;
  const said = await listCannotCome(work, space, first.day);
  const names = await namesOfIn(
    work,
    named.map(({ helper }) => helper),
  );
  const namesOf = (some: readonly PersonId[]) =>
    some.flatMap((one) => names.get(one) ?? []).toSorted((a, b) => a.localeCompare(b, "fr"));
  const today = dayOf(work.now);
  return days.map(({ day, expected }) => ({
    day,
    expected: expected.map((one) => {
      if (one.state !== "expected") return one;
      const on = { visit: one.visit.id, day };
      const without = namesOf(missingOn(on, named, said));
      if (without.length > 0) return { ...one, without };
      // Of a day that is past, who came is said otherwise.
      const isPast = Temporal.PlainDate.compare(day, today) < 0;
      const found = isPast ? undefined : comingOn(on, named, said);
      if (found === undefined) return one;
      const coming = { comes: namesOf(found.comes), instead: namesOf(found.instead) };
      return coming.comes.length === 0 ? one : { ...one, coming };
    }),
  }));
}

/** Whether somebody comes that day in the place of who cannot; under a right of the house. */
export async function comesInsteadIn(
  work: Work,
  space: SpaceId,
  on: { readonly visit: VisitId; readonly day: Temporal.PlainDate },
): Promise<boolean> {
  const named = await openOfAllIn(work, await listAssignments(work, space));
  return comingOn(on, named, await listCannotCome(work, space, on.day)) !== undefined;
}
