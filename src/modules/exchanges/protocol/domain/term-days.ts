import type { TermValues } from "./need.ts";

/** A term of a kind, as far as its day goes. */
export interface DatedTerm {
  readonly name: string;
  readonly input: string;
  /** The term whose day comes first, or is the same: what is lent comes back after it went. */
  readonly notBefore?: string;
}

export interface DayMisfit {
  readonly name: string;
  readonly why: "past" | "before-the-other";
}

/**
 * The days of terms that do not fit: those that are past, and those that come before the day that they
 * should follow. Days as YYYY-MM-DD; one that is not said fits.
 */
export function misfitDays(
  terms: readonly DatedTerm[],
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
    const isBefore = first !== undefined && Temporal.PlainDate.compare(day, first) < 0;
    return isBefore ? [{ name, why: "before-the-other" }] : [];
  });
}
