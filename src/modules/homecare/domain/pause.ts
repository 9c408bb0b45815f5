import { dayOf, earlierOf, laterOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";

import type { Away, Between } from "./visit.ts";

/** Longer than that is a new life: one stops the visits. */
export const MOST_DAYS = 366;

export type PauseRefusal = "ends-before" | "too-long-a-pause";

/** One does not say why: at the hospital, with the children, or resting. Taken back, it was none. */
export interface Pause extends Away {
  readonly endedAt: Temporal.Instant | undefined;
}

/** « Jusqu’à nouvel ordre »: as long as a pause may be, from a day on. */
export const untilSaid = (from: Temporal.PlainDate): Between => ({
  from,
  until: from.add({ days: MOST_DAYS - 1 }),
});

/** Whether it was said so. */
export const isUntilSaid = ({ from, until }: Between): boolean =>
  from.until(until).days === MOST_DAYS - 1;

/** From today, or a day to come, to a last day. */
export function decidePause(
  { from, until }: Between,
  today: Temporal.PlainDate,
): Result<Between, PauseRefusal> {
  const begins = laterOf(from, today);
  if (Temporal.PlainDate.compare(until, begins) < 0) return refused("ends-before");
  if (begins.until(until).days >= MOST_DAYS) return refused("too-long-a-pause");
  return done({ from: begins, until });
}

/** The days of these on which nobody was expected, or will be. */
export const awayOf = (pauses: readonly Pause[]): readonly Away[] =>
  pauses.flatMap((one) => daysAwayOf(one) ?? []);

/** The days on which one of these was ended before its last day: of its morning nobody knows whether somebody was expected. */
export const backOnOf = (pauses: readonly Pause[]): readonly Temporal.PlainDate[] =>
  pauses.flatMap(({ from, until, endedAt }) => {
    const day = endedAt && dayOf(endedAt);
    const isWithin =
      day !== undefined &&
      Temporal.PlainDate.compare(from, day) <= 0 &&
      Temporal.PlainDate.compare(day, until) <= 0;
    return isWithin ? [day] : [];
  });

/** The days on which one was away, and is or will be: ended before its last day, until the day before; undefined: not a day. */
export function daysAwayOf({ from, until, since, endedAt }: Pause): Away | undefined {
  const last =
    endedAt === undefined ? until : earlierOf(until, dayOf(endedAt).subtract({ days: 1 }));
  return Temporal.PlainDate.compare(last, from) < 0 ? undefined : { from, until: last, since };
}
