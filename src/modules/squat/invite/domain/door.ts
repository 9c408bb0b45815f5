import { dayOf, PARIS } from "#basics/dates";

import type { CodeKind, LetterState } from "./letter.ts";

/** How long an address serves that nobody confirmed, in days. */
export const UNCONFIRMED_DAYS = 30;
/** How long a confirmed one serves after it was last answered from, in days: as long as premises that nobody keeps stay in lists. */
export const DOOR_DAYS = 365;

/** How long a place that its holder closes may still be kept open, in days. */
export const CLOSING_DAYS = 3;

/** The last day on which a place is open, of which that was said at an instant: days until that evening take place. */
export const lastDayOf = (saidAt: Temporal.Instant): Temporal.PlainDate =>
  dayOf(saidAt).add({ days: CLOSING_DAYS });

/** When it closes: in the evening of that day, so that no day is cut in two. */
export const closesAt = (saidAt: Temporal.Instant): Temporal.Instant =>
  startOf(lastDayOf(saidAt).add({ days: 1 }));

/** Before when it must have been said of a place that is closed now. */
export const saidBefore = (now: Temporal.Instant): Temporal.Instant =>
  startOf(dayOf(now).subtract({ days: CLOSING_DAYS }));

const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone: PARIS }).toInstant();

/** A place that closes: the last day on which it is open, once its address was told so; whether that evening is over. */
export interface Closing {
  readonly lastDay: Temporal.PlainDate | undefined;
  readonly isOver: boolean;
}

/** What the clock says of a place of which it was said that it closes; undefined where nobody said so. */
export function closingOf(
  door: {
    readonly closingAt: Temporal.Instant | undefined;
    readonly closingToldAt: Temporal.Instant | undefined;
  },
  now: Temporal.Instant,
): Closing | undefined {
  const { closingAt, closingToldAt: told } = door;
  if (closingAt === undefined) return undefined;
  if (told === undefined) return { lastDay: undefined, isOver: false };
  const isOver = Temporal.Instant.compare(closesAt(told), now) <= 0;
  return { lastDay: lastDayOf(told), isOver };
}

export type WhyNotAskedThere = "not-by-poster" | "not-opened" | "not-alone" | "answered-for";

/**
 * Whether a door that was opened by its letter may be asked for a day at an address: by who has the letter itself, where
 * nobody answers for the structure here; it is in the directory, or who says yes at the address writes who it is. Once the holder of an address said yes, that address and what its guests
 * read are theirs: the code, which others have as well, changes neither.
 */
export function whyNotAskedThere(door: {
  readonly kind: CodeKind;
  readonly state: LetterState;
  /** Listed, and kept by nobody here. */
  readonly isOpen: boolean;
  /** Whether somebody here may say yes for it: not the same as to say that one represents it. */
  readonly isAnsweredHere: boolean;
  readonly isInviter: boolean;
  /** Whether the holder of an address said yes to be asked there. */
  readonly isConfirmed: boolean;
}): WhyNotAskedThere | undefined {
  if (door.kind === "poster") return "not-by-poster";
  if (door.state.is !== "opened" || !door.isOpen) return "not-opened";
  if (door.isAnsweredHere || door.isInviter) return "not-alone";
  return door.isConfirmed ? "answered-for" : undefined;
}

export type WhyNotClosed = "not-by-poster" | "nothing-described" | "not-alone";

/**
 * Whether who has a code closes what was opened by it: at once, while nobody is asked there; once the holder of an address said yes
 * they alone close it, and a letter is sent to them (`by-address`). A code hangs on walls and is passed on: it governs nobody's guests.
 */
export function howCloses(door: {
  readonly kind: CodeKind;
  readonly state: LetterState;
  readonly isInviter: boolean;
  readonly isAnsweredHere: boolean;
  readonly isConfirmed: boolean;
}): "at-once" | "by-address" | WhyNotClosed {
  if (door.kind === "poster") return "not-by-poster";
  if (door.state.is !== "opened") return "nothing-described";
  if (door.isInviter || door.isAnsweredHere) return "not-alone";
  return door.isConfirmed ? "by-address" : "at-once";
}
