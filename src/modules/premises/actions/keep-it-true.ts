import { done, refused, type Result } from "#basics/result";
import { action, type Work } from "#services/house";

import type { Venue, VenueId } from "../domain/venue.ts";
import { saveConfirmed, saveWithdrawn } from "../store/venue-life.ts";
import { holdVenue } from "../store/venues.ts";
import { mayKeepIn } from "./see-venue.ts";

export type LifeRefusal = "not-allowed";
type Told = Promise<Result<Venue, LifeRefusal>>;

/** « Tout est encore juste »: it is believed for another year, and wakes up when it slept. */
export const confirmVenue = action(confirmVenueIn);

export async function confirmVenueIn(work: Work, { venue }: { readonly venue: VenueId }): Told {
  return keepingIn(work, venue, (held) => saveConfirmed(work, held.id));
}

/** It is lent no more: nobody finds it, its keeper may open it again. */
export const withdrawVenue = action(withdrawVenueIn);

export async function withdrawVenueIn(work: Work, { venue }: { readonly venue: VenueId }): Told {
  return keepingIn(work, venue, async ({ id }) => {
    await saveWithdrawn(work, id, true);
    await work.tell({ name: "premises.withdrawn", subject: id, payload: { venue: id } });
  });
}

/** It is lent again, as it was. */
export const reopenVenue = action(reopenVenueIn);

export async function reopenVenueIn(work: Work, { venue }: { readonly venue: VenueId }): Told {
  return keepingIn(work, venue, (held) => saveWithdrawn(work, held.id, false));
}

async function keepingIn(work: Work, id: VenueId, save: (venue: Venue) => Promise<void>): Told {
  const venue = await holdVenue(work, id);
  if (venue === undefined || !(await mayKeepIn(work, venue))) return refused("not-allowed");
  await save(venue);
  return done(venue);
}
