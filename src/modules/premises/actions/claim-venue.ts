import { done, refused, type Result } from "#basics/result";
import { mayActForIn } from "#modules/organisations";
import type { OrganisationId } from "#rules/organisations";
import {
  action,
  isOperator,
  recordAdministrativeActIn,
  type Work,
  withRight,
} from "#services/house";

import { isByLetter } from "../domain/by-letter.fr.ts";
import type { Venue, VenueId } from "../domain/venue.ts";
import { saveKeeper, saveWithdrawn } from "../store/venue-life.ts";
import { mayGiveBack } from "./see-venue.ts";
import { deleteWhereabouts } from "../store/whereabouts.ts";
import { holdVenue } from "../store/venues.ts";

export type ClaimVenueRefusal = "not-allowed" | "kept-already" | "not-from-a-source";

/**
 * « C’est notre local »: a representative of a verified structure says that published premises are theirs. From then
 * on they keep it, and may be asked; what its source published stays public. The operator may give it back.
 */
export const claimVenue = action(claimVenueIn);

export async function claimVenueIn(
  work: Work,
  asked: { readonly venue: VenueId; readonly organisation: OrganisationId },
): Promise<Result<Venue, ClaimVenueRefusal>> {
  const { organisation } = asked;
  const venue = await holdVenue(work, asked.venue);
  if (venue === undefined || venue.isHidden) return refused("not-allowed");
  if (!(await mayActForIn(work, { organisation, power: "publish" }))) return refused("not-allowed");
  if (venue.organisation !== undefined) return refused("kept-already");
  await saveKeeper(work, venue.id, organisation);
  await work.tell({
    name: "premises.claimed",
    subject: venue.id,
    payload: { venue: venue.id, organisation },
  });
  return done(venue);
}

/**
 * It was not theirs: the operator gives it back to its source, as nobody’s, with the reason in the journal of acts. What
 * a letter said has no source to go back to: it is taken back.
 */
export const giveBackVenue = action(giveBackVenueIn);

export async function giveBackVenueIn(
  work: Work,
  asked: { readonly venue: VenueId; readonly reason: string },
): Promise<Result<Venue, ClaimVenueRefusal>> {
  if (!isOperator(work.actor)) return refused("not-allowed");
  const venue = await holdVenue(work, asked.venue);
  if (venue === undefined || !mayGiveBack(work, venue)) return refused("not-allowed");
  if (venue.isHome) return refused("not-from-a-source");
  if (venue.organisation !== undefined) await backToSourceIn(work, venue.id);
  if (isByLetter(venue)) await takeBackIn(work, venue.id);
  await recordAdministrativeActIn(work, {
    what: "venue-given-back",
    about: `local ${venue.number}`,
    reason: asked.reason,
  });
  return done(venue);
}

async function takeBackIn(work: Work, venue: VenueId): Promise<void> {
  await saveWithdrawn(work, venue, true);
  await work.tell({ name: "premises.withdrawn", subject: venue, payload: { venue } });
}

/** Nobody keeps it any more: where it is goes, as far as it was kept apart. */
async function backToSourceIn(work: Work, venue: VenueId): Promise<void> {
  await saveKeeper(work, venue, undefined);
  await withRight(work, "premises-keep", (lent) => deleteWhereabouts(lent, venue));
}
