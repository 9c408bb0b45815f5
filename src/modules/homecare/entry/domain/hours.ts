/** How long before a passage begins, and after it ends, one reads how to come in. */
const BESIDE = { hours: 1 } as const;
/** How long a passage is where nobody said. */
const USUAL = { hours: 1 } as const;

/** When a passage begins, and ends where that is known. */
export interface Passing {
  readonly starts: Temporal.ZonedDateTime;
  readonly ends: Temporal.ZonedDateTime | undefined;
}

/** Until when one reads how to come in: hours that pass, whatever the clocks are changed to meanwhile. */
export const endOfHours = ({ starts, ends }: Passing): Temporal.ZonedDateTime =>
  (ends ?? starts.add(USUAL)).add(BESIDE);

/** Whether it is the time to come in: from an hour before the passage begins until an hour after it ends. */
export const isTheHour = (passing: Passing, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(passing.starts.subtract(BESIDE).toInstant(), now) <= 0 &&
  Temporal.Instant.compare(now, endOfHours(passing).toInstant()) <= 0;
