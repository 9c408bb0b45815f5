import { dayOf } from "#basics/dates";
import { type Retention, SWEPT_AT_ONCE, withRight } from "#services/house";

import { deleteOldAdvances } from "../store/advances.ts";
import { retainedAdvance } from "./kept.fr.ts";
import { RIGHT } from "./standing.ts";

/** What was advanced, given back or not: it is a word between two, and no debt is kept. */
export const retainsAdvances: Retention = {
  ...retainedAdvance,
  name: "homecare-advance",
  howLong: "P90D",
  sweep: (work, before) =>
    withRight(work, RIGHT, (lent) => deleteOldAdvances(lent, dayOf(before), SWEPT_AT_ONCE)),
};
