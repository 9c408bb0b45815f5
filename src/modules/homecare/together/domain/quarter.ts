import { laterOf } from "#basics/dates";

import { WEEKS_BACK } from "../../domain/passed.ts";
import type { Between } from "../../domain/visit.ts";

/** A calendar quarter, known by its first day. */
export type Quarter = Temporal.PlainDate;

const MONTHS = 3;

export const quarterOf = (day: Temporal.PlainDate): Quarter =>
  day.with({ month: day.month - ((day.month - 1) % MONTHS), day: 1 });

export const nextOf = (quarter: Quarter): Quarter => quarter.add({ months: MONTHS });

export const daysOfQuarter = (quarter: Quarter): Between => ({
  from: quarter,
  until: nextOf(quarter).subtract({ days: 1 }),
});

/** From which day on it is counted, once: the sheets of its last weeks are typed in then, and hours are confirmed. */
export const countedFrom = (quarter: Quarter): Temporal.PlainDate =>
  nextOf(quarter).add({ weeks: WEEKS_BACK + 1 });

/** The latest that is counted, or was, on that day. */
export const lastCounted = (today: Temporal.PlainDate): Quarter =>
  quarterOf(today.subtract({ weeks: WEEKS_BACK + 1 })).subtract({ months: MONTHS });

/** Those that are to be counted today, earliest first: over and settled, of which nothing was swept yet, and that no count says. */
export function dueQuarters({
  first,
  counted,
  today,
}: {
  /** The first day of which something is kept. */
  readonly first: Temporal.PlainDate;
  readonly counted: readonly Quarter[];
  readonly today: Temporal.PlainDate;
}): readonly Quarter[] {
  const known = new Set(counted.map(String));
  const due: Quarter[] = [];
  let one = quarterOf(laterOf(first, wholeSince(today)));
  for (; Temporal.PlainDate.compare(countedFrom(one), today) <= 0; one = nextOf(one))
    if (!known.has(one.toString())) due.push(one);
  return due;
}

/** A passage is kept for a year: the first quarter of which all of them still are. */
function wholeSince(today: Temporal.PlainDate): Quarter {
  const kept = today.subtract({ years: 1 }).add({ days: 1 });
  const quarter = quarterOf(kept);
  return quarter.equals(kept) ? quarter : nextOf(quarter);
}
