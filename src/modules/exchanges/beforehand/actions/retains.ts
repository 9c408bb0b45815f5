import { type Retention, withRight } from "#services/house";

import { sweepBeforehand } from "../../store/beforehand.ts";
import { retained } from "./retains-texts.fr.ts";

/** Yeses given beforehand that ended. What was taken by them keeps the day on which they were given. */
export const retains: readonly Retention[] = [
  {
    ...retained,
    name: "beforehand-ended",
    howLong: "P1Y",
    sweep: (work, before) =>
      withRight(work, "forget-beforehand", (lent) => sweepBeforehand(lent, before)),
  },
];
