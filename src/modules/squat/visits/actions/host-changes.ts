import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { stopExchangeIn } from "#modules/exchanges";
import { readMergedPair, spaceOf } from "#rules/organisations";
import { type Listener, withRight } from "#services/house";

import { listToComeAt, passHosted } from "../store/visits.ts";
import { RIGHT } from "./ask-day.ts";

/**
 * Premises are lent no more: what was asked there is declined and what was agreed is called off, in the name of who
 * welcomes; each guest is told by the letter of their exchange. Heard twice, nothing more happens.
 */
export const stopDaysOfWithdrawn: Listener = async (work, { payload: { venue } }) => {
  if (typeof venue !== "string" || !isId<"Venue">(venue)) return;
  const toCome = await withRight(work, RIGHT, (lent) => listToComeAt(lent, venue, dayOf(work.now)));
  for (const { exchange } of toCome)
    if (exchange !== undefined) await stopExchangeIn(work, { exchange, by: "giver" });
};

/** Two organisations were one: whoever speaks for the one that stays welcomes. Undone, the days stay with it. */
export const passDaysOfMerged: Listener = async (work, { payload }) => {
  const pair = readMergedPair(payload);
  if (pair === undefined) return;
  const into = { host: pair.kept, space: spaceOf(pair.kept) };
  await withRight(work, RIGHT, (lent) => passHosted(lent, pair.gone, into));
};
