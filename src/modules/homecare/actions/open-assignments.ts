import { listMembersIn, openSharingsIn, sharingsOpenToMeIn } from "#modules/access";
import type { Work } from "#services/house";

import type { Assignment, SharingId } from "../domain/assignment.ts";
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

/** By which module the parties of bodies are kept. */
export const KEEPER = "homecare";

/** Those named by a body who are in its party: neither kept out by whose week it is, nor gone. */
export async function inTheirPartyIn(
  work: Work,
  all: readonly Assignment[],
): Promise<readonly Assignment[]> {
  const parties = [...new Set(all.flatMap(({ through }) => through ?? []))];
  if (parties.length === 0) return all;
  const members = await listMembersIn(work, { parties, keptBy: KEEPER });
  return all.filter(
    ({ through, helper }) =>
      through === undefined ||
      members.some(
        (one) => one.party === through && one.person === helper && one.keptOutAt === undefined,
      ),
  );
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
