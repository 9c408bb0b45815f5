import { type Degree, medianOf, spreadOf } from "../../visits/domain/feedback.ts";

/** Fewer guests than that are told as « moins de trois »: one of them would know who the others are. */
export const FEW = 3;
/** So many months are told, this one included. */
export const MONTHS = 12;

/** Days that took place, as they are counted: no person, no hour. */
export interface CountedDays {
  readonly days: number;
  /** Of those who work for others, each once. */
  readonly employees: number;
  readonly circles: number;
  readonly sharing: readonly Degree[];
  readonly openness: readonly Degree[];
  readonly byMonth: ReadonlyMap<string, number>;
}

/** One feeling: how many gave each degree, and the middle one; undefined under five answers. */
export interface Spread {
  readonly counts: readonly number[];
  readonly median: Degree;
}

export interface Figures {
  readonly days: number;
  /** Undefined: some, and fewer than three. */
  readonly employees: number | undefined;
  readonly circles: number;
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
    employees: employees > 0 && employees < FEW ? undefined : employees,
    circles,
    answers: sharing.length,
    sharing: toSpread(sharing),
    openness: toSpread(openness),
    months: Array.from({ length: MONTHS }, (_, i) => {
      const month = last.subtract({ months: MONTHS - 1 - i });
      return { month, days: byMonth.get(month.toString()) ?? 0 };
    }),
  };
}

function toSpread(degrees: readonly Degree[]): Spread | undefined {
  const counts = spreadOf(degrees);
  const median = counts && medianOf(counts);
  return counts && median && { counts, median };
}
