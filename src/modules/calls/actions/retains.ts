import { type Retention, SWEPT_AT_ONCE, type Work, withRight } from "#services/house";

import { DAYS_TO_CONFIRM, DAYS_TO_PUT_BACK } from "../domain/alert.ts";
import { deleteStopped, deleteUnconfirmed } from "../alerts/store/alerts.ts";
import { forgetOldFiles } from "../sources/store/mappings.ts";
import {
  deleteOldDrafts,
  deleteOldFetches,
  deleteOldRefusals,
  emptyOldRecords,
} from "../store/old.ts";
import type { AddressId } from "#rules/people";
import { letGoIfLastIn } from "../alerts/actions/change-alert.ts";
import { keptFor } from "../kept/actions/keep-call.ts";
import { suggestedFor } from "../kept/actions/suggest-call.ts";
import { retained } from "./retains-texts.fr.ts";

/** Alerts that nobody confirmed, drafts left alone, and the records behind what is long closed. */
export const retains: readonly Retention[] = [
  {
    ...retained.alerts,
    name: "unconfirmed-alerts",
    howLong: `P${DAYS_TO_CONFIRM}D`,
    sweep: (work, before) =>
      withRight(work, "forget-unconfirmed-alerts", async (lent) =>
        letGoIn(lent, await deleteUnconfirmed(lent, before)),
      ),
  },
  {
    ...retained.stopped,
    name: "stopped-alerts",
    howLong: `P${DAYS_TO_PUT_BACK}D`,
    sweep: (work, before) =>
      withRight(work, "forget-stopped-alerts", async (lent) =>
        letGoIn(lent, await deleteStopped(lent, before)),
      ),
  },
  {
    ...retained.drafts,
    name: "call-drafts",
    howLong: "P2Y",
    sweep: (work, before) =>
      withRight(work, "forget-call-drafts", (lent) => deleteOldDrafts(lent, before)),
  },
  {
    ...retained.refused,
    name: "refused-records",
    howLong: "P90D",
    sweep: (work, before) =>
      withRight(work, "import-calls", (lent) => deleteOldRefusals(lent, before)),
  },
  {
    ...retained.fetches,
    name: "source-fetches",
    howLong: "P1Y",
    sweep: (work, before) =>
      withRight(work, "fetch-source", (lent) => deleteOldFetches(lent, before)),
  },
  {
    ...retained.tables,
    name: "tables-to-import",
    howLong: "P1D",
    sweep: (work, before) =>
      withRight(work, "forget-tables", (lent) =>
        forgetOldFiles(lent, { before, most: SWEPT_AT_ONCE }),
      ),
  },
  { ...retained.kept, name: "kept-calls", ...keptFor },
  { ...retained.suggested, name: "suggested-calls", ...suggestedFor },
  { ...retained.records, name: "raw-records", howLong: "P5Y", sweep: emptyOldRecords },
];

/** Lets addresses go that have no alert left; answers how many alerts' addresses there were. */
async function letGoIn(lent: Work, ended: readonly AddressId[]): Promise<number> {
  for (const address of ended) await letGoIfLastIn(lent, address);
  return ended.length;
}
