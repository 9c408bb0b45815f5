/** Between a first failure and the next try, in seconds. */
const FIRST = 15 * 60;
/** However often it failed, it is tried again within a day. */
const MOST = 24 * 3600;

/**
 * How many seconds to wait after some failures in a row (1 or more): twice as long each time, a day
 * at most. `chance` (0 to 1) spreads those who failed together over the second half of the wait.
 */
export function backOff(failures: number, chance: number): number {
  const whole = Math.min(MOST, FIRST * 2 ** Math.min(20, Math.max(0, failures - 1)));
  return Math.round((whole / 2) * (1 + Math.min(1, Math.max(0, chance))));
}
