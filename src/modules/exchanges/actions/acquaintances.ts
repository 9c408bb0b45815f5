import type { PersonId, Work } from "#services/house";

import { AGREED } from "../protocol/domain/exchange.ts";
import { listWithPerson } from "../protocol/store/exchanges.ts";

/** Those with whom the person who acts agreed on an exchange: before both said yes, nobody knows the other by it. */
export function acquaintances(work: Work): Promise<readonly PersonId[]> {
  const { for: person } = work.actor;
  return person === undefined ? Promise.resolve([]) : listWithPerson(work, person, AGREED);
}
