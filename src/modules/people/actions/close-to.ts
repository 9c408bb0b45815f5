import { type PersonId, reachesHolderIn, type Work, withRight } from "#services/house";

import { readAddress } from "../domain/address.ts";
import { findAddress, listPersons, listSharers } from "../store/addresses.ts";

/** Those who come in with an address of this person: what reaches one of them reaches the other. */
export function closeTo(work: Work, person: PersonId): Promise<readonly PersonId[]> {
  return withRight(work, "mandates", (lent) => listSharers(lent, person));
}

/** Whether a letter to this address would reach who acts under a mandate, or their side. */
export async function reachesHolderAtIn(work: Work, email: string): Promise<boolean> {
  const text = readAddress(email);
  if (text === undefined || work.actor.mandate === undefined) return false;
  const persons = await withRight(work, "mandates", async (lent) => {
    const address = await findAddress(lent, text);
    return address === undefined ? [] : listPersons(lent, address);
  });
  return reachesHolderIn(work, ...persons);
}
