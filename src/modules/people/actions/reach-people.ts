import { mayReachIn, type PersonId, type Work, withRight } from "#services/house";

import type { AddressId } from "../domain/address.ts";
import { listFirstAddresses } from "../store/reach.ts";
import { personsOfAddressIn } from "./keep-address.ts";

/**
 * Where to tell these persons something, in one query: their first confirmed address, for
 * notifications only. Who has none is left out, and whom `from` does not reach: the one whose words,
 * name, request or thanks the letter carries. Undefined: it carries nobody's, the house itself speaks.
 */
export async function reachPeopleIn(
  work: Work,
  persons: readonly PersonId[],
  from: PersonId | undefined,
): Promise<ReadonlyMap<PersonId, AddressId>> {
  const reached = await mayReachIn(work, [...new Set(persons)], { from });
  if (reached.length === 0) return new Map();
  return withRight(work, "write-to", (lent) => listFirstAddresses(lent, reached));
}

/**
 * Whether something of `from` may be written to an address, whoever comes in with it: one of them whom
 * it does not reach is enough, since they read the same letters. Nobody has it: there is nobody to ask.
 */
export async function reachAddressIn(
  work: Work,
  address: AddressId,
  from: PersonId | undefined,
): Promise<boolean> {
  const persons = await personsOfAddressIn(work, address);
  return (await mayReachIn(work, persons, { from })).length === persons.length;
}
