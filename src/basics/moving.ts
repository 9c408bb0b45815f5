import { PARIS } from "./dates.ts";

/**
 * Moments that move with today, for the demonstration: it is as alive in a year as on its first day.
 */

/** Whole days back, at an hour of the clock in Paris. */
export interface Ago {
  readonly daysAgo: number;
  readonly hour: string;
}

/** Whole days to come, likewise. */
export interface Ahead {
  readonly inDays: number;
  readonly hour: string;
}

/** The instant of a moment that moves with today. */
export function instantOf(moment: Ago | Ahead, today: Temporal.PlainDate): Temporal.Instant {
  const days = "inDays" in moment ? moment.inDays : -moment.daysAgo;
  return today
    .add({ days })
    .toZonedDateTime({ timeZone: PARIS, plainTime: Temporal.PlainTime.from(moment.hour) })
    .toInstant();
}
