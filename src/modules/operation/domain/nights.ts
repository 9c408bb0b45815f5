/** The nights that swept, by the clock of the house: which came last, and how many to come only wait since the clock jumped. */
export interface Nights {
  readonly at: Temporal.Instant;
  readonly waits: number;
}

/** More than that between two nights, and the clock jumped, or the house was off: which of the two nobody knows. */
export const MOST_DAYS_BETWEEN = 8;
/** How many nights delete nothing after the one that saw the clock jump. */
export const NIGHTS_WAITED = 3;
/** Two that come nearer to each other are one night. */
const HOURS_OF_A_NIGHT = 12;

/**
 * Tonight, after the night before it. Of a clock that jumped, ahead or back, nothing is known yet: what is erased does not come
 * back, so this night and the next ones wait (decision 0152).
 */
export function nextNight(last: Nights | undefined, now: Temporal.Instant): Nights {
  if (last === undefined) return { at: now, waits: 0 };
  const hours = last.at.until(now).total("hours");
  if (Math.abs(hours) < HOURS_OF_A_NIGHT) return last;
  if (hours < 0 || hours > 24 * MOST_DAYS_BETWEEN) return { at: now, waits: NIGHTS_WAITED + 1 };
  return { at: now, waits: Math.max(0, last.waits - 1) };
}
