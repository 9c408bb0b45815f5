import { dayOf, PARIS } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { endSharingIn, makeOwnSpaceIn, shareIn, unsaidEndsIn } from "#modules/access";
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
import type { PersonId, SpaceId, VisitId } from "../domain/visit.ts";
import { findAssignment, saveAllEnded, saveAssignment, saveEnded } from "../store/assignments.ts";
import { passCannotCome } from "../store/cannot-come.ts";
import { holdWeek, listVisits } from "../store/visits.ts";
import { helperText } from "./helper-texts.fr.ts";
import { openAssignmentsIn } from "./open-assignments.ts";
import { listKnownIn } from "./see-helpers.ts";
import { VISITS } from "./see-week.ts";
import { atHomeIn } from "./standing.ts";
import { tellNamedIn } from "./tell-helper.ts";

export type NameHelper = Term & {
  readonly helper: PersonId;
  readonly visits: readonly VisitId[];
};
export type NameRefusal =
  | TermRefusal
  | "not-open"
  | "unknown-person"
  | "begins-too-late"
  | "unknown-visit"
  | "too-many-helpers";

/**
 * One names somebody whom one knows here, to come for some of one's visits: these are shared with them, one by one, from the first
 * day until the last, and they are told. Named already, what is said now takes the place of what was said. Under a
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
  const standing = (await openAssignmentsIn(work, space)).filter((one) => isStanding(one, today));
  const before = standing.find((one) => one.helper === helper);
  if (
    before !== undefined &&
    isSame(before, { ...decided.value, visits }, today) &&
    !(await isSaidAgainIn(work, before))
  )
    return done(before.id);
  if (before === undefined && standing.length >= MOST_HELPERS) return refused("too-many-helpers");
  if (before !== undefined) await endIn(work, before);
  // Of what was taken back elsewhere nothing stands beside what is said now.
  await saveAllEnded(work, space, helper);
  const term = decided.value;
  const sharings = await shareVisitsIn(work, { space, helper, visits, ...term });
  if (!sharings.done) return sharings;
  const id = newId<"Assignment">();
  await saveAssignment(work, { id, space, helper, visits, sharings: sharings.value, ...term });
  if (before !== undefined) await passCannotCome(work, before.id, { id, visits });
  await carryIn(work, { row: id, to: [helper] });
  await tellNamedIn(work, { id, helper });
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

/** Each visit is one sentence, which ends by itself after the last day. */
async function shareVisitsIn(
  work: Work,
  { space, helper, visits, from, until }: NameHelper & { readonly space: SpaceId },
): Promise<Result<readonly SharingId[], "unknown-person" | "begins-too-late">> {
  const begins = from.toZonedDateTime(PARIS).toInstant();
  const sharings: SharingId[] = [];
  for (const row of visits) {
    const shared = await shareIn(work, {
      space,
      tables: [VISITS],
      row,
      to: { person: helper },
      from: Temporal.Instant.compare(begins, work.now) > 0 ? begins : undefined,
      until: until?.add({ days: 1 }).toZonedDateTime(PARIS).toInstant(),
      purpose: undefined,
      text: helperText,
    });
    // Under a mandate it ends by itself, unless the person says it again: before it begins is never.
    if (!shared.done)
      return refused(
        shared.refusal === "begins-after-its-end" ? "begins-too-late" : "unknown-person",
      );
    sharings.push(shared.value);
  }
  return done(sharings);
}

export interface OfAssignment {
  readonly assignment: AssignmentId;
}

/** It ends: what it opened is not read any more, at once. Already over, it stays so. */
export const endAssignment = action(endAssignmentIn);

export async function endAssignmentIn(
  work: Work,
  { assignment: id }: OfAssignment,
): Promise<Result<AssignmentId, "unknown-assignment">> {
  const home = await atHomeIn(work);
  if (home === undefined) return refused("unknown-assignment");
  await holdWeek(work, home.space);
  const found = await findAssignment(work, id);
  if (found?.space !== home.space) return refused("unknown-assignment");
  await endIn(work, found);
  return done(id);
}

async function endIn(work: Work, { id, sharings }: Assignment): Promise<void> {
  for (const sharing of sharings) await endSharingIn(work, { sharing });
  await saveEnded(work, id);
}
