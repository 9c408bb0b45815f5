import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn } from "#modules/access";
import { action, carryIn, type Work } from "#services/house";

import {
  areOfAgeIn,
  areTooMany,
  endsBeforeIn,
  mayNameIn,
  type NameRefusal,
  standingOwnIn,
} from "../../actions/name-helper.ts";
import { openAssignmentsIn } from "../../actions/open-assignments.ts";
import { daysAwayIn } from "../../actions/pause.ts";
import { shareVisitsIn } from "../../actions/share-visits.ts";
import { atHomeIn } from "../../actions/standing.ts";
import { tellNamedIn } from "../../actions/tell-helper.ts";
import { type AssignmentId, decideTerm, isFor } from "../../domain/assignment.ts";
import { WEEKS_AHEAD } from "../../domain/gap.ts";
import { isOver } from "../../domain/passed.ts";
import type { PersonId, SpaceId, VisitId } from "../../domain/visit.ts";
import { daysOf, type Expected } from "../../domain/week.ts";
import { saveAssignment } from "../../store/assignments.ts";
import { findSaidOf } from "../../store/cannot-come.ts";
import { holdWeek, listVisits } from "../../store/visits.ts";
import { oneDayText } from "./texts.fr.ts";

export interface OfDay {
  readonly visit: VisitId;
  readonly day: Temporal.PlainDate;
}
export type NameForDay = OfDay & { readonly helper: PersonId };
export type ForDayRefusal = NameRefusal | "not-that-day" | "cannot-that-day";

/**
 * One names somebody whom one knows here, to come for one visit on one day alone: beside what they are named for otherwise, which stays as it
 * is. Who comes then already stays named as they are; whoever said that they cannot is not asked again.
 */
export const nameForDay = action(nameForDayIn);

export async function nameForDayIn(
  work: Work,
  { helper, visit, day }: NameForDay,
): Promise<Result<AssignmentId, ForDayRefusal>> {
  const home = await atHomeIn(work);
  if (home === undefined || home.isClosed) return refused("not-open");
  const today = dayOf(work.now);
  const visits = [visit];
  const term = decideTerm({ from: day, until: day, visits }, today);
  if (!term.done) return term;
  const space = await makeOwnSpaceIn(work, home.person);
  await holdWeek(work, space);
  if (!(await mayNameIn(work, helper))) return refused("unknown-person");
  if (!(await areOfAgeIn(work, [home.person, helper]))) return refused("not-of-age");
  const expected = await isAwaitedIn(work, space, { visit, day });
  if (!expected.done) return expected;
  const already = await comesThenIn(work, space, { helper, visit, day });
  if (already !== undefined) return already;
  const standing = await standingOwnIn(work, space);
  if (areTooMany(standing, helper)) return refused("too-many-helpers");
  const sharings = await shareVisitsIn(work, {
    space,
    to: { person: helper },
    visits,
    until: day,
    // They read at once when they are expected, be it on a day to come.
    from: today,
    text: oneDayText,
    among: standing.filter((one) => one.helper === helper),
  });
  if (!sharings.done) return sharings;
  const { starts, ends = starts } = expected.value;
  if (await endsBeforeIn(work, sharings.value, ends.toInstant())) return refused("begins-too-late");
  const id = newId<"Assignment">();
  const own = { through: undefined, oneDay: true, from: day, until: day };
  await saveAssignment(work, { id, space, helper, visits, sharings: sharings.value, ...own });
  await carryIn(work, { row: id, to: [helper] });
  await tellNamedIn(work, { id, helper, space });
  return done(id);
}

/** Whether one waits for somebody that day, and its hours are to come. */
async function isAwaitedIn(
  work: Work,
  space: SpaceId,
  { visit, day }: OfDay,
): Promise<Result<Expected, ForDayRefusal>> {
  const today = dayOf(work.now);
  const found = (await listVisits(work, space, today)).find(({ id }) => id === visit);
  if (found === undefined) return refused("unknown-visit");
  if (Temporal.PlainDate.compare(day, today.add({ weeks: WEEKS_AHEAD })) > 0)
    return refused("not-that-day");
  const [one] = daysOf({ from: day, until: day }, [found], await daysAwayIn(work, space, day));
  const [its] = one?.expected ?? [];
  if (its?.state !== "expected") return refused("not-that-day");
  return isOver(its, work.now) ? refused("already-over") : done(its);
}

/** They are named for it already, by oneself or by a body; undefined: they are not. */
async function comesThenIn(
  work: Work,
  space: SpaceId,
  { helper, visit, day }: NameForDay,
): Promise<Result<AssignmentId, ForDayRefusal> | undefined> {
  const named = (await openAssignmentsIn(work, space)).filter(
    (one) => one.helper === helper && isFor(one, { visit, day }),
  );
  for (const { id } of named)
    if ((await findSaidOf(work, { assignment: id, visit, day })) === undefined) return done(id);
  return named.length === 0 ? undefined : refused("cannot-that-day");
}
