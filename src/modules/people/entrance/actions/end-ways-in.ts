import { type Work, withRight } from "#services/house";

import { deleteAllCodes } from "../../store/codes.ts";
import { stopAllRecoveries } from "../../store/recoveries.ts";
import { spendAllSlips } from "../../store/slips.ts";

/**
 * After a restore, no way into an account lives again: codes and links that may have served, slips of
 * paper that may have been found, demands for an account that its person may have stopped since.
 */
export function endWaysInIn(work: Work): Promise<void> {
  return withRight(work, "restore", async (lent) => {
    await deleteAllCodes(lent);
    await spendAllSlips(lent);
    await stopAllRecoveries(lent);
  });
}
