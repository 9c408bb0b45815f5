import { type PersonId, type Work, withRight } from "#services/house";

import { listOperators } from "../store/operators.ts";

/** Who keeps this instance: ids only, for whoever must know who may decide. */
export function operatorsIn(work: Work): Promise<readonly PersonId[]> {
  return withRight(work, "name-people", listOperators);
}
