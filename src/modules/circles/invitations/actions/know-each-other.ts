import type { PersonId, Work } from "#services/house";

import { findTogetherSince, listCompanions } from "../../store/members.ts";

/**
 * Since when two persons are in one circle that is entered through somebody (private, or on request):
 * whoever accepts a charter alone is known to nobody yet. Undefined when they are in none.
 */
export function companionsSince(
  work: Work,
  [one, other]: readonly [PersonId, PersonId],
): Promise<Temporal.Instant | undefined> {
  return findTogetherSince(work, one, other);
}

/** Those with whom the person who acts shares a circle: they read their names there already. */
export function acquaintances(work: Work): Promise<readonly PersonId[]> {
  return work.actor.for === undefined ? Promise.resolve([]) : listCompanions(work, work.actor.for);
}
