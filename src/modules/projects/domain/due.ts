import { lastDayOf } from "./reminder.ts";

/** How many days before the last day what a call asks for is to be there: to read it all together, then send it. */
export const DAYS_TO_SEND = 3;

/**
 * For which day something that a call asks for is to be there: three days before the last day of the
 * call. When that is today or past, tomorrow; on the last day, that day itself. None when the call has
 * no deadline, or when it is over. Only a first proposal: its day is changed like that of any task.
 */
export function dueOf(
  deadline: Temporal.Instant | undefined,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  if (deadline === undefined) return undefined;
  const last = lastDayOf(deadline);
  if (Temporal.PlainDate.compare(last, today) < 0) return undefined;
  const [first] = [last.subtract({ days: DAYS_TO_SEND }), today.add({ days: 1 })].toSorted(
    (one, other) => Temporal.PlainDate.compare(other, one),
  );
  return first === undefined || Temporal.PlainDate.compare(first, last) > 0 ? last : first;
}
