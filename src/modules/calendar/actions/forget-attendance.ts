import { type Retention, SWEPT_AT_ONCE, withRight } from "#services/house";

import { forgetCame } from "../store/attendance.ts";
import { retainedTexts } from "./kept.fr.ts";

/** The names of those who came go a year after; how many they were stays. */
export const namesUntilAYearAfter: Retention = {
  name: "calendar.came",
  ...retainedTexts.came,
  howLong: "P1Y",
  sweep: (work, before) =>
    withRight(work, "sweep-attendance", (lent) => forgetCame(lent, before, SWEPT_AT_ONCE)),
};
