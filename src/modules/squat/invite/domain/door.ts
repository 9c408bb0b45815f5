import type { CodeKind, LetterState } from "./letter.ts";

/** How long an address serves that nobody confirmed, in days. */
export const UNCONFIRMED_DAYS = 30;
/** How long a confirmed one serves after it was last answered from, in days: as long as premises that nobody keeps stay in lists. */
export const DOOR_DAYS = 365;

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
