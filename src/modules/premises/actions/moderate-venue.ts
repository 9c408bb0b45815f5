import { isId } from "#basics/id";
import { representativeIdsIn } from "#modules/organisations";
import { isOperator, type Reportable, type Work } from "#services/house";

import { addressOf, type Venue } from "../domain/venue.ts";
import { saveHidden } from "../store/venue-life.ts";
import { findVenue } from "../store/venues.ts";

/** Premises as something that anyone can report: hidden, only who keeps them still sees them. */
export const reportableVenue: Reportable = {
  find: async (work, id) => {
    const venue = await findShown(work, id);
    return venue && { title: venue.name, at: addressOf(venue) };
  },
  hide: (work, id, reason) => save(work, id, reason),
  showAgain: (work, id) => save(work, id, undefined),
  authors: async (work, id) => {
    const venue = isId<"Venue">(id) ? await findVenue(work, id) : undefined;
    if (venue?.organisation === undefined) return [];
    return representativeIdsIn(work, { organisation: venue.organisation, power: "publish" });
  },
  words: async (work, id) => {
    const venue = isId<"Venue">(id) ? await findVenue(work, id) : undefined;
    return venue && [venue.about, venue.rules, venue.welcomes].filter(Boolean).join("\n");
  },
};

/** Who keeps the instance finds a hidden one too, to show it again. */
async function findShown(work: Work, id: string): Promise<Venue | undefined> {
  const venue = isId<"Venue">(id) ? await findVenue(work, id) : undefined;
  if (venue === undefined || venue.withdrawnAt !== undefined) return undefined;
  return venue.isHidden && !isOperator(work.actor) ? undefined : venue;
}

async function save(work: Work, id: string, because: string | undefined): Promise<void> {
  if (isId<"Venue">(id)) await saveHidden(work, id, because);
}
