import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { sealedAgain } from "#modules/access";
import { stopExchangeIn } from "#modules/exchanges";
import { readMergedPair, spaceOf } from "#rules/organisations";
import { readJoinedPair } from "#rules/premises";
import { type Listener, withRight } from "#services/house";

import { listFeedbackIn, moveFeedback } from "../store/feedback.ts";
import { passLentFor } from "../store/lent.ts";
import { listToComeAt, passHosted, passVisitsTo } from "../store/visits.ts";
import { listWelcomesIn, passWelcome, saveWelcome } from "../store/welcome.ts";
import { RIGHT } from "./ask-day.ts";
import { passOwnPapersIn } from "./own-papers.ts";

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

/**
 * Premises that a letter had opened for one structure are another's: what was asked of the first is declined, what was agreed
 * is called off. Where it is the same, whoever represents it goes on.
 */
export const stopDaysOfClaimed: Listener = async (work, { payload: { venue, organisation } }) => {
  if (typeof venue !== "string" || !isId<"Venue">(venue)) return;
  const toCome = await withRight(work, RIGHT, (lent) => listToComeAt(lent, venue, dayOf(work.now)));
  for (const { exchange, host } of toCome)
    if (exchange !== undefined && host !== organisation)
      await stopExchangeIn(work, { exchange, by: "giver" });
};

/**
 * Two premises were one place: what was asked of the first is asked of the other, nobody is told that it is off, and what is
 * said there to guests is what the other says, or what the first said where the other says nothing. Heard twice, nothing is left.
 */
export const passDaysOfJoined: Listener = async (work, { payload }) => {
  const pair = readJoinedPair(payload);
  if (pair === undefined) return;
  await withRight(work, RIGHT, async (lent) => {
    await passVisitsTo(lent, pair);
    await passWelcome(lent, pair);
  });
};

/**
 * Two organisations were one: whoever speaks for the one that stays welcomes, and what the first said to guests, and of its
 * days, is sealed anew for it. Heard twice, nothing is left to pass. Undone, the days stay with it.
 */
export const passDaysOfMerged: Listener = async (work, { payload }) => {
  const pair = readMergedPair(payload);
  if (pair === undefined) return;
  const [gone, space] = [spaceOf(pair.gone), spaceOf(pair.kept)];
  await withRight(work, RIGHT, async (lent) => {
    await passHosted(lent, pair.gone, { host: pair.kept, space });
    await passOwnPapersIn(lent, pair.gone, pair.kept);
    await passLentFor(lent, pair);
    const welcomes = await listWelcomesIn(lent, gone);
    const told = await listFeedbackIn(lent, gone);
    if (welcomes.length + told.length === 0) return;
    const again = sealedAgain(lent, { from: gone, to: space });
    for (const one of welcomes)
      await saveWelcome(lent, {
        ...one,
        space,
        coming: await again(one.coming),
        accident: await again(one.accident),
        agreement: await again(one.agreement),
      });
    for (const one of told)
      await moveFeedback(lent, one, {
        space,
        learnt: await again(one.learnt),
        nextTime: await again(one.nextTime),
      });
  });
};
