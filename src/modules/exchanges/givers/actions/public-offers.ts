import { namesOfVerifiedIn } from "#modules/organisations";
import type { OrganisationId } from "#rules/organisations";
import { type Work, withRight } from "#services/house";

import type { Offer } from "../domain/giver.ts";
import { findGiverBy } from "../store/givers.ts";
import { listOffers } from "../store/offers.ts";

/** Something that an organisation gives, as anybody reads it. */
export type PublicOfferOf = Pick<Offer, "id" | "words">;

/** What a verified organisation gives and shows in the directory, for a visitor; of a person, nothing. */
export async function listPublicOffersIn(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly PublicOfferOf[]> {
  if (!(await namesOfVerifiedIn(work, [organisation])).has(organisation)) return [];
  return withRight(work, "read-givers", async (lent) => {
    const giver = await findGiverBy(lent, { organisation });
    if (giver?.shown !== true) return [];
    const offers = await listOffers(lent, [giver.id]);
    return offers.filter(({ isHidden }) => !isHidden).map(({ id, words }) => ({ id, words }));
  });
}
