/** Who came in within this time has just shown that they read their address. */
export const FRESH_MINUTES = 10;

/** Whether a session is young enough for what cannot be undone; else a fresh code is asked. */
export function isFresh(beganAt: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, beganAt.add({ minutes: FRESH_MINUTES })) < 0;
}
