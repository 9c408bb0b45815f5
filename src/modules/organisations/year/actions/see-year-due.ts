import { dayOf, daysBetween } from "#basics/dates";
import type { Work } from "#services/house";

import type { Organisation } from "../../domain/organisation.ts";
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

/** The year of an organisation, as who keeps it reads it. */
export interface KeptYear {
  readonly organisation: Organisation;
  /** In order. Until somebody said when the exercise ends, only what was written by hand, and papers. */
  readonly dates: readonly SeenYearDate[];
}

/**
 * The years that the person who acts keeps. Until somebody said when the exercise ends, only what was written by
 * hand, and papers at their end: dates that we guessed are nobody's.
 */
export async function listYearsIn(work: Work): Promise<readonly KeptYear[]> {
  const years: KeptYear[] = [];
  for (const { id } of await organisationsToActForIn(work, "manage")) {
    const organisation = await findOrganisation(work, id);
    if (organisation === undefined) continue;
    const { dates, isSaid } = await yearOfIn(work, organisation);
    const known = dates.filter(
      ({ paperAt, date }) => isSaid || paperAt !== undefined || date.own !== undefined,
    );
    years.push({ organisation, dates: known });
  }
  return years;
}

/**
 * The dates that are near or late, nearest first, of the organisations whose year the person who
 * acts keeps. Papers at their end are told apart (`listPapersDueIn`).
 */
export async function listYearDueIn(work: Work): Promise<readonly YearDue[]> {
  const today = dayOf(work.now);
  return (await listYearsIn(work))
    .flatMap(({ organisation: { number, name }, dates }) =>
      waitingDates(dates)
        .filter(({ paperAt, due }) => paperAt === undefined && daysBetween(today, due) <= SOON)
        .map((date) => ({ number, name, date })),
    )
    .toSorted((one, other) => Temporal.PlainDate.compare(one.date.due, other.date.due));
}
