import { dayOf, daysBetween, PARIS } from "#basics/dates";

import { isPermanent } from "../life.ts";
import type { Deadline, Notice } from "../notice.ts";

/** A contract that must end but does not say when is held open this many days after its publication. */
export const DAYS_WHEN_UNSAID = 90;

/**
 * The instant after which one may no longer answer: the hour of the deadline in Paris, or the end of
 * its day when the notice gives no hour (a deadline is open on its own day).
 */
export function endOf({ date, time }: Deadline): Temporal.Instant {
  return time === undefined
    ? date.add({ days: 1 }).toZonedDateTime(PARIS).toInstant()
    : date.toZonedDateTime({ timeZone: PARIS, plainTime: time }).toInstant();
}

/** When a call closes; undefined when it is permanent. `seen` is the day when we first saw it. */
export function closesAt(
  notice: Pick<Notice, "source" | "nature" | "deadline" | "doubts" | "published">,
  seen: Temporal.PlainDate,
): Temporal.Instant | undefined {
  if (notice.deadline !== undefined) return endOf(notice.deadline);
  if (isPermanent(notice)) return undefined;
  return endOf({ date: (notice.published ?? seen).add({ days: DAYS_WHEN_UNSAID }) });
}

/** Whole days left to answer, 0 on the last day; undefined once closed. */
export function daysLeft(
  call: { readonly closesAt: Temporal.Instant; readonly deadline: Deadline | undefined },
  now: Temporal.Instant,
): number | undefined {
  if (Temporal.Instant.compare(now, call.closesAt) >= 0) return undefined;
  const last = call.deadline?.date ?? dayOf(call.closesAt.subtract({ seconds: 1 }));
  return Math.max(0, daysBetween(dayOf(now), last));
}
