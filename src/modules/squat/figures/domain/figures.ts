import { FEWEST, wholeFives } from "#basics/counts/fives";

import { type Degree, medianOf } from "../../visits/domain/feedback.ts";

/** So many months are told, this one included. */
export const MONTHS = 12;

/** Days that took place, as they are counted: no person, no hour. */
export interface CountedDays {
  readonly days: number;
  /** Of those who work for others, each once. */
  readonly employees: number;
  readonly circles: number;
  /** How many gave each degree, from 1 to 5, in whole fives of one host (`figures/store/count-days.ts`). */
  readonly sharing: readonly number[];
  readonly openness: readonly number[];
  readonly byMonth: ReadonlyMap<string, number>;
}

/** One feeling: how many gave each degree, and the middle one; undefined under five answers. */
export interface Spread {
  readonly counts: readonly number[];
  readonly median: Degree;
}

export interface Figures {
  readonly days: number;
  /** « Au moins » so many, by fives; undefined: fewer than five. */
  readonly employees: number | undefined;
  readonly circles: number;
  /** Those that are told: the others wait until they are five. */
  readonly answers: number;
  readonly sharing: Spread | undefined;
  readonly openness: Spread | undefined;
  /** The latest month last; none is left out. */
  readonly months: readonly { readonly month: Temporal.PlainYearMonth; readonly days: number }[];
}

/** What is told of days that took place (mission, S5). */
export function figuresOf(counted: CountedDays, today: Temporal.PlainDate): Figures {
  const { days, employees, circles, sharing, openness, byMonth } = counted;
  const last = today.toPlainYearMonth();
  return {
    days,
    employees: employees < FEWEST ? undefined : wholeFives(employees),
    circles,
    answers: sumOf(sharing),
    sharing: toSpread(sharing),
    openness: toSpread(openness),
    months: Array.from({ length: MONTHS }, (_, i) => {
      const month = last.subtract({ months: MONTHS - 1 - i });
      return { month, days: byMonth.get(month.toString()) ?? 0 };
    }),
  };
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, many) => sum + many, 0);

function toSpread(counts: readonly number[]): Spread | undefined {
  const median = medianOf(counts);
  return median === undefined || sumOf(counts) < FEWEST ? undefined : { counts, median };
}
