import { type AboutPerson, withRight } from "#services/house";
import { ownSpaceOf } from "#rules/access";

import { listLines } from "../store/accounts.ts";

/**
 * Their kori. Erased: nothing changes, since an entry concerns two; it keeps an id, no name and no
 * words. Merged: the accounts pass with their spaces, and are counted together.
 */
export const aboutPerson: AboutPerson = {
  gives: (work, person) =>
    withRight(work, "currency-about-person", async (lent) => ({
      "Vos kori": (await listLines(lent, [ownSpaceOf(person)])).map(({ transfer, amount }) => ({
        quand: transfer.at.toString(),
        kori: amount / 100,
        pour: transfer.reason,
        avec: amount > 0 ? transfer.from : transfer.to,
      })),
    })),
  erases: () => Promise.resolve(),
  merges: () => Promise.resolve(),
};
