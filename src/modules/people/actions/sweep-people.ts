import { dayOf } from "#basics/dates";
import { type App, codeOf, job } from "#services/house";

import { deleteAddress, listLoose } from "../store/addresses.ts";
import { PUBLIC_FROM } from "../domain/age.ts";
import { forgetBirthYears } from "../store/ages.ts";
import { deleteOldRecoveries } from "../store/recoveries.ts";
import { deleteOldCodes } from "../store/codes.ts";

const REFERRED_TO = "23503";

/**
 * Each night: codes over since a day, years of birth of who is a minor no more, and addresses for which a code was once asked and nothing
 * came of it since a week. An address that something above still refers to is kept.
 */
export async function sweepPeople(app: App): Promise<void> {
  const loose = await app.transaction(job("sweep-people"), async (work) => {
    await deleteOldCodes(work, work.now.subtract({ hours: 24 }));
    await deleteOldRecoveries(work, work.now.subtract({ hours: 24 * 30 }));
    await forgetBirthYears(work, dayOf(work.now).year - PUBLIC_FROM - 1);
    return listLoose(work, work.now.subtract({ hours: 24 * 7 }));
  });
  for (const address of loose) {
    try {
      await app.transaction(job("sweep-people"), (work) => deleteAddress(work, address));
    } catch (error) {
      if (codeOf(error) !== REFERRED_TO) throw error;
    }
  }
}
