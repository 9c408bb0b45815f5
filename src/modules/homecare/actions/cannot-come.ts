import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { declineSharingsIn } from "#modules/access";
import { personOf } from "#rules/access";
import { action, carryIn, type Work, withRight } from "#services/house";

import {
  type Assignment,
  type AssignmentId,
  hasBegun,
  isFor,
  isStanding,
} from "../domain/assignment.ts";
import type { VisitId } from "../domain/visit.ts";
import { daysOf } from "../domain/week.ts";
import { listAssignmentsOf, saveEnded } from "../store/assignments.ts";
import { deleteCannotCome, saveCannotCome } from "../store/cannot-come.ts";
import { openAssignmentsOfIn } from "./open-assignments.ts";
import { helperIn, visitsOfIn } from "./see-passages.ts";
import { tellCannotComeIn, tellComesIn, tellWillNotIn } from "./tell-helper.ts";

const RIGHT = "homecare-cannot-come";

export interface OfPassage {
  readonly assignment: AssignmentId;
  readonly visit: VisitId;
  readonly day: Temporal.PlainDate;
}
export type PassageRefusal = "unknown-passage" | "already-past" | "not-on-that-day";

/**
 * A helper cannot come that day. No reason is asked; whose visit it is is told at once, and reads that nobody comes. Twice
 * changes nothing.
 */
export const sayCannotCome = action(sayCannotComeIn);

export async function sayCannotComeIn(
  work: Work,
  asked: OfPassage,
): Promise<Result<OfPassage, PassageRefusal>> {
  const found = await findPassageIn(work, asked);
  if (!found.done) return found;
  const { space, helper } = found.value;
  const said = { ...asked, id: newId(), space, helper };
  await withRight(work, RIGHT, async (lent) => {
    if (!(await saveCannotCome(lent, said))) return;
    const reached = await carryIn(lent, { row: said.id, from: helper, to: [personOf(space)] });
    if (reached.length > 0) await tellCannotComeIn(lent, said);
    // Whoever sent them is told by what is above this.
    if (found.value.through !== undefined)
      await work.tell({ name: "homecare.cannot-come", subject: said.id, payload: {} });
  });
  return done(asked);
}

/** Finally they come: whose visit it is is told, and whoever sent them. Twice changes nothing. */
export const sayComes = action(sayComesIn);

export async function sayComesIn(
  work: Work,
  asked: OfPassage,
): Promise<Result<OfPassage, PassageRefusal>> {
  const found = await findPassageIn(work, asked);
  if (!found.done) return found;
  const said = await withRight(work, RIGHT, (lent) => deleteCannotCome(lent, asked));
  if (said === undefined) return done(asked);
  await tellComesIn(work, said);
  const { through } = found.value;
  const payload = { ...asked, day: asked.day.toString() };
  if (through !== undefined) await work.tell({ name: "homecare.comes", subject: said.id, payload });
  return done(asked);
}

/**
 * Whoever is named from a day to come will not come: before that day they read no visit of which to say so. What they were named for
 * ends, and what was to open with it; whose visits they are is told, by whoever sent them where a body did. Twice changes nothing.
 */
export const sayWillNot = action(sayWillNotIn);

export async function sayWillNotIn(
  work: Work,
  { assignment }: Pick<OfPassage, "assignment">,
): Promise<Result<AssignmentId, "unknown-passage">> {
  const me = await helperIn(work);
  const found = me && (await listAssignmentsOf(work, me)).find(({ id }) => id === assignment);
  if (me === undefined || found === undefined || hasBegun(found, dayOf(work.now)))
    return refused("unknown-passage");
  if (found.endedAt !== undefined) return done(assignment);
  await withRight(work, RIGHT, (lent) => saveEnded(lent, assignment));
  if (found.through === undefined) {
    await declineSharingsIn(work, found.sharings);
    await tellWillNotIn(work, found);
  } else await work.tell({ name: "homecare.will-not-come", subject: assignment, payload: {} });
  return done(assignment);
}

/** One's own passage of a day that is not past, while the visit is open to one. */
async function findPassageIn(
  work: Work,
  { assignment, visit, day }: OfPassage,
): Promise<Result<Assignment, PassageRefusal>> {
  const me = await helperIn(work);
  const found = me && (await openAssignmentsOfIn(work, me)).find(({ id }) => id === assignment);
  const today = dayOf(work.now);
  if (found === undefined || !isStanding(found, today)) return refused("unknown-passage");
  const open = (await visitsOfIn(work, [found], today)).filter(({ id }) => id === visit);
  if (open.length === 0) return refused("unknown-passage");
  if (Temporal.PlainDate.compare(day, today) < 0) return refused("already-past");
  const [only] = daysOf({ from: day, until: day }, open);
  const comes = isFor(found, { visit, day }) && only?.expected[0]?.state === "expected";
  return comes ? done(found) : refused("not-on-that-day");
}
