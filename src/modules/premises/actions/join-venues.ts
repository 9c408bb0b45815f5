import { done, refused, type Result } from "#basics/result";
import { action, reading, type Work, withRight } from "#services/house";

import { addressOf, mayBecome, type Venue, type VenueId } from "../domain/venue.ts";
import { findJoinedTo, passPhotos, saveJoined } from "../store/joined.ts";
import { findVenue, holdVenue } from "../store/venues.ts";
import { deleteWhereabouts } from "../store/whereabouts.ts";
import { mayKeepIn } from "./see-venue.ts";

export interface JoinVenues {
  readonly gone: VenueId;
  readonly kept: VenueId;
}

export type JoinVenuesRefusal = "not-allowed" | "not-one-of-yours";

/**
 * « C’est le même local »: who keeps both says that two rows are one place, as where two organisations turned out to be one.
 * What one says stays as it is, the other leads there, and what hung on it follows: pictures here, and what modules above
 * hold there, which hear it. Where the first was is forgotten. Nobody who is expected there is told that it closed.
 */
export const joinVenues = action(joinVenuesIn);

export async function joinVenuesIn(
  work: Work,
  { gone: one, kept: other }: JoinVenues,
): Promise<Result<Venue, JoinVenuesRefusal>> {
  // Held in one order, so that two who join them at once do not wait for each other.
  const held = new Map<VenueId, Venue | undefined>();
  for (const id of [one, other].toSorted()) held.set(id, await holdVenue(work, id));
  const [gone, kept] = [held.get(one), held.get(other)];
  if (gone === undefined || !(await mayKeepIn(work, gone))) return refused("not-allowed");
  if (kept === undefined || !mayBecome(gone, kept)) return refused("not-one-of-yours");
  await saveJoined(work, gone.id, kept.id);
  await passPhotos(work, gone.id, kept.id);
  await withRight(work, "premises-keep", (lent) => deleteWhereabouts(lent, gone.id));
  await work.tell({
    name: "premises.joined",
    subject: kept.id,
    payload: { gone: gone.id, kept: kept.id },
  });
  return done(kept);
}

/** Where the page of a venue is by now, by the number of its address: that of another, which it turned out to be. */
export const findAddressNow = reading(
  async (work: Work, { number }: { readonly number: number }): Promise<string | undefined> => {
    const id = await findJoinedTo(work, number);
    const venue = id && (await findVenue(work, id));
    return venue && addressOf(venue);
  },
);
