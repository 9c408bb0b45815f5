import { PARIS } from "#basics/dates";

import type { Notice } from "./notice.ts";

/** A file younger than this, in hours, was just put there: whether from its source or from an old disk, nobody knows. */
const JUST_PUT = 24;

/** The day that a file bears, where it says more than that somebody copied it today. */
export function dateOfFile(
  modified: Temporal.Instant | undefined,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  if (modified === undefined) return undefined;
  const before = now.subtract({ hours: JUST_PUT });
  return Temporal.Instant.compare(modified, before) < 0 ? modified : undefined;
}

/**
 * When the source last said what a notice says: when it was read there, or the date of the file that it came in; else the day on which
 * it was published. Never when it was imported: a file of years ago says what was true then.
 */
export function saidAt(
  { published }: Pick<Notice, "published">,
  read: Temporal.Instant | undefined,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const day = published?.toZonedDateTime(PARIS).toInstant();
  const latest = [read, day]
    .filter((one) => one !== undefined)
    .toSorted((a, b) => Temporal.Instant.compare(a, b))
    .at(-1);
  if (latest === undefined) return undefined;
  return Temporal.Instant.compare(latest, now) > 0 ? now : latest;
}
