import { type PersonId, type Work, withRight } from "#services/house";

import { listBodiesOf } from "../../store/representatives.ts";

/** The organisations that this person represents or works for today, and whoever represents one of them or works there with them. */
export function closeTo(work: Work, person: PersonId): Promise<readonly string[]> {
  return withRight(work, "organisations-side", (lent) => listBodiesOf(lent, person));
}
