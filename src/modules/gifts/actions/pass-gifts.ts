import { sealedAgain } from "#modules/access";
import { readMergedPair, spaceOf } from "#rules/organisations";
import { type Listener, type Work, withRight } from "#services/house";

import type { SealedGift } from "../store/gifts.ts";
import {
  holdToPass,
  holdToReturn,
  passGiven,
  type Passing,
  returnGiven,
  savePassed,
} from "../store/passed.ts";

const RIGHT = "gifts-merge";

/**
 * Two organisations were one: what the first was given and gave is the other’s, its words sealed anew. The rates of the one
 * that stays value all of it; what passed between the two stays as it was. Heard twice, nothing is left to pass.
 */
export const passGiftsOfMerged: Listener = async (work, { payload }) => {
  const pair = readMergedPair(payload);
  if (pair === undefined) return;
  const passing = { from: spaceOf(pair.gone), to: spaceOf(pair.kept) };
  await withRight(work, RIGHT, async (lent) => {
    for (const gift of await holdToPass(lent, passing))
      await savePassed(lent, await sealedIn(lent, gift, passing), {
        to: passing.to,
        before: passing.from,
      });
    await passGiven(lent, passing);
  });
};

/** They were two after all: each has its own again. */
export const returnGiftsOfUnmerged: Listener = async (work, { payload }) => {
  const pair = readMergedPair(payload);
  if (pair === undefined) return;
  const passing = { from: spaceOf(pair.kept), to: spaceOf(pair.gone) };
  await withRight(work, RIGHT, async (lent) => {
    for (const gift of await holdToReturn(lent, passing))
      await savePassed(lent, await sealedIn(lent, gift, passing), {
        to: passing.to,
        before: undefined,
      });
    await returnGiven(lent, passing);
  });
};

async function sealedIn(
  lent: Work,
  { id, words, instead }: SealedGift,
  passing: Passing,
): Promise<Pick<SealedGift, "id" | "words" | "instead">> {
  const again = sealedAgain(lent, passing);
  return { id, words: await again(words), instead: await again(instead) };
}
