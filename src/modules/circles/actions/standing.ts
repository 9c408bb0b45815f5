import { type Work, withRight } from "#services/house";

import type { CircleId, Membership, PersonId } from "../domain/circle.ts";
import type { Standing } from "../domain/rights.ts";
import { findMembership, listMembersAt, listMembershipsOf } from "../store/members.ts";

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
