import { isId } from "#basics/id";
import { representativeIdsIn } from "#modules/organisations";
import { isOperator, type Reportable, type Work, withRight } from "#services/house";

import type { Offer, OfferId } from "../domain/giver.ts";
import { findGiver } from "../store/givers.ts";
import { findShownOffer, saveOfferHidden } from "../store/offers.ts";

const RIGHT = "moderate-offers";

/** An offer of the directory as something that a member can report; hidden, only its giver and the operator know of it. */
export const reportableOffer: Reportable = {
  find: async (work, id) => {
    const offer = await findIn(work, id);
    return offer && { title: offer.words, at: `/entraide/${offer.giver}` };
  },
  hide: (work, id, reason) => saveIn(work, id, reason),
  showAgain: (work, id) => saveIn(work, id, undefined),
  authors: async (work, id) => {
    const giver = isId<"Offer">(id) ? await giverOfIn(work, id) : undefined;
    if (giver === undefined) return [];
    if (giver.person !== undefined) return [giver.person];
    return representativeIdsIn(work, { organisation: giver.organisation, power: "manage" });
  },
  words: async (work, id) => {
    const offer = await findIn(work, id);
    return offer && [offer.words, offer.details ?? ""].join("\n").trim();
  },
};

async function findIn(work: Work, id: string): Promise<Offer | undefined> {
  if (!isId<"Offer">(id)) return undefined;
  const offer = isOperator(work.actor)
    ? await withRight(work, RIGHT, (lent) => findShownOffer(lent, id))
    : await findShownOffer(work, id);
  return offer !== undefined && offer.isHidden && !isOperator(work.actor) ? undefined : offer;
}

function giverOfIn(work: Work, id: OfferId) {
  return withRight(work, RIGHT, async (lent) => {
    const offer = await findShownOffer(lent, id);
    return offer && findGiver(lent, offer.giver);
  });
}

async function saveIn(work: Work, id: string, because: string | undefined): Promise<void> {
  if (isId<"Offer">(id)) await withRight(work, RIGHT, (lent) => saveOfferHidden(lent, id, because));
}
