import type { Venue } from "./venue.ts";

/**
 * The source of what was said without an account, by who has a letter that invites a structure (`squat`): no publication,
 * no licence, and not confirmed until somebody who represents a structure says that it is theirs.
 */
export const BY_LETTER = "lettre d’invitation";

export function isByLetter({ source }: Pick<Venue, "source">): boolean {
  return source?.name === BY_LETTER;
}
