import { type Retention, SWEPT_AT_ONCE } from "#services/house";

import { DAYS_CLOSED } from "../domain/concern.ts";
import { deleteClosedBefore, deleteWordsBefore, deleteWrittenBefore } from "../store/words.ts";
import { beside } from "./standing.ts";
import { retainedTexts } from "./texts.fr.ts";

export const retains: readonly Retention[] = [
  {
    name: "concerns.closed",
    ...retainedTexts.closed,
    howLong: `P${DAYS_CLOSED}D`,
    sweep: (work, before) =>
      beside(work, (lent) => deleteClosedBefore(lent, before, SWEPT_AT_ONCE)),
  },
  {
    name: "concerns.word",
    ...retainedTexts.word,
    howLong: "P1Y",
    sweep: (work, before) => beside(work, (lent) => deleteWordsBefore(lent, before, SWEPT_AT_ONCE)),
  },
  {
    name: "concerns.written",
    ...retainedTexts.written,
    howLong: "P1Y",
    sweep: (work, before) =>
      beside(work, (lent) => deleteWrittenBefore(lent, before, SWEPT_AT_ONCE)),
  },
];
