import { done, refused, type Result } from "#basics/result";

/** How far ahead one says that one comes no more, in months. */
export const MOST_MONTHS = 12;

export type LeaveRefusal = "leaves-today" | "leaves-too-late";

/** From tomorrow at the earliest: of today one says that one cannot come. */
export function decideLeaving(
  from: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Result<Temporal.PlainDate, LeaveRefusal> {
  if (Temporal.PlainDate.compare(from, today) <= 0) return refused("leaves-today");
  const last = today.add({ months: MOST_MONTHS });
  return Temporal.PlainDate.compare(from, last) > 0 ? refused("leaves-too-late") : done(from);
}
