import { dayOf, PARIS } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { endSharingIn, isOpenedByAnotherIn, makeOwnSpaceIn, unsaidEndsIn } from "#modules/access";
import { ageBandsIn } from "#modules/people";
import { action, carryIn, reachesHolderIn, type Work } from "#services/house";

import {
  type Assignment,
  type AssignmentId,
  decideTerm,
  isFor,
  isSame,
  isStanding,
  MOST_HELPERS,
  sentenceOf,
  type SharingId,
  type Term,
  type TermRefusal,
} from "../domain/assignment.ts";
import { overAlready } from "../domain/over-already.ts";
import type { PersonId, SpaceId, VisitId } from "../domain/visit.ts";
import { findAssignment, saveAllEnded, saveAssignment, saveEnded } from "../store/assignments.ts";
import { passCannotCome } from "../store/cannot-come.ts";
import { holdWeek, listVisits } from "../store/visits.ts";
import { passCanCome, saveMayFill } from "../store/can-come.ts";
import { openAssignmentsIn } from "./open-assignments.ts";
import { listKnownIn } from "./see-helpers.ts";
import { shareVisitsIn } from "./share-visits.ts";
import { atHomeIn } from "./standing.ts";
import { tellNamedIn } from "./tell-helper.ts";
import { helperText } from "./texts.fr.ts";

export type NameHelper = Term & {
  readonly helper: PersonId;
  readonly visits: readonly VisitId[];
};
export type NameRefusal =
  | TermRefusal
  | "not-open"
  | "unknown-person"
  | "not-of-age"
  | "begins-too-late"
  | "unsaid-for-long"
  | "unknown-visit"
  | "named-by-another"
  | "too-many-helpers";

/**
 * One names somebody whom one knows here, to come for some of one's visits: these are shared with them, one by one, at once, so that
 * they read when they are expected, until the last day, and they are told. Named already, what is said now takes the place of what was said. Under a
 * mandate never its holder nor their side.
 */
export const nameHelper = action(nameHelperIn);

export async function nameHelperIn(
  work: Work,
  { helper, ...asked }: NameHelper,
): Promise<Result<AssignmentId, NameRefusal>> {
  const home = await atHomeIn(work);
  if (home === undefined || home.isClosed) return refused("not-open");
  const today = dayOf(work.now);
  const visits = [...new Set(asked.visits)];
  const decided = decideTerm({ ...asked, visits }, today);
  if (!decided.done) return decided;
  const space = await makeOwnSpaceIn(work, home.person);
  await holdWeek(work, space);
  if (!(await mayNameIn(work, helper))) return refused("unknown-person");
  if (!(await areOfAgeIn(work, [home.person, helper]))) return refused("not-of-age");
  const mine = new Set((await listVisits(work, space, today)).map(({ id }) => id));
  if (!visits.every((id) => mine.has(id))) return refused("unknown-visit");
  const standing = await standingOwnIn(work, space);
  const before = standing.find((one) => one.helper === helper && !one.oneDay);
  const days = standing.filter((one) => one.helper === helper && one.oneDay);
  if (
    before !== undefined &&
    isSame(before, { ...decided.value, visits }, today) &&
    !(await isSaidAgainIn(work, before))
  )
    return done(before.id);
  if (areTooMany(standing, helper)) return refused("too-many-helpers");
  if (before !== undefined && (await isOpenedByAnotherIn(work, before.sharings)))
    return refused("named-by-another");
  return replaceIn(work, { space, helper, visits, ...decided.value }, { before, days });
}

/** What was said before ends, but the days for which they are named alone; then what is said now stands, and they are told. */
async function replaceIn(
  work: Work,
  { space, ...asked }: NameHelper & Pick<Assignment, "space">,
  {
    before,
    days,
  }: { readonly before: Assignment | undefined; readonly days: readonly Assignment[] },
): Promise<Result<AssignmentId, NameRefusal>> {
  const { helper, visits, from, until } = asked;
  if (before !== undefined) await endIn(work, before, days);
  // Of what was taken back elsewhere nothing stands beside what is said now.
  await saveAllEnded(work, space, { helper, but: days.map(({ id }) => id) });
  const today = dayOf(work.now);
  const to = { person: helper };
  // Whoever is named reads at once when they are expected, be it on a day to come.
  const shared = { space, to, visits, until, from: today, text: helperText, among: days };
  const sharings = await shareVisitsIn(work, shared);
  if (!sharings.done) return sharings;
  const begins = from.toZonedDateTime(PARIS).toInstant();
  if (await endsBeforeIn(work, sharings.value, begins)) return refused("begins-too-late");
  const id = newId<"Assignment">();
  const those = (await listVisits(work, space, today)).filter((one) => visits.includes(one.id));
  const formerly = before === undefined ? days : [before, ...days];
  const overThen = overAlready(those, { from, before: formerly, now: work.now });
  const own = { through: undefined, oneDay: false, overThen };
  await saveAssignment(work, { ...asked, id, space, sharings: sharings.value, ...own });
  if (before !== undefined) await passSaidIn(work, before, { id, visits });
  await joinDaysIn(work, { ...asked, id }, days);
  await carryIn(work, { row: id, to: [helper] });
  await tellNamedIn(work, { id, helper, space });
  return done(id);
}

