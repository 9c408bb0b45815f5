import { type Work, withRight } from "#services/house";

import type { Circle, CircleId, Membership, PersonId } from "../domain/circle.ts";
import { mayModerate, type Standing } from "../domain/rights.ts";
import { listCirclesOf } from "../store/circles.ts";
import {
  findMembership,
  listFacilitators,
  listMembersAt,
  listMembershipsOf,
} from "../store/members.ts";
import { listModeratorsByRole } from "../store/roles.ts";

/** How the person who acts stands towards a circle. */
export async function standingIn(work: Work, circle: CircleId): Promise<Standing> {
  const person = work.actor.for;
  if (person === undefined) return "visitor";
  return (await findMembership(work, circle, person))?.role ?? "outsider";
}

/** The circles of the person who acts, oldest membership first. */
export async function listMyMembershipsIn(work: Work): Promise<readonly Membership[]> {
  return work.actor.for === undefined ? [] : listMembershipsOf(work, work.actor.for);
}

/** These circles, in the same order: in one query, however many they are. */
export async function listMyCirclesIn(work: Work): Promise<readonly Circle[]> {
  const mine = (await listMyMembershipsIn(work)).map(({ circle }) => circle);
  const found = await listCirclesOf(work, mine);
  return mine.flatMap((circle) => found.get(circle) ?? []);
}

/**
 * Who was in a circle at an instant, for steps that count (votes). Not for showing: names are for
 * members (`maySeeMembers`).
 */
export function memberIdsAtIn(
  work: Work,
  asked: { readonly circle: CircleId; readonly at: Temporal.Instant },
): Promise<readonly PersonId[]> {
  return withRight(work, "count-members", (lent) => listMembersAt(lent, asked.circle, asked.at));
}

/** Who facilitates a circle, the first one first: for a module above that has to ask one of them. */
export async function facilitatorIdsIn(
  work: Work,
  { circle }: { readonly circle: CircleId },
): Promise<readonly PersonId[]> {
  return withRight(work, "count-members", async (lent) =>
    (await listFacilitators(lent, circle)).map(({ person }) => person),
  );
}

/** Whether the person who acts moderates what is said in a circle: they facilitate, or hold a role that does. */
export async function isModeratorOfIn(work: Work, circle: CircleId): Promise<boolean> {
  const person = work.actor.for;
  if (person === undefined) return false;
  const standing = await standingIn(work, circle);
  return mayModerate(standing, (await listModeratorsByRole(work, circle)).includes(person));
}

/** Who moderates what is said in a circle, facilitators first: to tell them of a report. Not for showing outside. */
export function moderatorIdsOfIn(work: Work, circle: CircleId): Promise<readonly PersonId[]> {
  return withRight(work, "count-members", async (lent) => {
    const facilitators = await listFacilitators(lent, circle);
    const byRole = await listModeratorsByRole(lent, circle);
    return [...new Set([...facilitators.map(({ person }) => person), ...byRole])];
  });
}
