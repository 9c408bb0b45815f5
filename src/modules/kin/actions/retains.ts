import { dayOf } from "#basics/dates";
import { type Retention, SWEPT_AT_ONCE, withRight } from "#services/house";

import { deleteOldSigns } from "../store/signs.ts";
import { deleteOldSilences } from "../store/watches.ts";
import { retained } from "./retains-texts.fr.ts";

/** What is kept for a time only. */
export const retains: readonly Retention[] = [
  {
    ...retained.signs,
    name: "kin-signs",
    howLong: "P6M",
    sweep: (work, before) =>
      withRight(work, "kin-forget", (lent) => deleteOldSigns(lent, dayOf(before), SWEPT_AT_ONCE)),
  },
  {
    ...retained.silences,
    name: "kin-silences",
    howLong: "P6M",
    sweep: (work, before) =>
      withRight(work, "kin-forget", (lent) =>
        deleteOldSilences(lent, dayOf(before), SWEPT_AT_ONCE),
      ),
  },
];
