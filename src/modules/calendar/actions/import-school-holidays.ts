import { done, type Result } from "#basics/result";
import { action, type App, job, type Work } from "#services/house";

import { readSchoolHolidays, type RefusedLine } from "../domain/school-holidays.ts";
import { readOwnTable, saveSchoolHolidays } from "../store/school-holidays.ts";

/** What came of a file: lines that are new or say something else, those known already, those refused. */
export interface ImportedHolidays {
  readonly new: number;
  readonly known: number;
  readonly refused: readonly RefusedLine[];
}

/** Whoever keeps the instance completes the table from an arrêté; the series that leave holidays out are written anew. */
export const importSchoolHolidays = action(importSchoolHolidaysIn);

export async function importSchoolHolidaysIn(
  work: Work,
  { text }: { readonly text: string },
): Promise<Result<ImportedHolidays, "columns">> {
  const read = readSchoolHolidays(text);
  if (!read.done) return read;
  const { rows, refused } = read.value;
  // The last word of a file on one holiday is its word.
  const last = new Map(rows.map((row) => [`${row.zone} ${row.year} ${row.name}`, row]));
  const added = await saveSchoolHolidays(work, [...last.values()], { over: true });
  if (added > 0) await work.later("roll-on-occasions", {}, { key: "roll-on-occasions" });
  return done({ new: added, known: rows.length - added, refused });
}

/** Brings the table that comes with the project; what an operator wrote stays. */
export async function bringSchoolHolidays(app: App): Promise<void> {
  const read = readSchoolHolidays(readOwnTable(app.config.projectFolder));
  if (!read.done || read.value.refused.length > 0)
    throw new Error("the table of school holidays that comes with the project is not read");
  const { rows } = read.value;
  await app.transaction(job("calendar-prepares"), (work) =>
    saveSchoolHolidays(work, rows, { over: false }),
  );
}
