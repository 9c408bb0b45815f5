import { type AboutPerson, type Work, withRight } from "#services/house";

import { reasonLabels } from "../domain/report.ts";
import { deleteOldReports, forgetReporter, listReportsOf, passReports } from "../store/reports.ts";
import { texts } from "./texts.fr.ts";

const { mine } = texts;

/** What a person reported: theirs to read; when they leave, the report stays for the others, without them. */
export const aboutPerson: AboutPerson = {
  gives: async (work, person) => {
    const reports = await withRight(work, "report", (lent) => listReportsOf(lent, person));
    if (reports.length === 0) return {};
    return {
      [mine.title]: reports.map(({ subject, reason, explanation, madeAt }) => ({
        [mine.about]: `${mine.kinds[subject.kind] ?? subject.kind} ${subject.id}`,
        [mine.why]: reasonLabels[reason],
        [mine.words]: explanation,
        [mine.made]: madeAt.toString(),
      })),
    };
  },
  erases: (work, person) => withRight(work, "report", (lent) => forgetReporter(lent, person)),
  merges: (work, from, into) => withRight(work, "report", (lent) => passReports(lent, from, into)),
};

/** Deletes reports decided more than a year ago; asked every night. */
export function forgetOldReportsIn(work: Work): Promise<number> {
  return deleteOldReports(work);
}
