import type { Work } from "#services/house";

import type { PersonId } from "../domain/occasion.ts";
import { countCame } from "../store/attendance.ts";

/** Between two days, both included, by the clocks of the house. */
export interface CameBetween {
  readonly persons: readonly PersonId[];
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** To how many dates each of these persons came in these days: for a module above that counts, under a right of its own. Not to which. */
export function countCameIn(
  lent: Work,
  asked: CameBetween,
): Promise<ReadonlyMap<PersonId, number>> {
  return countCame(lent, asked);
}
