import { type Retention, SWEPT_AT_ONCE, withRight } from "#services/house";

import { forgetTableFiles } from "../store/table-files.ts";
import { retained } from "./retains-texts.fr.ts";

/** A table that was sent and never imported may hold anything: it goes after a day. */
export const retains: readonly Retention[] = [
  {
    ...retained.tables,
    name: "premises-tables",
    howLong: "P1D",
    sweep: (work, before) =>
      withRight(work, "premises-import", (lent) =>
        forgetTableFiles(lent, { before, most: SWEPT_AT_ONCE }),
      ),
  },
];
