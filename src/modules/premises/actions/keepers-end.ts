import { isId } from "#basics/id";
import { readMergedPair } from "#rules/organisations";
import { type Listener, withRight } from "#services/house";

import { passVenues, withdrawVenuesOf } from "../store/venue-life.ts";
import { findWhereabouts } from "../store/whereabouts.ts";
import { findVenue } from "../store/venues.ts";
import { keepWhereaboutsIn, openWhereaboutsIn } from "./where-it-is.ts";

/**
 * Two organisations were one: what the first kept, the other keeps, addresses sealed again under its key. When
 * that is undone, it stays with the other: nothing says any more which were whose.
 */
export const passVenuesOfMerged: Listener = async (work, { payload }) => {
  const pair = readMergedPair(payload);
  if (pair === undefined) return;
  for (const id of await passVenues(work, pair))
    await withRight(work, "premises-keep", async (lent) => {
      const sealed = await findWhereabouts(lent, id);
      const venue = await findVenue(lent, id);
      const known = sealed && (await openWhereaboutsIn(lent, sealed));
      if (venue === undefined || known === undefined) return;
      const { readers } = venue;
      await keepWhereaboutsIn(lent, id, { ...known, organisation: pair.kept, readers });
    });
};

/** It exists no more: its premises are lent no more. */
export const withdrawVenuesOfDissolved: Listener = async (work, { payload: { organisation } }) => {
  if (typeof organisation === "string" && isId<"Organisation">(organisation))
    await withdrawVenuesOf(work, organisation);
};
