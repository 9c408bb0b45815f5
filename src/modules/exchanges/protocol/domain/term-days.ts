import type { TermValues } from "./need.ts";

/** A term of a kind, as far as its day goes. */
export interface DatedTerm {
  readonly name: string;
  readonly input: string;
  /** The term whose day comes first, or is the same: what is lent comes back after it went. */
  readonly notBefore?: string;
}

/** The day by which it is to be done, and how many days ahead it is at most, where the kind says so. */
export interface Bound {
  readonly due?: string;
  readonly dueWithin?: number;
}

export interface DayMisfit {
  readonly name: string;
  readonly why: "past" | "before-the-other" | "too-far";
}

/**
 * The days of terms that do not fit: those that are past, those that come before the day that they
 * should follow, and one that is farther ahead than its kind allows. Days as YYYY-MM-DD; one that is not said fits.
 */
export function misfitDays(
  { terms, due, dueWithin }: Bound & { readonly terms: readonly DatedTerm[] },
  values: TermValues,
  today: Temporal.PlainDate,
): readonly DayMisfit[] {
  const dayOf = (name: string | undefined) => {
    const isDay = terms.some((one) => one.name === name && one.input === "day");
    const typed = name === undefined || !isDay ? "" : (values[name] ?? "");
    return typed === "" ? undefined : Temporal.PlainDate.from(typed);
  };
  return terms.flatMap(({ name, notBefore }): readonly DayMisfit[] => {
    const day = dayOf(name);
    const first = dayOf(notBefore);
    if (day === undefined) return [];
    if (Temporal.PlainDate.compare(day, today) < 0) return [{ name, why: "past" }];
    if (name === due && dueWithin !== undefined && today.until(day).days > dueWithin)
      return [{ name, why: "too-far" }];
    const isBefore = first !== undefined && Temporal.PlainDate.compare(day, first) < 0;
    return isBefore ? [{ name, why: "before-the-other" }] : [];
  });
}
