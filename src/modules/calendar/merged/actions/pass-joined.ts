import { readJoinedPair } from "#rules/premises";
import { type Listener, withRight } from "#services/house";

import { passVenue } from "../store/passed.ts";

/** Two premises were one place: what is held in the first is held in the other, where it holds its seats. Heard twice, nothing is left. */
export const passOccasionsOfJoined: Listener = async (work, { payload }) => {
  const pair = readJoinedPair(payload);
  if (pair !== undefined) await withRight(work, "calendar-merge", (lent) => passVenue(lent, pair));
};
