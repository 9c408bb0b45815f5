import { type AnsweringSince, type PersonId, type Work, withRight } from "#services/house";

import { listBodiesOf, listProvenBodiesOf } from "../../store/representatives.ts";

/** The organisations that this person represents or works for today, and whoever represents one of them or works there with them. */
export function closeTo(work: Work, person: PersonId): Promise<readonly string[]> {
  return withRight(work, "organisations-side", (lent) => listBodiesOf(lent, person));
}

/** Of these organisations, those that are shown to be themselves, and for which this person answers since before an instant. */
export function answersFor(work: Work, since: AnsweringSince): Promise<readonly string[]> {
  return withRight(work, "organisations-side", (lent) => listProvenBodiesOf(lent, since));
}
