import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { isSaidAboutIn } from "#modules/gifts";
import { personOf } from "#rules/access";
import { action, carryIn, type Work, withRight } from "#services/house";

import { type Assignment, type AssignmentId, isFor, isStanding } from "../domain/assignment.ts";
import {
  decidePassedDay,
  hourOf,
  isThere,
  mayTakeBack,
  WEEKS_BACK,
  type Passed,
  type PassedId,
  type PassedRefusal,
} from "../domain/passed.ts";
import type { PersonId, VisitId } from "../domain/visit.ts";
import { daysOf, type Expected } from "../domain/week.ts";
import { listAssignments } from "../store/assignments.ts";
import { deleteCannotCome } from "../store/cannot-come.ts";
import { deletePassed, findPassed, findPassedOf, savePassed } from "../store/passed.ts";
import { listVisitsAmong } from "../store/stood.ts";
import { findVisit, holdWeek } from "../store/visits.ts";
import type { OfPassage } from "./cannot-come.ts";
import { openAssignmentsOfIn } from "./open-assignments.ts";
import { lastOfMineIn, passagesOnIn } from "./passages-on.ts";
import { daysAwayIn } from "./pause.ts";
import { helperIn, visitsOfIn } from "./see-passages.ts";
import { timeOf } from "./time-of.ts";
import { atHomeIn } from "./standing.ts";

export const PASSED_RIGHT = "homecare-passed";

export type SayPassedRefusal = PassedRefusal | "unknown-passage" | "not-on-that-day";

/**
 * « Je suis passé·e », by who is named, on the day, once its hour is there, or within two weeks; the day after alone where that day was their
 * last one.
 * Nothing is asked besides; twice changes nothing.
 */
export const sayPassed = action(sayPassedIn);

export async function sayPassedIn(
  work: Work,
  asked: OfPassage,
): Promise<Result<OfPassage, SayPassedRefusal>> {
  const { visit, day } = asked;
  const me = await helperIn(work);
  const found =
    me && (await openAssignmentsOfIn(work, me)).find(({ id }) => id === asked.assignment);
  if (found === undefined || !isStanding(found, dayOf(work.now)))
    return me === undefined ? refused("unknown-passage") : sayOfLastDayIn(work, me, asked);
  const open = (await visitsOfIn(work, [found], day)).filter(({ id }) => id === visit);
  if (open.length === 0) return refused("unknown-passage");
  const away = await daysAwayIn(work, found.space, day);
  const [one] = daysOf({ from: day, until: day }, open, away)[0]?.expected ?? [];
  const isThen = isFor(found, asked) && one?.state === "expected";
  return isThen
    ? saveByHelperIn(work, found, { visit, starts: one.starts })
    : refused("not-on-that-day");
}

/** The day after the last one: of that day alone, without a word of what it was. */
async function sayOfLastDayIn(
  work: Work,
  me: PersonId,
  { assignment, visit, day }: OfPassage,
): Promise<Result<OfPassage, SayPassedRefusal>> {
  const last = (await lastOfMineIn(work, me)).find(({ id }) => id === assignment);
  if (last?.until?.equals(day) !== true) return refused("unknown-passage");
  const found = (await passagesOnIn(work, last, day)).find((one) => one.visit === visit);
  return found === undefined ? refused("unknown-passage") : saveByHelperIn(work, last, found);
}

/** Whoever is named came, as they say: whoever calls this has asked whether they were expected. Read where the gate lets it through. */
export async function saveByHelperIn(
  work: Work,
  { id: assignment, helper, space }: Assignment,
  { visit, starts }: Pick<OfPassage, "visit"> & Pick<Expected, "starts">,
): Promise<Result<OfPassage, SayPassedRefusal>> {
  const day = starts.toPlainDate();
  const decided = decidePassedDay({ day, by: "helper" }, dayOf(work.now));
  if (!decided.done) return decided;
  if (!isThere(starts, work.now)) return refused("not-begun");
  const passage = { assignment, visit, day };
  await withRight(work, PASSED_RIGHT, async (lent) => {
    await holdWeek(lent, space);
    const named = { assignment, helper };
    const id = newId<"Passed">();
    const saidAt = hourOf(work.now);
    if ((await findPassedOf(lent, { visit, day, named })) !== undefined) return;
    await savePassed(lent, { id, space, named, visit, day, by: "helper", saidAt });
    await carryIn(lent, { row: id, from: helper, to: [personOf(space)] });
    await work.tell(saidOf(id));
    // Whoever came could.
    await deleteCannotCome(lent, passage);
  });
  return done(passage);
}

/** That somebody came was said (`homecare.passed-said`): which, and nothing of it. */
export const saidOf = (id: PassedId) => ({
  name: "homecare.passed-said",
  subject: id,
  payload: {},
});

