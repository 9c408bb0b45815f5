import { type PersonId, type Work, withRight } from "#services/house";

import { listBodiesOf } from "../../store/representatives.ts";

/** The organisations that this person represents today, and whoever represents one of them with them. */
export function closeTo(work: Work, person: PersonId): Promise<readonly string[]> {
  return withRight(work, "organisations-read", (lent) => listBodiesOf(lent, person));
}
