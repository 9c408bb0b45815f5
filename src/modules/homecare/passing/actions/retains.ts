import { dayOf } from "#basics/dates";
import { letAddressGoIn } from "#modules/people";
import type { AddressId } from "#rules/people";
import { type Retention, SWEPT_AT_ONCE, type Work, withRight } from "#services/house";

import { deleteUnconfirmed, listAnswersFrom, listPastAddresses } from "../store/answers.ts";
import { deletePastPassings } from "../store/asks.ts";
import { retainedGuest, retainedPassing } from "./kept.fr.ts";
import { RIGHT } from "./standing.ts";

/** What was asked of who passes, with what was answered: closed the day after its day, erased a week after. */
export const retainsPassing: Retention = {
  ...retainedPassing,
  name: "homecare-passing",
  howLong: "P7D",
  sweep: (work, before) =>
    withRight(work, RIGHT, async (lent) => {
      const addresses = await listPastAddresses(lent, dayOf(before));
      const gone = await deletePastPassings(lent, dayOf(before), SWEPT_AT_ONCE);
      await letGoIn(lent, addresses);
      return gone;
    }),
};

/** What was answered without an account, and nobody confirmed. */
export const retainsUnconfirmed: Retention = {
  ...retainedGuest,
  name: "homecare-passing-unconfirmed",
  howLong: "P7D",
  sweep: (work, before) =>
    withRight(work, RIGHT, async (lent) => {
      const gone = await deleteUnconfirmed(lent, before, SWEPT_AT_ONCE);
      await letGoIn(lent, gone);
      return gone.length;
    }),
};

/** Addresses from which nothing else is answered, and that are nobody's, go too. */
async function letGoIn(lent: Work, addresses: readonly AddressId[]): Promise<void> {
  for (const address of new Set(addresses))
    if ((await listAnswersFrom(lent, address)).length === 0) await letAddressGoIn(lent, address);
}
