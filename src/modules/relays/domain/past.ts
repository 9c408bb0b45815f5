import type { Alarm } from "./relay.ts";

/** In days: so long a call for help that nobody settled is said before all else. */
export const PAST_DAYS = 7;

/** Whether a call that still stands is of another time: it passes on no more, and was raised so long ago. It stands until it is settled. */
export function isPast(
  { nextAt, raisedAt }: Pick<Alarm, "nextAt" | "raisedAt">,
  now: Temporal.Instant,
): boolean {
  const until = raisedAt.add({ hours: 24 * PAST_DAYS });
  return nextAt === undefined && Temporal.Instant.compare(until, now) <= 0;
}
