import { reading, type Work } from "#services/house";

import type { GiverId, Offer, OfferId } from "../domain/giver.ts";
import { findOffer } from "../store/offers.ts";
import { seeGiverIn } from "./see-giver.ts";

/** An offer that the person who acts may ask for, and who gives it. */
export interface AskableOffer extends Pick<Offer, "id" | "kind" | "words"> {
  readonly giver: GiverId;
  readonly name: string;
  /** The page of who gives it. */
  readonly at: string;
  /** The last day of their pause, when they take one. */
  readonly pausedUntil?: Temporal.PlainDate | undefined;
}

/** The offer, while its reader may know of it and it is not theirs; else undefined. */
export const seeAskableOffer = reading((work: Work, asked: { readonly offer: OfferId }) =>
  askableOfferIn(work, asked.offer),
);

export async function askableOfferIn(work: Work, id: OfferId): Promise<AskableOffer | undefined> {
  const offer = await findOffer(work, id);
  const seen = offer && (await seeGiverIn(work, { giver: offer.giver }));
  if (offer === undefined || offer.isHidden || seen === undefined || seen.isMine) return undefined;
  const { kind, words, giver } = offer;
  const { pausedUntil } = seen.giver.receive;
  return { id, kind, words, giver, name: seen.name, at: `/entraide/${giver}`, pausedUntil };
}
