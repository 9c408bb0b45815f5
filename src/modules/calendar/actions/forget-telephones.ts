import { type Retention, SWEPT_AT_ONCE, withRight } from "#services/house";

import { forgetTelephones } from "../store/replies.ts";
import { retainedTexts } from "./kept.fr.ts";

/** The number of who was put down by telephone goes the day after. */
export const telephonesUntilTheDayAfter: Retention = {
  name: "calendar.telephones",
  ...retainedTexts.telephones,
  howLong: "P1D",
  sweep: (work, before) =>
    withRight(work, "sweep-telephones", (lent) => forgetTelephones(lent, before, SWEPT_AT_ONCE)),
};
