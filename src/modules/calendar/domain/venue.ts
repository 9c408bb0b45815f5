import type { Occurrence } from "./occasion.ts";
import type { Reply } from "./reply.ts";

/** From what hour, the day before, who comes is told the exact address of premises that keep it for who is expected. */
const EVENING = Temporal.PlainTime.from("18:00");

/** A date, with what one said of it. */
export type Expected = Pick<Occurrence, "starts" | "ends" | "cancelledAt"> & {
  readonly mine: Pick<Reply, "answer" | "waits"> | undefined;
};

/** Whether one is expected at a date: one said yes, has a place, and it is not cancelled. */
export function isExpected({ mine, cancelledAt }: Expected): boolean {
  return mine?.answer === "yes" && !mine.waits && cancelledAt === undefined;
}

/**
 * Whether the exact address is told now to who is expected at one of these dates: from six in the evening of the day
 * before, on the clocks of the occasion, until the date is over.
 */
export function isAddressTold(
  dates: readonly Expected[],
  { zone, now }: { readonly zone: string; readonly now: Temporal.Instant },
): boolean {
  return dates.some((date) => {
    if (!isExpected(date)) return false;
    const eve = date.starts.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 1 });
    const from = eve.toZonedDateTime({ timeZone: zone, plainTime: EVENING }).toInstant();
    return Temporal.Instant.compare(from, now) <= 0 && Temporal.Instant.compare(now, date.ends) < 0;
  });
}