/** What they said of these visits stands, and whether they read that nobody comes. */
async function passSaidIn(
  work: Work,
  { id, mayFill }: Assignment,
  named: Pick<Assignment, "id" | "visits">,
): Promise<void> {
  await passCannotCome(work, id, named);
  await passCanCome(work, id, named.id);
  if (mayFill) await saveMayFill(work, named.id, true);
}

/** Whom one named oneself, while it is open to them. */
export async function standingOwnIn(work: Work, space: SpaceId): Promise<readonly Assignment[]> {
  const today = dayOf(work.now);
  return (await openAssignmentsIn(work, space)).filter(
    (one) => isStanding(one, today) && one.through === undefined,
  );
}

/** Whether somebody more would be one too many. */
export function areTooMany(standing: readonly Assignment[], helper: PersonId): boolean {
  const persons = new Set(standing.map((one) => one.helper));
  return !persons.has(helper) && persons.size >= MOST_HELPERS;
}

/** A day for which they were named alone is one of those for which they are named now: it is not said twice. */
async function joinDaysIn(
  work: Work,
  { id, ...said }: Pick<Assignment, "id" | "from" | "until" | "visits">,
  days: readonly Assignment[],
): Promise<void> {
  for (const one of days) {
    if (!one.visits.every((visit) => isFor(said, { visit, day: one.from }))) continue;
    await passCannotCome(work, one.id, { id, visits: one.visits });
    await saveEnded(work, one.id);
  }
}

/** Whom one knows, and who is not the one by whom one acts. */
export async function mayNameIn(work: Work, helper: PersonId): Promise<boolean> {
  if (await reachesHolderIn(work, helper)) return false;
  return (await listKnownIn(work)).some(({ person }) => person === helper);
}

/** Whose visits they are, and who comes, are of age. Asked of whom one knows: nobody learns it of a stranger. */
export async function areOfAgeIn(work: Work, persons: readonly PersonId[]): Promise<boolean> {
  return [...(await ageBandsIn(work, persons)).values()].every((band) => band === "adult");
}

/** What somebody named in the name of the person, they now say themself: it is not twice the same. */
async function isSaidAgainIn(work: Work, { sharings }: Assignment): Promise<boolean> {
  return work.actor.mandate === undefined && (await unsaidEndsIn(work, sharings)).size > 0;
}

/** Under a mandate it ends by itself, unless the person says it again: before they would come, nobody would. */
export async function endsBeforeIn(
  work: Work,
  sharings: readonly SharingId[],
  begins: Temporal.Instant,
): Promise<boolean> {
  const ends = await unsaidEndsIn(work, sharings);
  return [...ends.values()].some((end) => Temporal.Instant.compare(end, begins) <= 0);
}

export interface OfAssignment {
  readonly assignment: AssignmentId;
}

/** It ends: what it opened is not read any more, at once. Already over, it stays so. Of two who act for somebody, neither ends what the other named. */
export const endAssignment = action(endAssignmentIn);

export async function endAssignmentIn(
  work: Work,
  { assignment: id }: OfAssignment,
): Promise<Result<AssignmentId, "unknown-assignment" | "named-by-another">> {
  const home = await atHomeIn(work);
  if (home === undefined) return refused("unknown-assignment");
  await holdWeek(work, home.space);
  const found = await findAssignment(work, id);
  // Whom a body sends is not ended by what is shared with all of its people.
  if (found?.space !== home.space || found.through !== undefined)
    return refused("unknown-assignment");
  if (await isOpenedByAnotherIn(work, found.sharings)) return refused("named-by-another");
  await endIn(
    work,
    found,
    (await standingOwnIn(work, home.space)).filter(({ helper }) => helper === found.helper),
  );
  return done(id);
}

/** Ends what it opened, but what something else for which the same person is named needs: until that is over. */
async function endIn(work: Work, one: Assignment, theirs: readonly Assignment[]): Promise<void> {
  const { id, space, helper, visits, sharings } = one;
  const others = theirs.filter((its) => its.id !== id);
  for (const [at, sharing] of sharings.entries()) {
    const among = others.filter((its) => its.sharings.includes(sharing));
    const visit = visits[at];
    const kept = visit && sentenceOf(visit, among);
    if (visit === undefined || kept === undefined) await endSharingIn(work, { sharing });
    else if (work.actor.mandate === undefined)
      await shareVisitsIn(work, {
        space,
        to: { person: helper },
        visits: [visit],
        from: dayOf(work.now),
        until: kept.until,
        text: helperText,
        among,
      });
  }
  await saveEnded(work, id);
}
