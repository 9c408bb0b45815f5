import { dayOf } from "#basics/dates";
import {
  keptSharingsIn,
  overSinceIn,
  listMembersIn,
  openSharingsIn,
  sharingsOpenToMeIn,
  standingSharingsIn,
} from "#modules/access";
import { personOf } from "#rules/access";
import { mandateBehind, personBy, type Work } from "#services/house";

import {
  type Assignment,
  comesLately,
  hasBegun,
  isStanding,
  type SharingId,
} from "../domain/assignment.ts";
import { type Dropped, droppedOf } from "../domain/dropped.ts";
import type { PersonId, SpaceId } from "../domain/visit.ts";
import { listAssignments, listAssignmentsOf } from "../store/assignments.ts";

/**
 * Whom one named, each with the visits that are still open to them or will be: what was taken back elsewhere, or ended with a
 * mandate, is none of them, and who has none left is not named any more (decision 0118). Whom a body named comes while they are
 * in its party (decision 0119).
 */
export async function openAssignmentsIn(
  work: Work,
  space: SpaceId,
): Promise<readonly Assignment[]> {
  const all = await listAssignments(work, space);
  const open = stillOpen(all, await openSharingsIn(work, sharingsOf(all)));
  return inTheirPartyIn(work, open);
}

/** Whom somebody named, with the visits that are open to them; and who comes no more for some, though it was not ended by whose they are. */
export interface Named {
  readonly named: readonly Assignment[];
  readonly dropped: readonly Dropped[];
}

/** Both, of one's own. */
export async function namedIn(work: Work, space: SpaceId): Promise<Named> {
  const all = await listAssignments(work, space);
  const open = stillOpen(all, await openSharingsIn(work, sharingsOf(all)));
  return withDroppedIn(work, all, await inTheirPartyIn(work, open));
}

/** Both, whosever they are; under a right of the house. */
export async function namedOfAllIn(work: Work, space: SpaceId): Promise<Named> {
  const all = await listAssignments(work, space);
  return withDroppedIn(work, all, await openOfAllIn(work, all));
}

async function withDroppedIn(
  work: Work,
  all: readonly Assignment[],
  named: readonly Assignment[],
): Promise<Named> {
  const today = dayOf(work.now);
  const some = droppedOf(all, named, { today, over: new Map() });
  if (some.length === 0) return { named, dropped: [] };
  const over = await overSinceIn(work, sharingsOf(all));
  const dropped = droppedOf(all, named, { today, over }).filter((one) =>
    isStanding({ ...one, endedAt: undefined }, today),
  );
  return { named, dropped };
}

/** By which module the parties of bodies are kept. */
export const KEEPER = "homecare";

/** Those named by a body who are in its party, or will be from their first day on: neither kept out by whose week it is, nor gone. */
export async function inTheirPartyIn(
  work: Work,
  all: readonly Assignment[],
): Promise<readonly Assignment[]> {
  const parties = [...new Set(all.flatMap(({ through }) => through ?? []))];
  if (parties.length === 0) return all;
  const members = await listMembersIn(work, { parties, keptBy: KEEPER });
  const yesterday = dayOf(work.now).subtract({ days: 1 });
  return all.filter(({ through, helper, from }) => {
    if (through === undefined) return true;
    const its = members.find((one) => one.party === through && one.person === helper);
    // They join in the night of their first day.
    return its === undefined ? !hasBegun({ from }, yesterday) : its.keptOutAt === undefined;
  });
}

/** Where who acts is named, likewise. Whom a body sends from a day to come reads until then that they are, and no visit. */
export async function openAssignmentsOfIn(
  work: Work,
  helper: PersonId,
): Promise<readonly Assignment[]> {
  return openAmongIn(work, await listAssignmentsOf(work, helper));
}

/** The same of all that they were named for, as it is kept. */
export async function openAmongIn(
  work: Work,
  all: readonly Assignment[],
): Promise<readonly Assignment[]> {
  const open = stillOpen(all, await sharingsOpenToMeIn(work, sharingsOf(all)));
  const today = dayOf(work.now);
  const later = all.filter(
    (one) =>
      one.through !== undefined &&
      one.endedAt === undefined &&
      !hasBegun(one, today) &&
      !open.some(({ id }) => id === one.id),
  );
  return [...open, ...later];
}

/** The same of these, whosever they are; under a right of the house, for what writes to who is named. */
export async function openOfAllIn(
  work: Work,
  all: readonly Assignment[],
): Promise<readonly Assignment[]> {
  return inTheirPartyIn(work, stillOpen(all, await standingSharingsIn(work, sharingsOf(all))));
}

/**
 * Those of which that day was the last one, and which nobody ended or took back: of it alone who came still says so, the day after,
 * and reads no word of it. Under a right of the house, or for who was named.
 */
export async function lastOnIn(
  work: Work,
  all: readonly Assignment[],
  day: Temporal.PlainDate,
): Promise<readonly Assignment[]> {
  const last = all.filter(
    ({ until, endedAt }) =>
      until?.equals(day) === true &&
      (endedAt === undefined || Temporal.PlainDate.compare(day, dayOf(endedAt)) < 0),
  );
  const kept = stillOpen(
    last.map((one) => ({ ...one, endedAt: undefined })),
    await keptSharingsIn(work, sharingsOf(last)),
  );
  const parties = [...new Set(kept.flatMap(({ through }) => through ?? []))];
  const members =
    parties.length === 0 ? [] : await listMembersIn(work, { parties, keptBy: KEEPER });
  return kept.filter(
    ({ through, helper }) =>
      !members.some(
        (one) => one.party === through && one.person === helper && one.keptOutAt !== undefined,
      ),
  );
}

/** At whose homes who acts is named, or was in the last weeks: by whom they come to or by a body; nothing under a mandate. */
export async function comesTo(work: Work): Promise<readonly PersonId[]> {
  const me = personBy(work.actor);
  if (me === undefined || mandateBehind(work.actor) !== undefined) return [];
  const today = dayOf(work.now);
  const all = (await listAssignmentsOf(work, me)).filter((one) => comesLately(one, today));
  return [...new Set(all.map(({ space }) => personOf(space)))];
}

const sharingsOf = (all: readonly Assignment[]) => all.flatMap(({ sharings }) => sharings);

function stillOpen(
  all: readonly Assignment[],
  open: ReadonlySet<SharingId>,
): readonly Assignment[] {
  return all.flatMap((one) => {
    const kept = one.visits.flatMap((visit, at) => {
      const sharing = one.sharings[at];
      return sharing !== undefined && open.has(sharing) ? [{ visit, sharing }] : [];
    });
    if (one.endedAt !== undefined || kept.length === 0) return [];
    const visits = kept.map(({ visit }) => visit);
    return [{ ...one, visits, sharings: kept.map(({ sharing }) => sharing) }];
  });
}
