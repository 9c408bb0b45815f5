import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import type { AcceptedText, Grant } from "./grant.ts";
import type { SharingId } from "./sharing.ts";
import type { PersonId, SpaceId } from "./space.ts";

export type ConsentId = Id<"Consent">;

/** By which way somebody said it: by their own hand on a page, or on paper or by telephone before a witness who types it. */
export const CONSENT_CHANNELS = ["page", "paper", "telephone"] as const;
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number];
export type WitnessedChannel = Exclude<ConsentChannel, "page">;

/** What a person agreed to share, as it was said (GDPR, art. 7 § 1: who agreed, to what, when and how). */
export interface Consent {
  readonly id: ConsentId;
  readonly space: SpaceId;
  readonly sharing: SharingId | Grant["id"];
  readonly text: AcceptedText;
  readonly channel: ConsentChannel;
  /** Before whom; undefined: on the page, by the person themself. */
  readonly witness: PersonId | undefined;
  /** The mandate under which it was opened before. */
  readonly mandate: Id<"Mandate"> | undefined;
  readonly saidAt: Temporal.Instant;
}

/** Whether the person themself has still to say it: it was opened in their name. */
export function isToSayAgain({ under }: Pick<Grant, "under">): boolean {
  return under !== undefined;
}

export type WitnessRefusal =
  | "is-the-person"
  | "is-the-holder"
  | "on-the-holders-side"
  | "reads-it"
  | "not-of-age"
  | "does-not-know-them";

/**
 * Who may type what somebody said on paper or by telephone: another adult, whom they know here, who neither opened it nor is of the body,
 * or at the address, of who did, nor reads what is opened. A professional's tick is nobody's consent.
 */
export function decideWitness(asked: {
  readonly witness: PersonId;
  readonly person: PersonId;
  readonly holder: PersonId;
  /** Whom `Module.closeTo` names beside the holder: who shares their address, their bodies and who is of these. */
  readonly isOnSide: boolean;
  /** To whom it is opened. */
  readonly reader: PersonId | undefined;
  /** Whom `Module.closeTo` names beside the reader. */
  readonly isOnReadersSide: boolean;
  readonly isAdult: boolean;
  /** They know each other here already, and neither wanted nothing of the other. */
  readonly isKnown: boolean;
}): Result<undefined, WitnessRefusal> {
  const { witness, person, holder, reader } = asked;
  if (witness === person) return refused("is-the-person");
  if (witness === holder) return refused("is-the-holder");
  if (asked.isOnSide) return refused("on-the-holders-side");
  if (witness === reader || asked.isOnReadersSide) return refused("reads-it");
  if (!asked.isAdult) return refused("not-of-age");
  if (!asked.isKnown) return refused("does-not-know-them");
  return done(undefined);
}
