import { dayOf } from "#basics/dates";

/** How many days before its last day those who take part are reminded of an answer: in time to write, then to send. */
export const REMINDED_BEFORE: readonly number[] = [7, 2];

/** The last day on which an answer is in time: of a deadline at midnight, the day that ends then. */
export function lastDayOf(deadline: Temporal.Instant): Temporal.PlainDate {
  return dayOf(deadline.subtract({ milliseconds: 1 }));
}

/** Whether this is the morning of a reminder. */
export function isReminded(deadline: Temporal.Instant, today: Temporal.PlainDate): boolean {
  return REMINDED_BEFORE.includes(today.until(lastDayOf(deadline), { largestUnit: "days" }).days);
}
