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
import { isOver } from "../domain/passed.ts";
import type { VisitId } from "../domain/visit.ts";
import { daysOf } from "../domain/week.ts";
import { listAssignmentsOf, saveAccepted, saveEnded } from "../store/assignments.ts";
import { deleteCannotCome, saveCannotCome } from "../store/cannot-come.ts";
import { WANTED_RIGHT } from "./who/gaps.ts";
import { tellTakenIn, tellWantedIn } from "./who/tell-wanted.ts";
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
  await saveCannotIn(work, found.value, asked);
  return done(asked);
}

/** Whoever is named cannot come, as they say: whoever calls this has asked whether they are expected. */
export async function saveCannotIn(
  work: Work,
  { id: assignment, space, helper, through }: Assignment,
  { visit, day }: Pick<OfPassage, "visit" | "day">,
): Promise<void> {
  const said = { assignment, visit, day, id: newId(), space, helper };
  await withRight(work, RIGHT, async (lent) => {
    if (!(await saveCannotCome(lent, said))) return;
    const reached = await carryIn(lent, { row: said.id, from: helper, to: [personOf(space)] });
    if (reached.length > 0) await tellCannotComeIn(lent, said);
    await tellWantedIn(lent, said);
    // Whoever sent them is told by what is above this.
    if (through !== undefined)
      await work.tell({ name: "homecare.cannot-come", subject: said.id, payload: {} });
  });
}

/**
 * They come: finally, or, of one day alone for which they were asked, as their answer. Whose visit it is is told, and whoever sent
 * them. Twice changes nothing.
 */
export const sayComes = action(sayComesIn);

export async function sayComesIn(
  work: Work,
  asked: OfPassage,
): Promise<Result<OfPassage, PassageRefusal>> {
  const found = await findPassageIn(work, asked);
  if (!found.done) return found;
  await saveComesIn(work, found.value, asked);
  return done(asked);
}

/** Whoever is named comes finally, as they say; likewise. */
export async function saveComesIn(
  work: Work,
  { id: assignment, space, helper, through }: Assignment,
  { visit, day }: Pick<OfPassage, "visit" | "day">,
): Promise<void> {
  const passage = { assignment, visit, day };
  await withRight(work, RIGHT, async (lent) => {
    const said = await deleteCannotCome(lent, passage);
    const isYes = await saveAccepted(lent, assignment);
    if (said === undefined && !isYes) return;
    await tellComesIn(lent, said ?? { ...passage, id: assignment, space, helper });
    await withRight(lent, WANTED_RIGHT, (its) => tellTakenIn(its, { space, visit, day, helper }));
    if (said === undefined || through === undefined) return;
    const payload = { ...passage, day: day.toString() };
    await work.tell({ name: "homecare.comes", subject: said.id, payload });
  });
}

/**
 * Whoever is named from a day to come will not come, on any of the days. What they were named for
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
  const [visit] = found.visits;
  // Of one day alone it is said as of any day: they may come finally.
  if (found.oneDay && visit !== undefined) {
    await saveCannotIn(work, found, { visit, day: found.from });
    return done(assignment);
  }
  await withRight(work, RIGHT, (lent) => saveEnded(lent, assignment));
  if (found.through === undefined) {
    // A day for which they are named alone keeps what it needs.
    const others = (await listAssignmentsOf(work, me)).filter(
      ({ id, endedAt }) => id !== assignment && endedAt === undefined,
    );
    const kept = new Set(others.flatMap(({ sharings }) => sharings));
    await declineSharingsIn(
      work,
      found.sharings.filter((one) => !kept.has(one)),
    );
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
  const one = isFor(found, { visit, day }) ? only?.expected[0] : undefined;
  if (one?.state !== "expected") return refused("not-on-that-day");
  return isOver(one, work.now) ? refused("already-past") : done(found);
}
