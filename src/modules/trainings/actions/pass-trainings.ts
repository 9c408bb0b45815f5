import { sealedAgain } from "#modules/access";
import { readMergedPair, spaceOf } from "#rules/organisations";
import { type Listener, withRight } from "#services/house";

import { passSpace, sealAllAnew } from "../store/passed.ts";

/**
 * Two organisations were one: the trainings of the first are the other’s, as their occasions are (`calendar`), and what is
 * told beside them is sealed anew. Heard twice, nothing is left to pass.
 */
export const passTrainingsOfMerged: Listener = async (work, { payload }) => {
  const pair = readMergedPair(payload);
  if (pair === undefined) return;
  const [from, to] = [spaceOf(pair.gone), spaceOf(pair.kept)];
  await withRight(work, "trainings-merge", async (lent) => {
    await sealAllAnew(lent, from, sealedAgain(lent, { from, to }));
    await passSpace(lent, from, to);
  });
};
