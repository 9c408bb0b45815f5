import { type Retention, withRight } from "#services/house";

import { DAYS_BEFORE_DROPPING } from "../domain/answer.ts";
import { dropLentPiecesIn } from "./attach-piece.ts";
import { retained } from "./retains-texts.fr.ts";

/** Papers lent to an answer: a month after they were taken back, the copy goes. */
export const retains: readonly Retention[] = [
  {
    ...retained.lent,
    name: "lent-pieces",
    howLong: `P${DAYS_BEFORE_DROPPING}D`,
    sweep: (work, before) =>
      withRight(work, "drop-lent-pieces", (lent) => dropLentPiecesIn(lent, before)),
  },
];
