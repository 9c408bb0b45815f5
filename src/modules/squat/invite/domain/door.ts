import type { CodeKind, LetterState } from "./letter.ts";

/** How long an address serves that nobody confirmed, in days. */
export const UNCONFIRMED_DAYS = 30;
/** How long a confirmed one serves, in days: as long as premises that nobody keeps stay in lists. */
export const DOOR_DAYS = 365;

export type WhyNotAskedThere =
  | "not-by-poster"
  | "not-opened"
  | "not-alone"
  | "not-in-directory"
  | "of-who-invited";

/**
 * Whether a door that was opened by its letter may be asked for a day at an address: by who has the letter itself, for a
 * structure of the directory whom nobody represents, and at no address of somebody who invited it, who has the code as well.
 */
export function whyNotAskedThere(door: {
  readonly kind: CodeKind;
  readonly state: LetterState;
  /** Listed, and kept by nobody here. */
  readonly isOpen: boolean;
  readonly isInDirectory: boolean;
  readonly isRepresented: boolean;
  readonly isInviter: boolean;
  readonly isAddressOfInviter: boolean;
}): WhyNotAskedThere | undefined {
  if (door.kind === "poster") return "not-by-poster";
  if (door.state.is !== "opened" || !door.isOpen) return "not-opened";
  if (!door.isInDirectory) return "not-in-directory";
  if (door.isRepresented || door.isInviter) return "not-alone";
  return door.isAddressOfInviter ? "of-who-invited" : undefined;
}
