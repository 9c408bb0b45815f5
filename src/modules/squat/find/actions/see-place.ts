import { seeVenueIn, type SeenVenue } from "#modules/premises";
import { reading, type Work } from "#services/house";

export type SeenPlace = SeenVenue;

/** A place for who would come for a day: one that somebody keeps here and that is open; undefined else. */
export const seePlace = reading(seePlaceIn);

export async function seePlaceIn(
  work: Work,
  asked: { readonly number: number },
): Promise<SeenPlace | undefined> {
  const seen = await seeVenueIn(work, asked);
  const { venue } = seen ?? {};
  if (seen === undefined || venue?.organisation === undefined) return undefined;
  const isOpen = venue.withdrawnAt === undefined && venue.asleepAt === undefined && !venue.isHidden;
  return isOpen ? seen : undefined;
}
