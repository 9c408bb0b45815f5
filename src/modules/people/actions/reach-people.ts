import { type PersonId, type Work, withRight } from "#services/house";

import type { AddressId } from "../domain/address.ts";
import { listFirstAddresses } from "../store/reach.ts";

/**
 * Where to tell these persons something, in one query: their first confirmed address, for
 * notifications only. Who has none is left out.
 */
export function reachPeopleIn(
  work: Work,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, AddressId>> {
  if (persons.length === 0) return Promise.resolve(new Map());
  return withRight(work, "write-to", (lent) => listFirstAddresses(lent, persons));
}
