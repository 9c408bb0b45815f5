import { type Retention, SWEPT_AT_ONCE, withRight } from "#services/house";

import { deleteTravels } from "../store/travels.ts";
import { letOldGoIn } from "./let-go.ts";
import { retainedTexts } from "./retains-texts.fr.ts";

/** A year after, answers are counts, and travels are gone. */
export const retains: readonly Retention[] = [
  {
    name: "trainings.feedback",
    ...retainedTexts.feedback,
    howLong: "P1Y",
    sweep: (work, before) =>
      withRight(work, "sweep-trainings", (lent) => letOldGoIn(lent, before, SWEPT_AT_ONCE)),
  },
  {
    name: "trainings.travel",
    ...retainedTexts.travel,
    howLong: "P1Y",
    sweep: (work, before) =>
      withRight(work, "sweep-trainings", (lent) => deleteTravels(lent, before, SWEPT_AT_ONCE)),
  },
];
