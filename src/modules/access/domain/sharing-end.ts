import { dayOf, PARIS } from "#basics/dates";

/** Until when one shares, as one says it. The first and nearest is what one shares until, unless one says otherwise. */
export const ENDS = ["sunday", "month", "open"] as const;
export type End = (typeof ENDS)[number];

/**
 * The instant at which it ends: midnight at the end of the coming Sunday (on a Sunday, the next one) or of the month (in
 * its last week, of the next one), in the zone of the territory; undefined until it is taken back.
 */
export function endOf(end: End, now: Temporal.Instant): Temporal.Instant | undefined {
  if (end === "open") return undefined;
  const today = dayOf(now);
  const last =
    end === "sunday"
      ? today.add({ days: WEEK - (today.dayOfWeek % WEEK) })
      : endOfMonth(today.add({ days: WEEK }));
  return last.add({ days: 1 }).toZonedDateTime(PARIS).toInstant();
}

const WEEK = 7;

const endOfMonth = (day: Temporal.PlainDate) => day.with({ day: day.daysInMonth });

/** The instant at which it begins: the first of that day, in the zone of the territory; undefined of a day that is there already: at once. */
export function beginningOf(
  day: Temporal.PlainDate | undefined,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  if (day === undefined || Temporal.PlainDate.compare(day, dayOf(now)) <= 0) return undefined;
  return day.toZonedDateTime(PARIS).toInstant();
}

/** The last day on which what ends at an instant can be read. */
export function lastDayOf(until: Temporal.Instant): Temporal.PlainDate {
  return dayOf(until.subtract({ milliseconds: 1 }));
}
