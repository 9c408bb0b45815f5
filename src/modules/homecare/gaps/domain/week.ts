import { FEWEST, wholeFives } from "#basics/counts/fives";
import { weekOf } from "../../domain/week.ts";

/** A visit has no kind: which part of the day it is in says who may fill it. */
export const PARTS = ["morning", "afternoon", "evening"] as const;
export type Part = (typeof PARTS)[number];

const NOON = 12;
const EVENING = 18;

export function partOf({ hour }: Pick<Temporal.PlainTime, "hour">): Part {
  if (hour < NOON) return "morning";
  return hour < EVENING ? "afternoon" : "evening";
}

/** So many visits, both included: a number that falls by one tells nothing, unless it leaves its band. */
export interface Band {
  readonly from: number;
  readonly until: number;
}

/** « 1 à 4 », then by fives; undefined: none. */
export function bandOf(visits: number): Band | undefined {
  if (visits === 0) return undefined;
  const from = wholeFives(visits);
  return { from: Math.max(from, 1), until: from + FEWEST - 1 };
}

/** A week, known by its Monday. */
export type Week = Temporal.PlainDate;

export const weekWith = (day: Temporal.PlainDate): Week => weekOf(day).from;

/** This week and the next one are told. */
export const weeksTold = (today: Temporal.PlainDate): readonly Week[] => [
  weekWith(today),
  weekWith(today).add({ weeks: 1 }),
];

/** The first week in which somebody is counted who agreed that day: none that is told already, so none that grows. */
export const firstWeekOf = (since: Temporal.PlainDate): Week => weekWith(since.add({ weeks: 2 }));

export const isCountedIn = (week: Week, since: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(firstWeekOf(since), week) <= 0;
