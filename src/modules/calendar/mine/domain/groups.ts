import { mondayOf } from "./weeks.ts";

/** From a day to another, both included. */
export interface Days {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** Where a date stands in the list: by its nearness, or by its month where nothing is near. */
export type Part = "today" | "week" | "next" | "earlier" | Temporal.PlainYearMonth;

/**
 * The day under which something of several days stands, in a list that begins on a day: the first that is seen; today,
 * when it goes on today.
 */
export function standsOn(days: Days, seen: Days, today: Temporal.PlainDate): Temporal.PlainDate {
  if (isIn(today, days) && isIn(today, seen)) return today;
  return later(days.from, seen.from);
}

/** In which part of the list a day is, seen from today: where today is not seen, its month. */
export function partOf(day: Temporal.PlainDate, seen: Days, today: Temporal.PlainDate): Part {
  if (!isIn(today, seen)) return day.toPlainYearMonth();
  if (day.equals(today)) return "today";
  if (isBefore(day, today)) return "earlier";
  const monday = mondayOf(today);
  if (isBefore(day, monday.add({ days: 7 }))) return "week";
  return isBefore(day, monday.add({ days: 14 })) ? "next" : day.toPlainYearMonth();
}

/** What is past of this week comes last: nobody looks for it first. */
export function partsInOrder<One>(
  parts: ReadonlyMap<string, One>,
): readonly (readonly [string, One])[] {
  const all = [...parts];
  return [...all.filter(([key]) => key !== "earlier"), ...all.filter(([key]) => key === "earlier")];
}

/** Whether a day is between two others, both included. */
export function isIn(day: Temporal.PlainDate, { from, until }: Days): boolean {
  return !isBefore(day, from) && !isBefore(until, day);
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}

function later(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return isBefore(one, other) ? other : one;
}

/** What an agenda of elsewhere is told: not what came from there, which it would double. */
export function ownDates<One extends { readonly of: { readonly kind: string } }>(
  dates: readonly One[],
): readonly One[] {
  return dates.filter(({ of }) => of.kind !== "brought");
}
