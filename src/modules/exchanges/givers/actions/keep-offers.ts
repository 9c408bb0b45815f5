import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { findJob } from "#modules/subjects";
import { action, type Work } from "#services/house";

import { type Giver, MOST_OFFERS, type Offer, type OfferId } from "../domain/giver.ts";
import { holdGiver, saveTerms } from "../store/givers.ts";
import { deleteOffer, findOffer, listOffers, saveOffer } from "../store/offers.ts";
import { makeGiverIn, mayKeepGiverIn } from "./givers.ts";
import { type AskedKept, givenByOf } from "./see-giver.ts";

export type KeepOfferRefusal = "not-allowed" | "unknown-offer" | "enough-offers" | "unknown-job";

export type SayOffer = AskedKept & Pick<Offer, "kind" | "words" | "details">;

/** One says something that one can give. It is shown with the others, when one is in the directory. */
export const sayOffer = action(sayOfferIn);

export async function sayOfferIn(
  work: Work,
  asked: SayOffer,
): Promise<Result<OfferId, KeepOfferRefusal>> {
  const by = givenByOf(work, asked);
  if (by === undefined || !(await mayKeepGiverIn(work, by))) return refused("not-allowed");
  const giver = await makeGiverIn(work, by);
  await holdGiver(work, giver.id);
  const known = await listOffers(work, [giver.id]);
  if (known.length >= MOST_OFFERS) return refused("enough-offers");
  const id = newId<"Offer">();
  const { kind, words, details } = asked;
  await saveOffer(work, giver, { id, kind, words, details, rome: undefined, job: undefined });
  return done(id);
}

export type ChangeOffer = SayOffer & { readonly offer: OfferId };

/** The same in other words. A job that was chosen for the words before is let go when these change. */
export const changeOffer = action(changeOfferIn);

export async function changeOfferIn(
  work: Work,
  asked: ChangeOffer,
): Promise<Result<OfferId, KeepOfferRefusal>> {
  const found = await holdOfferIn(work, asked);
  if (!found.done) return found;
  const { giver, offer } = found.value;
  const { kind, words, details } = asked;
  const rome = words === offer.words ? offer.rome : undefined;
  const job = rome === undefined ? undefined : findJob(work.app, rome);
  await saveOffer(work, giver, { id: offer.id, kind, words, details, rome, job });
  return done(offer.id);
}

export type ChooseJob = AskedKept & {
  readonly offer: OfferId;
  /** The code of a job; undefined: one’s own words are enough. */
  readonly rome: string | undefined;
};

/** Says of which job of the ROME an offer is, so that it is found under its other names too. */
export const chooseJob = action(chooseJobIn);

export async function chooseJobIn(
  work: Work,
  asked: ChooseJob,
): Promise<Result<OfferId, KeepOfferRefusal>> {
  const found = await holdOfferIn(work, asked);
  if (!found.done) return found;
  const { giver, offer } = found.value;
  const { rome } = asked;
  const job = rome === undefined ? undefined : findJob(work.app, rome);
  if (rome !== undefined && job === undefined) return refused("unknown-job");
  await saveOffer(work, giver, { ...offer, rome, job });
  return done(offer.id);
}

/** One gives it no more. Twice changes nothing. With the last one, one leaves the directory. */
export const removeOffer = action(removeOfferIn);

export async function removeOfferIn(
  work: Work,
  asked: AskedKept & { readonly offer: OfferId },
): Promise<Result<OfferId, KeepOfferRefusal>> {
  const found = await holdOfferIn(work, asked);
  if (!found.done) return found;
  const { giver, offer } = found.value;
  await deleteOffer(work, offer.id);
  if ((await listOffers(work, [giver.id])).length === 0)
    await saveTerms(work, giver.id, { ...giver, shown: false });
  return done(offer.id);
}

async function holdOfferIn(
  work: Work,
  asked: AskedKept & { readonly offer: OfferId },
): Promise<Result<{ readonly giver: Giver; readonly offer: Offer }, KeepOfferRefusal>> {
  const by = givenByOf(work, asked);
  if (by === undefined || !(await mayKeepGiverIn(work, by))) return refused("not-allowed");
  const offer = await findOffer(work, asked.offer);
  const giver = offer && (await holdGiver(work, offer.giver));
  if (offer === undefined || giver === undefined) return refused("unknown-offer");
  if (giver.person !== by.person || giver.organisation !== by.organisation)
    return refused("unknown-offer");
  return done({ giver, offer });
}
