import type { CodeKind, LetterState } from "./letter.ts";

/** How long an address serves that nobody confirmed, in days. */
export const UNCONFIRMED_DAYS = 30;
/** How long a confirmed one serves after it was last answered from, in days: as long as premises that nobody keeps stay in lists. */
export const DOOR_DAYS = 365;

/** How long a place that its holder closes may still be kept open, in days. */
export const CLOSING_DAYS = 3;

/** When a place closes, of which that was said at an instant. */
export const closesAt = (saidAt: Temporal.Instant): Temporal.Instant =>
  saidAt.add({ hours: 24 * CLOSING_DAYS });

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
