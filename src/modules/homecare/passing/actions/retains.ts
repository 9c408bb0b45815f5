import { dayOf } from "#basics/dates";
import { type Retention, SWEPT_AT_ONCE, withRight } from "#services/house";

import { deletePastPassings } from "../store/asks.ts";
import { retainedPassing } from "./kept.fr.ts";
import { RIGHT } from "./standing.ts";

/** What was asked of who passes, with what was answered: closed the day after its day, erased a week after. */
export const retainsPassing: Retention = {
  ...retainedPassing,
  name: "homecare-passing",
  howLong: "P7D",
  sweep: (work, before) =>
    withRight(work, RIGHT, (lent) => deletePastPassings(lent, dayOf(before), SWEPT_AT_ONCE)),
};
