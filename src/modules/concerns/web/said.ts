import { dayOf, writeDay } from "#basics/dates";

/** The day of an instant, as it is said after a verb: « hier », « le 3 mai ». */
export function dayIn(at: Temporal.Instant | undefined, now: Temporal.Instant): string {
  return at === undefined ? "" : writeDay(dayOf(at), dayOf(now));
}
