import { isId } from "#basics/id";
import { readMergedPair } from "#rules/organisations";
import { type Listener, withRight } from "#services/house";

import { giveBackToOrganisation, passToOrganisation } from "../givers/store/passed.ts";
import { deleteBeforehandOf, passBeforehand } from "../store/beforehand.ts";
import { stopAsksOfIn } from "./about-exchanges.ts";
import { RIGHT } from "../protocol/actions/take-step.ts";

/**
 * Two organisations were one: the needs and the exchanges of the first go on under the name of the other, and so does a
 * yes given beforehand, which stays with it should they be two after all: nothing says any more which was whose.
 */
export const passExchangesOfMerged: Listener = async (work, { payload }) => {
  const pair = readMergedPair(payload);
  if (pair === undefined) return;
  await withRight(work, RIGHT, async (lent) => {
    await passToOrganisation(lent, pair.gone, pair.kept);
    await passBeforehand(lent, pair);
  });
};

/** They were two after all: each has its own again. */
export const giveBackExchangesOfMerged: Listener = async (work, { payload }) => {
  const pair = readMergedPair(payload);
  if (pair === undefined) return;
  await withRight(work, RIGHT, (lent) => giveBackToOrganisation(lent, pair.gone, pair.kept));
};

/** A dissolution is for good: what it was asked is declined, what was under way is stopped. */
export const stopAsksOfForgotten: Listener = async (work, { payload: { organisation } }) => {
  if (typeof organisation !== "string" || !isId<"Organisation">(organisation)) return;
  await withRight(work, RIGHT, async (lent) => {
    await stopAsksOfIn(lent, { person: undefined, organisation });
    await deleteBeforehandOf(lent, organisation);
  });
};
