import { dayOf, PARIS, writeMoment, writeTime } from "#basics/dates";

/** « à 10 h 12 » of the same day, else « le lundi 30 novembre à 10 h 12 ». */
export function sayAt(instant: Temporal.Instant, now: Temporal.Instant): string {
  return dayOf(instant).equals(dayOf(now))
    ? `à ${sayHour(instant)}`
    : `le ${writeMoment(instant, now)}`;
}

export function sayHour(instant: Temporal.Instant): string {
  return writeTime(instant.toZonedDateTimeISO(PARIS).toPlainTime());
}
