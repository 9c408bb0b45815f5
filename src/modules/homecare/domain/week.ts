import { laterOf } from "#basics/dates";
import { datesOf, type When } from "#rules/calendar";

import type { ComingSaid, Without } from "./cannot-come.ts";
import { type Came, isOver } from "./passed.ts";
import { type Away, type Between, type Visit, whenOf } from "./visit.ts";

export type { Between } from "./visit.ts";

/** The seven days, from a Monday to a Sunday, in which a day is. */
export function weekOf(day: Temporal.PlainDate): Between {
  const from = day.subtract({ days: day.dayOfWeek - 1 });
  return { from, until: from.add({ days: 6 }) };
}

/** One visit on one day: as expected, off that day alone, or during a pause. */
export interface Expected<One extends Visit = Visit> {
  readonly visit: One;
  readonly starts: Temporal.ZonedDateTime;
  readonly ends: Temporal.ZonedDateTime | undefined;
  readonly state: "expected" | "off" | "paused";
  /** Those who were named for it and cannot come, or do no more: nobody does, that day. */
  readonly without?: Without | undefined;
  /** Who comes of those who were named for it, in whose place, and who was asked to and did not answer yet. */
  readonly coming?: ComingSaid | undefined;
  /** Nobody comes, as who is shown the week reads it: neither who cannot, nor a way to name somebody. */
  readonly nobody?: true;
  /** Who came that day, as somebody said. */
  readonly came?: readonly Came[] | undefined;
}

export interface Day<One extends Visit = Visit> {
  readonly day: Temporal.PlainDate;
  readonly expected: readonly Expected<One>[];
}

/**
 * A week, or any days, as one reads it: each day with what is expected then, earliest first. `away`: the days of pauses that were,
 * of which the row of a visit says no more.
 */
export function daysOf<One extends Visit>(
  { from, until }: Between,
  visits: readonly One[],
  away: readonly Away[] = [],
): readonly Day<One>[] {
  const all = visits.flatMap((visit) =>
    datesOf(nearer(whenOf(visit), from), { until, school: undefined })
      .filter((date) => comesOn(visit, date.toPlainDate(), from))
      .map((starts) => expectedOf(visit, starts, away)),
  );
  const byDay = Map.groupBy(all, ({ starts }) => starts.toPlainDate().toString());
  const days: Day<One>[] = [];
  for (let day = from; Temporal.PlainDate.compare(day, until) <= 0; day = day.add({ days: 1 }))
    days.push({ day, expected: (byDay.get(day.toString()) ?? []).toSorted(earlier) });
  return days;
}

/** From the day that is read on, since it is so, and until it was stopped. */
const comesOn = (
  { since, stopped }: Visit,
  day: Temporal.PlainDate,
  from: Temporal.PlainDate,
): boolean =>
  Temporal.PlainDate.compare(day, from) >= 0 &&
  (since === undefined || Temporal.PlainDate.compare(day, since) >= 0) &&
  (stopped === undefined || Temporal.PlainDate.compare(day, stopped) < 0);

/**
 * The same dates from a day on, begun near it: what came each day for years is not counted from its first day. A week comes again
 * after so many weeks, a month whatever the day that it is counted from.
 */
function nearer(when: When, from: Temporal.PlainDate): When {
  const { rule, day } = when;
  const behind = day.until(from).days;
  if (rule.every === "once" || behind <= 0) return when;
  const begins =
    rule.every === "week"
      ? day.add({ weeks: Math.floor(behind / (7 * rule.interval)) * rule.interval })
      : laterOf(day, from.with({ day: 1 }));
  return { ...when, day: begins };
}

function expectedOf<One extends Visit>(
  visit: One,
  starts: Temporal.ZonedDateTime,
  away: readonly Away[],
): Expected<One> {
  const ends = visit.minutes === undefined ? undefined : starts.add({ minutes: visit.minutes });
  return { visit, starts, ends, state: stateOn(visit, { starts, ends }, away) };
}

function stateOn(
  { off, paused }: Visit,
  hours: Pick<Expected, "starts" | "ends">,
  away: readonly Away[],
): Expected["state"] {
  const day = hours.starts.toPlainDate();
  if (off.some((one) => one.equals(day))) return "off";
  const pauses = paused === undefined ? away : [paused, ...away];
  return pauses.some((one) => isWithin(one, day) && !isBefore(hours, one)) ? "paused" : "expected";
}

/** It was over already when the absence was said: it stays as it stood. */
const isBefore = (hours: Pick<Expected, "starts" | "ends">, { since }: Away): boolean =>
  since !== undefined && isOver(hours, since);

export const isWithin = ({ from, until }: Between, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, until) <= 0;

function earlier(one: Expected, other: Expected): number {
  return (
    Temporal.ZonedDateTime.compare(one.starts, other.starts) ||
    one.visit.id.localeCompare(other.visit.id)
  );
}
