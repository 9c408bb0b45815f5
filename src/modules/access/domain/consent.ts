import type { Id } from "#basics/id";

import type { AcceptedText, Grant } from "./grant.ts";
import type { SharingId } from "./sharing.ts";
import type { PersonId, SpaceId } from "./space.ts";

export type ConsentId = Id<"Consent">;

/** By which way somebody said it: by their own hand on a page, or on paper or by telephone before a witness who types it. */
export const CONSENT_CHANNELS = ["page", "paper", "telephone"] as const;
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number];

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
  /** Since when the person says that it is not true; undefined: they do not. */
  readonly deniedAt?: Temporal.Instant | undefined;
}

/** What those who moderate found of a denial. */
export type FoundOfDenial = "upheld" | "dismissed";

/** Whether the person themself has still to say it: it was opened in their name, or asked of them again. */
export function isToSayAgain({
  under,
  askedAgainAt,
}: Pick<Grant, "under" | "askedAgainAt">): boolean {
  return under !== undefined || askedAgainAt !== undefined;
}
