import { letAddressGoIn } from "#modules/people";
import type { AddressId } from "#rules/people";
import { type Retention, SWEPT_AT_ONCE, type Work, withRight } from "#services/house";

import { DAYS_TO_CONFIRM } from "../../domain/guest.ts";
import { deleteOver, deleteUnconfirmed, forgetNames, listGuestsOf } from "../../store/guests.ts";
import { retainedTexts } from "./kept.fr.ts";

const RIGHT = "sweep-guests";

/** What nobody confirmed goes after a week. */
export const unconfirmedGuests: Retention = {
  name: "calendar.unconfirmed-guests",
  ...retainedTexts.unconfirmed,
  howLong: `P${DAYS_TO_CONFIRM}D`,
  sweep: (work, before) =>
    withRight(work, RIGHT, async (lent) =>
      letGoIn(lent, await deleteUnconfirmed(lent, before, SWEPT_AT_ONCE)),
    ),
};

/** The name and the address of a guest go the day after, as the number of who telephoned does. */
export const guestsUntilTheDayAfter: Retention = {
  name: "calendar.guests",
  ...retainedTexts.guests,
  howLong: "P1D",
  sweep: (work, before) =>
    withRight(work, RIGHT, async (lent) => {
      const gone = await deleteOver(lent, before, SWEPT_AT_ONCE);
      await forgetNames(
        lent,
        gone.flatMap(({ reply }) => reply ?? []),
      );
      return letGoIn(
        lent,
        gone.map(({ address }) => address),
      );
    }),
};

/** Addresses that are asked for nothing else here, and are nobody's, go too. */
async function letGoIn(lent: Work, addresses: readonly AddressId[]): Promise<number> {
  for (const address of new Set(addresses))
    if ((await listGuestsOf(lent, address)).length === 0) await letAddressGoIn(lent, address);
  return addresses.length;
}
