import { PARIS } from "#basics/dates";

/** The instant before which what was kept this long goes: an ISO 8601 duration, by the calendar of Paris. */
export function limitOf(now: Temporal.Instant, howLong: string): Temporal.Instant {
  return now.toZonedDateTimeISO(PARIS).subtract(Temporal.Duration.from(howLong)).toInstant();
}
