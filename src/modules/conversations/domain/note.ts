import { dayOf, PARIS } from "#basics/dates";
import type { Id } from "#basics/id";

export type NoteId = Id<"Note">;
export type PersonId = Id<"Person">;
export type SpaceId = Id<"Space">;

/** The table of notes, as grants and the log of reads name it. */
export const NOTES = "conversations.note";

/** What a note holds at most, in characters: a page written by hand, twice. */
export const MOST_WORDS = 3_000;

/** A note: a message in somebody's own space, which they may let one person read. */
export interface Note {
  readonly id: NoteId;
  readonly space: SpaceId;
  /** Whose note it is. */
  readonly author: PersonId;
  /** Who held the pen, when it was written for somebody. */
  readonly penOf: PersonId;
  readonly writtenAt: Temporal.Instant;
  /** Whether it is in a space of the person who acts. */
  readonly isMine: boolean;
}

/** Until when a note is shared, as one says it. */
export const ENDS = ["sunday", "tonight", "open"] as const;
export type End = (typeof ENDS)[number];

/**
 * The instant at which sharing ends: midnight at the end of today, or of the coming Sunday (on a
 * Sunday, the next one), in the zone of the territory; undefined until it is taken back.
 */
export function endOf(end: End, now: Temporal.Instant): Temporal.Instant | undefined {
  if (end === "open") return undefined;
  const today = dayOf(now);
  const last = end === "tonight" ? today : today.add({ days: 7 - (today.dayOfWeek % 7) });
  return last.add({ days: 1 }).toZonedDateTime(PARIS).toInstant();
}

/** The last day on which a note shared until an instant can still be read. */
export function lastDayOf(until: Temporal.Instant): Temporal.PlainDate {
  return dayOf(until.subtract({ milliseconds: 1 }));
}
