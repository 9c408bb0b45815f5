import { openSharingsIn, sharingsOpenToMeIn } from "#modules/access";
import type { Work } from "#services/house";

import type { Assignment, SharingId } from "../domain/assignment.ts";
import type { PersonId, SpaceId } from "../domain/visit.ts";
import { listAssignments, listAssignmentsOf } from "../store/assignments.ts";

/**
 * Whom one named, each with the visits that are still open to them or will be: what was taken back elsewhere, or ended with a
 * mandate, is none of them, and who has none left is not named any more (decision 0118).
 */
export async function openAssignmentsIn(
  work: Work,
  space: SpaceId,
): Promise<readonly Assignment[]> {
  const all = await listAssignments(work, space);
  return stillOpen(all, await openSharingsIn(work, sharingsOf(all)));
}

/** Where who acts is named, likewise. */
export async function openAssignmentsOfIn(
  work: Work,
  helper: PersonId,
): Promise<readonly Assignment[]> {
  const all = await listAssignmentsOf(work, helper);
  return stillOpen(all, await sharingsOpenToMeIn(work, sharingsOf(all)));
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
