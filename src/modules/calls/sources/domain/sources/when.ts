import { PARIS } from "#basics/dates";

import type { FetchOutcome } from "./source.ts";

/** What was published these days before the last reading is asked again: portals publish late, and change. */
const OVERLAP = { days: 2 } as const;
/** A reading too long for one time goes on after this many minutes. */
const GOES_ON = { minutes: 30 } as const;

/** The next time the clock of Paris says this hour and minute, after `now`. */
export function nextReading(
  { hour, minute }: { readonly hour: number; readonly minute: number },
  now: Temporal.Instant,
): Temporal.Instant {
  const here = now.toZonedDateTimeISO(PARIS);
  const today = here.with({
    hour,
    minute,
    second: 0,
    millisecond: 0,
    microsecond: 0,
    nanosecond: 0,
  });
  const next = Temporal.ZonedDateTime.compare(today, here) > 0 ? today : today.add({ days: 1 });
  return next.toInstant();
}

/** When a source is read again, by how its reading ended; `wait` is in seconds. */
export function readAgainAt(
  source: { readonly hour: number; readonly minute: number },
  { outcome, wait }: { readonly outcome: FetchOutcome; readonly wait: number },
  now: Temporal.Instant,
): Temporal.Instant {
  switch (outcome) {
    case "read":
    case "unchanged":
    case "stopped":
      return nextReading(source, now);
    case "part":
      return now.add(GOES_ON);
    case "busy":
    case "failed":
      return now.add({ seconds: wait });
  }
}

/** From which day on the next reading asks, when one that began that day went to its end. */
export function sinceAfter(begunOn: Temporal.PlainDate): Temporal.PlainDate {
  return begunOn.subtract(OVERLAP);
}
