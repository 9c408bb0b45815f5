import { dayOf, PARIS } from "#basics/dates";

/** Voting ends at 20:00 in Paris on the day asked. */
const EVENING = Temporal.PlainTime.from("20:00");
/** What begins on a day begins in the morning. */
const MORNING = Temporal.PlainTime.from("08:00");

/** The evening of a day in Paris, whatever the clocks do that night. */
export function eveningOf(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: PARIS, plainTime: EVENING }).toInstant();
}

/** The morning of a day in Paris; of today, now. */
export function morningOf(day: Temporal.PlainDate, now: Temporal.Instant): Temporal.Instant {
  if (day.equals(dayOf(now))) return now;
  return day.toZonedDateTime({ timeZone: PARIS, plainTime: MORNING }).toInstant();
}
