import { sealedAgain } from "#modules/access";
import { readMergedPair, spaceOf } from "#rules/organisations";
import { type Listener, withRight } from "#services/house";

import { passSpace, sealAllAnew } from "../store/passed.ts";

/**
 * Two organisations were one: what the first holds and asked a date for is the other’s, its words sealed anew, with who said
 * that they come and who came. Heard twice, nothing is left to pass; undone, it stays with the other, as venues do.
 */
export const passOccasionsOfMerged: Listener = async (work, { payload }) => {
  const pair = readMergedPair(payload);
  if (pair === undefined) return;
  const [from, to] = [spaceOf(pair.gone), spaceOf(pair.kept)];
  await withRight(work, "calendar-merge", async (lent) => {
    await sealAllAnew(lent, from, sealedAgain(lent, { from, to }));
    await passSpace(lent, from, to);
  });
};
