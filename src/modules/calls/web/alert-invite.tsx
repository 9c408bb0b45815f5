export interface AlertInviteProps {
  /** The query of the search to keep. */
  readonly search: string;
  readonly words: string;
  readonly signedIn: boolean;
}

/** Offers to be told of the next call that fits. */
export function AlertInvite(_: AlertInviteProps) {
  return null;
}
