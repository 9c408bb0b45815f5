import { dayOf } from "#basics/dates";
import { type Retention, SWEPT_AT_ONCE, withRight } from "#services/house";

import { forgetBrought, forgetOldGifts } from "../store/gifts-of-person.ts";
import { retained } from "./retains-texts.fr.ts";

/** Gifts of the accounts of a year go ten years after it ended: eleven after their last day at most. */
function gifts(confirmed: boolean): Retention["sweep"] {
  return (work, before) =>
    withRight(work, "gifts-forget", (lent) =>
      forgetOldGifts(lent, { before: dayOf(before), confirmed, most: SWEPT_AT_ONCE }),
    );
}

/** What is kept for a time only. */
export const retains: readonly Retention[] = [
  { ...retained.confirmed, name: "gifts-confirmed", howLong: "P11Y", sweep: gifts(true) },
  { ...retained.unconfirmed, name: "gifts-said", howLong: "P2Y", sweep: gifts(false) },
  {
    ...retained.brought,
    name: "gifts-brought",
    howLong: "P30D",
    sweep: (work, before) =>
      withRight(work, "gifts-forget", (lent) =>
        forgetBrought(lent, { before, most: SWEPT_AT_ONCE }),
      ),
  },
];
