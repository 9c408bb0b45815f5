import { datesOf } from "#rules/calendar";

import { type Visit, type VisitId, whenOf } from "./visit.ts";

/** From a day to another, both included. */
export interface Between {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** The seven days, from a Monday to a Sunday, in which a day is. */
export function weekOf(day: Temporal.PlainDate): Between {
  const from = day.subtract({ days: day.dayOfWeek - 1 });
  return { from, until: from.add({ days: 6 }) };
}

/** One does not say why: at the hospital, with the children, or resting. */
export interface Pause extends Between {
  readonly endedAt: Temporal.Instant | undefined;
}

/** Whether nobody is expected on that day. Taken back, a pause was none. */
export function isPaused(pauses: readonly Pause[], day: Temporal.PlainDate): boolean {
  return pauses.some(
    ({ from, until, endedAt }) =>
      endedAt === undefined &&
      Temporal.PlainDate.compare(from, day) <= 0 &&
      Temporal.PlainDate.compare(day, until) <= 0,
  );
}

/** That a visit is not on one of its days. */
export interface DayOff {
  readonly visit: VisitId;
  readonly day: Temporal.PlainDate;
}

/** One visit on one day: as expected, off that day alone, or during a pause. */
export interface Expected<One extends Visit = Visit> {
  readonly visit: One;
  readonly starts: Temporal.ZonedDateTime;
  readonly ends: Temporal.ZonedDateTime | undefined;
  readonly state: "expected" | "off" | "paused";
}

export interface Day<One extends Visit = Visit> {
  readonly day: Temporal.PlainDate;
  readonly expected: readonly Expected<One>[];
  readonly isPaused: boolean;
}

/** A week, or any days, as one reads it: each day with what is expected then, earliest first. */
export function daysOf<One extends Visit>(
  { from, until }: Between,
  {
    visits,
    off,
    pauses,
  }: {
    readonly visits: readonly One[];
    readonly off: readonly DayOff[];
    readonly pauses: readonly Pause[];
  },
): readonly Day<One>[] {
  const all = visits.flatMap((visit) =>
    datesOf(whenOf(visit), { until, school: undefined })
      .filter((date) => Temporal.PlainDate.compare(date.toPlainDate(), from) >= 0)
      .map((starts) => ({ visit, starts, day: starts.toPlainDate() })),
  );
  const days = [];
  for (let day = from; Temporal.PlainDate.compare(day, until) <= 0; day = day.add({ days: 1 })) {
    const paused = isPaused(pauses, day);
    const expected = all
      .filter((one) => one.day.equals(day))
      .map(({ visit, starts }) => ({
        visit,
        starts,
        ends: visit.minutes === undefined ? undefined : starts.add({ minutes: visit.minutes }),
        state: isOff(off, visit.id, day)
          ? ("off" as const)
          : paused
            ? ("paused" as const)
            : ("expected" as const),
      }))
      .toSorted(
        (one, other) =>
          Temporal.ZonedDateTime.compare(one.starts, other.starts) ||
          one.visit.id.localeCompare(other.visit.id),
      );
    days.push({ day, expected, isPaused: paused });
  }
  return days;
}

const isOff = (off: readonly DayOff[], visit: VisitId, day: Temporal.PlainDate): boolean =>
  off.some((one) => one.visit === visit && one.day.equals(day));
