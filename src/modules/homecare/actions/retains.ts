import { dayOf } from "#basics/dates";
import { type Retention, SWEPT_AT_ONCE, withRight } from "#services/house";

import { deleteOldPassed } from "../store/passed.ts";
import { retained } from "./texts.fr.ts";

/** What is kept for a time only. */
export const retains: readonly Retention[] = [
  {
    ...retained.passed,
    name: "homecare-passed",
    howLong: "P1Y",
    sweep: (work, before) =>
      withRight(work, "homecare-forget", (lent) =>
        deleteOldPassed(lent, dayOf(before), SWEPT_AT_ONCE),
      ),
  },
];
