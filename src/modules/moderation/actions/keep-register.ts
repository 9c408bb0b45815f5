import { dayOf } from "#basics/dates";
import { reading, type Work } from "#services/house";

import { type Count, monthsToClose } from "../domain/register.ts";
import { findBounds, listMonths, saveMonth } from "../store/months.ts";

/** How many months the page shows, the last ones; the file holds them all. */
export const MONTHS_SHOWN = 12;
const ALL_MONTHS = 1_200;

/** Every night: counts the months that are over. Under a right that reads reports, reviews and appeals. */
export async function closeMonthsIn(work: Work): Promise<void> {
  const { first, last } = await findBounds(work);
  if (first === undefined) return;
  for (const month of monthsToClose(first, last, dayOf(work.now))) await saveMonth(work, month);
}

/** The register of decisions, public: counts by month, the latest first, without names. */
export const seeRegister = reading(
  (work: Work, asked: "shown" | "all"): Promise<readonly Count[]> =>
    listMonths(work, asked === "all" ? ALL_MONTHS : MONTHS_SHOWN),
);
