import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { action, type Work, withRight } from "#services/house";

import { openAssignmentsIn } from "../../actions/open-assignments.ts";
import { atHomeIn } from "../../actions/standing.ts";
import { comingOn } from "../../domain/cannot-come.ts";
import { type ForDayRefusal, nameForDayIn } from "../../instead/actions/name-for-day.ts";
import { saveAccepted } from "../../store/assignments.ts";
import { listCannotCome } from "../../store/cannot-come.ts";
import { holdWeek } from "../../store/visits.ts";
import { type CanCome, type CanComeId, findCanCome, saveDeclined } from "../../store/can-come.ts";
import { WANTED_RIGHT } from "../../actions/who/gaps.ts";
import { listOffersIn } from "../../actions/who/see-offers.ts";
import { tellDeclinedIn, tellTakenIn } from "../../actions/who/tell-wanted.ts";

export interface OfOffer {
  readonly offer: CanComeId;
}

/**
 * « Oui »: whose visit it is, or who acts for them, names for that day who proposed to come, as anybody is named for one day; they said
 * already that they come. Who else proposed is told that somebody does. Twice changes nothing.
 */
export const acceptOffer = action(acceptOfferIn);

export async function acceptOfferIn(
  work: Work,
  { offer: id }: OfOffer,
): Promise<Result<CanCome, ForDayRefusal | "unknown-offer">> {
  const home = await atHomeIn(work);
  if (home === undefined) return refused("unknown-offer");
  await holdWeek(work, home.space);
  const offer = await findCanCome(work, id);
  if (offer?.space !== home.space) return refused("unknown-offer");
  if (await comesIn(work, offer)) return done(offer);
  const stands = (await listOffersIn(work, home.space)).some((one) => one.id === id);
  if (!stands) return refused("unknown-offer");
  const named = await nameForDayIn(work, offer);
  if (!named.done) return named;
  await saveAccepted(work, named.value);
  await withRight(work, WANTED_RIGHT, (lent) => tellTakenIn(lent, offer));
  return done(offer);
}

/** They come that day already. */
async function comesIn(work: Work, offer: CanCome): Promise<boolean> {
  const named = await openAssignmentsIn(work, offer.space);
  const said = await listCannotCome(work, offer.space, dayOf(work.now));
  return comingOn(offer, named, said)?.comes.includes(offer.helper) === true;
}

/** « Non merci »: who proposed is told, and is not asked why. Twice changes nothing; naming them for that day stays possible. */
export const declineOffer = action(declineOfferIn);

export async function declineOfferIn(
  work: Work,
  { offer: id }: OfOffer,
): Promise<Result<CanCome, "unknown-offer">> {
  const home = await atHomeIn(work);
  if (home === undefined) return refused("unknown-offer");
  await holdWeek(work, home.space);
  const offer = await findCanCome(work, id);
  if (offer?.space !== home.space) return refused("unknown-offer");
  if (await saveDeclined(work, id)) await tellDeclinedIn(work, offer);
  return done(offer);
}
