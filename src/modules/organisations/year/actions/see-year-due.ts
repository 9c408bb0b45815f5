import { dayOf, daysBetween } from "#basics/dates";
import type { Work } from "#services/house";

import { findOrganisation } from "../../store/organisations.ts";
import { organisationsToActForIn } from "../../team/actions/acting-for.ts";
import { type SeenYearDate, waitingDates, yearOfIn } from "./see-year.ts";

/** How many days before it a date begins to await whoever keeps the year: when the first recall goes out. */
export const SOON = 30;

/** A date of a year that awaits the person who acts. */
export interface YearDue {
  readonly number: number;
  readonly name: string;
  readonly date: SeenYearDate;
}

/**
 * The dates that are near or late, nearest first, of the organisations whose year the person who
 * acts keeps. Until somebody said when the exercise ends, only what was written by hand: dates that
 * we guessed recall nobody. Papers at their end are told apart (`listPapersDueIn`).
 */
export async function listYearDueIn(work: Work): Promise<readonly YearDue[]> {
  const today = dayOf(work.now);
  const due: YearDue[] = [];
  for (const { id, number, name } of await organisationsToActForIn(work, "manage")) {
    const organisation = await findOrganisation(work, id);
    if (organisation === undefined) continue;
    const { dates, isSaid } = await yearOfIn(work, organisation);
    const near = waitingDates(dates).filter(
      ({ paperAt, date, due: day }) =>
        paperAt === undefined &&
        (isSaid || date.own !== undefined) &&
        daysBetween(today, day) <= SOON,
    );
    due.push(...near.map((date) => ({ number, name, date })));
  }
  return due.toSorted((one, other) => Temporal.PlainDate.compare(one.date.due, other.date.due));
}
