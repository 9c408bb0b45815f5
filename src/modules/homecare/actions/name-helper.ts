import { dayOf, PARIS } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { endSharingIn, isOpenedByAnotherIn, makeOwnSpaceIn, unsaidEndsIn } from "#modules/access";
import { action, carryIn, reachesHolderIn, type Work } from "#services/house";

import {
  type Assignment,
  type AssignmentId,
  decideTerm,
  isSame,
  isStanding,
  MOST_HELPERS,
  type SharingId,
  type Term,
  type TermRefusal,
} from "../domain/assignment.ts";
import type { PersonId, VisitId } from "../domain/visit.ts";
import { findAssignment, saveAllEnded, saveAssignment, saveEnded } from "../store/assignments.ts";
import { passCannotCome } from "../store/cannot-come.ts";
import { holdWeek, listVisits } from "../store/visits.ts";
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
  const mine = new Set((await listVisits(work, space, today)).map(({ id }) => id));
  if (!visits.every((id) => mine.has(id))) return refused("unknown-visit");
  const standing = (await openAssignmentsIn(work, space)).filter(
    (one) => isStanding(one, today) && one.through === undefined,
  );
  const before = standing.find((one) => one.helper === helper);
  if (
    before !== undefined &&
    isSame(before, { ...decided.value, visits }, today) &&
    !(await isSaidAgainIn(work, before))
  )
    return done(before.id);
  if (before === undefined && standing.length >= MOST_HELPERS) return refused("too-many-helpers");
  if (before !== undefined && (await isOpenedByAnotherIn(work, before.sharings)))
    return refused("named-by-another");
  if (before !== undefined) await endIn(work, before);
  // Of what was taken back elsewhere nothing stands beside what is said now.
  await saveAllEnded(work, space, helper);
  const term = decided.value;
  const to = { person: helper };
  // Whoever is named reads at once when they are expected, be it on a day to come.
  const shared = { space, to, visits, until: term.until, from: today, text: helperText };
  const sharings = await shareVisitsIn(work, shared);
  if (!sharings.done) return sharings;
  if (await endsBeforeIn(work, sharings.value, term)) return refused("begins-too-late");
  const id = newId<"Assignment">();
  const said = { id, space, helper, visits, sharings: sharings.value, through: undefined };
  await saveAssignment(work, { ...said, ...term });
  if (before !== undefined) await passCannotCome(work, before.id, { id, visits });
  await carryIn(work, { row: id, to: [helper] });
  await tellNamedIn(work, { id, helper, space });
  return done(id);
}

/** Whom one knows, and who is not the one by whom one acts. */
async function mayNameIn(work: Work, helper: PersonId): Promise<boolean> {
  if (await reachesHolderIn(work, helper)) return false;
  return (await listKnownIn(work)).some(({ person }) => person === helper);
}

/** What somebody named in the name of the person, they now say themself: it is not twice the same. */
async function isSaidAgainIn(work: Work, { sharings }: Assignment): Promise<boolean> {
  return work.actor.mandate === undefined && (await unsaidEndsIn(work, sharings)).size > 0;
}

/** Under a mandate it ends by itself, unless the person says it again: before the first day, nobody would come. */
async function endsBeforeIn(
  work: Work,
  sharings: readonly SharingId[],
  { from }: Term,
): Promise<boolean> {
  const begins = from.toZonedDateTime(PARIS).toInstant();
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
  await endIn(work, found);
  return done(id);
}

async function endIn(work: Work, { id, sharings }: Assignment): Promise<void> {
  for (const sharing of sharings) await endSharingIn(work, { sharing });
  await saveEnded(work, id);
}
