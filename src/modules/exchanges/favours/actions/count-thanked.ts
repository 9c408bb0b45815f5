import type { Work } from "#services/house";

import type { PersonId } from "../domain/favour.ts";
import { countThanked } from "../store/favours.ts";

/** Between two days, both included, by the clocks of the house. */
export interface ThankedBetween {
  readonly helped: readonly PersonId[];
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/**
 * For how many favours each of these persons thanked in these days: for a module above that counts, under a right of its own. No
 * helper, and no word.
 */
export function countThankedIn(
  lent: Work,
  asked: ThankedBetween,
): Promise<ReadonlyMap<PersonId, number>> {
  return countThanked(lent, asked);
}
