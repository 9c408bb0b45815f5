/** Who accepts what somebody did. */
export interface Acceptance {
  /** The person who acts, if it is one; undefined for the house itself or the operator's command. */
  readonly by: string | undefined;
  /** Whether nobody said who they are (a visitor, another server). */
  readonly unknown: boolean;
  /** Whose act is accepted. */
  readonly of: string;
}

/**
 * Whether an acceptance counts: somebody else gives it, who is known. Nobody welcomes themself, and
 * a second account that nobody knows welcomes nobody.
 *
 * Until then what a newcomer writes has no links and is not indexed: an account made to sell
 * something is worth nothing, and nobody else is hindered.
 */
export function doesAccept(acceptance: Acceptance, acceptorIsWelcome: boolean): boolean {
  if (acceptance.unknown || acceptance.by === acceptance.of) return false;
  return acceptance.by === undefined || acceptorIsWelcome;
}
