import { isOperator, reading, type Work } from "#services/house";

import { besideAll } from "../../actions/standing.ts";
import { schoolYearOf, type SchoolZone } from "../../domain/school-holidays.ts";
import { type KnownYear, listKnownYears, listNeededMonths } from "../store/needed.ts";

/** A school year that series of a zone need and that is not known here. */
export interface MissingYear {
  readonly zone: SchoolZone;
  readonly year: string;
  /** How many series keep dates in it that may fall in holidays. */
  readonly series: number;
}

/** What is missing: only years in which a series that leaves holidays out has a date to come. */
export async function missingYearsIn(work: Work): Promise<readonly MissingYear[]> {
  const known = new Set((await listKnownYears(work)).map(({ zone, year }) => `${zone} ${year}`));
  const needed = await besideAll(work, listNeededMonths);
  const byYear = Map.groupBy(needed, ({ zone, month }) => `${zone} ${schoolYearOf(month)}`);
  return [...byYear]
    .filter(([at]) => !known.has(at))
    .flatMap(([, months]) => {
      const [first] = months;
      if (first === undefined) return [];
      const series = new Set(months.flatMap((one) => one.series)).size;
      return [{ zone: first.zone, year: schoolYearOf(first.month), series }];
    })
    .toSorted((one, other) => one.year.localeCompare(other.year));
}

export interface SeenSchools {
  readonly missing: readonly MissingYear[];
  readonly known: readonly KnownYear[];
}

/** What is known of school holidays, and what is missing, for who operates the instance; undefined for all others. */
export const seeSchools = reading(async (work: Work): Promise<SeenSchools | undefined> => {
  if (!isOperator(work.actor)) return undefined;
  return { missing: await missingYearsIn(work), known: await listKnownYears(work) };
});
