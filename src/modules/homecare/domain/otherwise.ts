import { earlierOf, laterOf } from "#basics/dates";

import type { Planned, Stood, Visit } from "./visit.ts";
import { daysOf } from "./week.ts";

/** Whatever comes again does within so many days. */
const WHILE = 62;

/** From which day on a visit is said otherwise: today, or tomorrow where it has begun today. What was stands. */
export function otherwiseFrom(
  visit: Visit,
  { today, now }: { readonly today: Temporal.PlainDate; readonly now: Temporal.Instant },
): Temporal.PlainDate {
  const [one] = daysOf({ from: today, until: today }, [visit])[0]?.expected ?? [];
  const hasBegun = one !== undefined && Temporal.Instant.compare(one.starts.toInstant(), now) <= 0;
  const from = hasBegun ? today.add({ days: 1 }) : today;
  return visit.since === undefined ? from : laterOf(visit.since, from);
}

/** What stood of it until that day; undefined where it never came before. */
export function stoodUntil(visit: Visit, from: Temporal.PlainDate): Stood | undefined {
  const { zone, day, at, minutes, every, days, last, since, stopped } = visit;
  const until = stopped === undefined ? from : earlierOf(stopped, from);
  const first = since === undefined ? day : laterOf(since, day);
  const end = until.subtract({ days: 1 });
  if (Temporal.PlainDate.compare(first, end) > 0) return undefined;
  const came = daysOf({ from: first, until: earlierOf(end, first.add({ days: WHILE })) }, [
    visit,
  ]).some(({ expected }) => expected.length > 0);
  const planned: Planned = { zone, day, at, minutes, every, days, last };
  return came ? { ...planned, since, until } : undefined;
}
