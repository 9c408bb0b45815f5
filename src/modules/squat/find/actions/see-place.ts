import { seatsOfIn, seeVenueIn, type SeenVenue } from "#modules/premises";
import type { OrganisationId } from "#rules/organisations";
import { reading, type Work } from "#services/house";

import { askedAtDoorIn } from "../../invite/actions/door-at.ts";

export interface SeenPlace extends SeenVenue {
  /** Who is asked for a day there: who keeps it, or a structure without an account that answers by its letter. */
  readonly host: {
    readonly id: OrganisationId;
    readonly name: string;
    readonly isByLetter: boolean;
    /** Not where only its letter speaks of it. */
    readonly isInDirectory: boolean;
  };
}

/** A place for who would come for a day: one that is open and where somebody is asked; undefined else. */
export const seePlace = reading(seePlaceIn);

export async function seePlaceIn(
  work: Work,
  asked: { readonly number: number },
): Promise<SeenPlace | undefined> {
  const seen = await seeVenueIn(work, asked);
  const { venue } = seen ?? {};
  if (seen === undefined || venue === undefined) return undefined;
  const isOpen = venue.withdrawnAt === undefined && venue.asleepAt === undefined && !venue.isHidden;
  if (!isOpen) return undefined;
  if (venue.organisation !== undefined) {
    const name = seen.keeper?.name ?? venue.name;
    return {
      ...seen,
      host: { id: venue.organisation, name, isByLetter: false, isInDirectory: true },
    };
  }
  const door = await askedAtDoorIn(work, venue.id);
  if (door === undefined) return undefined;
  const { host: id, name, isInDirectory } = door;
  const seats = await seatsOfIn(work, venue, true);
  return { ...seen, seats, host: { id, name, isByLetter: true, isInDirectory } };
}