export type BackRefusal = "unknown-passage" | "said-before" | "time-is-said" | "is-settled";

/** Who came takes back what they said, on the day on which they did, unless they gave its time. What is not there stays so. */
export const takePassedBack = action(takePassedBackIn);

export async function takePassedBackIn(
  work: Work,
  { assignment, visit, day }: OfPassage,
): Promise<Result<undefined, BackRefusal>> {
  const me = await helperIn(work);
  if (me === undefined) return refused("unknown-passage");
  const find = () => findPassedOf(work, { visit, day, named: { assignment, helper: me } });
  const space = (await find())?.space;
  if (space === undefined) return done(undefined);
  // How long it was is not said meanwhile (`sayTime`).
  await holdWeek(work, space);
  const said = await find();
  if (said === undefined) return done(undefined);
  if (said.by !== "helper") return refused("unknown-passage");
  // Whose visit it is said for which day it was: they alone take it away.
  if (said.unexpected?.isSettled === true) return refused("is-settled");
  if (await isSaidAboutIn(work, timeOf(said.id, me))) return refused("time-is-said");
  return forgetIn(work, said);
}

async function forgetIn(work: Work, said: Passed): Promise<Result<undefined, BackRefusal>> {
  if (!mayTakeBack(dayOf(said.saidAt), dayOf(work.now))) return refused("said-before");
  await withRight(work, PASSED_RIGHT, (lent) => deletePassed(lent, said.id));
  return done(undefined);
}

/** One passage of one's own week: who came, if they are named here. */
export interface OfCame {
  readonly visit: VisitId;
  readonly day: Temporal.PlainDate;
  readonly assignment: AssignmentId | undefined;
}

export interface NoteCame {
  readonly all: readonly OfCame[];
  readonly by: "person" | "paper";
}

/**
 * « Est venu·e », by whose week it is or who acts for them: on the page, or weeks later from the signatures on paper. All of it or
 * nothing; what is noted stays as it was said first.
 */
export const noteCame = action(noteCameIn);

export async function noteCameIn(
  work: Work,
  { all, by }: NoteCame,
): Promise<Result<undefined, SayPassedRefusal>> {
  const home = await atHomeIn(work);
  if (home === undefined) return refused("unknown-passage");
  const { space } = home;
  await holdWeek(work, space);
  const named = await listAssignments(work, space);
  const since = dayOf(work.now).subtract({ weeks: WEEKS_BACK });
  const away = await daysAwayIn(work, space, since);
  for (const { visit, day, assignment } of all) {
    const decided = decidePassedDay({ day, by }, dayOf(work.now));
    if (!decided.done) return decided;
    const found = await findVisit(work, visit);
    if (found?.space !== space) return refused("unknown-passage");
    const stood = await listVisitsAmong(work, [visit], day);
    const [one] = daysOf({ from: day, until: day }, stood, away)[0]?.expected ?? [];
    if (one?.state !== "expected") return refused("not-on-that-day");
    if (!isThere(one.starts, work.now)) return refused("not-begun");
    const who = named.find(({ id }) => id === assignment);
    if (assignment !== undefined && (who === undefined || !wasFor(who, { visit, day })))
      return refused("unknown-passage");
    const whom = who && { assignment: who.id, helper: who.helper };
    if ((await findPassedOf(work, { visit, day, named: whom })) !== undefined) continue;
    const id = newId<"Passed">();
    await savePassed(work, { id, space, named: whom, visit, day, by, saidAt: hourOf(work.now) });
    if (who === undefined) continue;
    await carryIn(work, { row: id, to: [who.helper] });
    await work.tell(saidOf(id));
  }
  return done(undefined);
}

/** Whether somebody was named for it then, also where that ended since. */
export const wasFor = (
  one: Assignment,
  on: { readonly visit: VisitId; readonly day: Temporal.PlainDate },
): boolean =>
  isFor(one, on) &&
  (one.endedAt === undefined || Temporal.PlainDate.compare(on.day, dayOf(one.endedAt)) <= 0);

/** Whose week it is takes back what was said that day, whoever said it. What is not there stays so. */
export const takeCameBack = action(
  async (
    work: Work,
    { passed: id }: { readonly passed: PassedId },
  ): Promise<Result<undefined, BackRefusal>> => {
    const home = await atHomeIn(work);
    if (home === undefined) return refused("unknown-passage");
    await holdWeek(work, home.space);
    const said = await findPassed(work, id);
    if (said === undefined) return done(undefined);
    if (said.space !== home.space) return refused("unknown-passage");
    // How long it was is a gift already: said anew, it would be one more.
    const by = said.named?.helper;
    if (by !== undefined && (await isSaidAboutIn(work, timeOf(said.id, by))))
      return refused("time-is-said");
    return forgetIn(work, said);
  },
);
