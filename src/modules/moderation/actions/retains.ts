import { type Retention, withRight } from "#services/house";

import { KEPT_AFTER_VERDICT_DAYS } from "../domain/delays.ts";
import { forgetOldReportsIn } from "./about-person.ts";
import { retained } from "./retains-texts.fr.ts";

/** What was said to the moderators goes a year after they decided; the public statement stays. */
export const retains: readonly Retention[] = [
  {
    ...retained.reports,
    name: "reports",
    howLong: `P${KEPT_AFTER_VERDICT_DAYS}D`,
    sweep: (work) => withRight(work, "forget-reports", forgetOldReportsIn),
  },
];
