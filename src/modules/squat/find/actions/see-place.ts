import { findOrganisationIn, hasWhoMayIn } from "#modules/organisations";
import { seatsOfIn, seeVenueIn, type SeenVenue } from "#modules/premises";
import { addressOf, type OrganisationId, standingOf } from "#rules/organisations";
import { reading, type Work } from "#services/house";

import { askedAtDoorIn } from "../../invite/actions/door-at.ts";

/** Where one reads of a structure, and how it says that it is reached: of what was shown to be itself. */
export interface Reach {
  readonly at: string;
  readonly site: string | undefined;
  readonly contact: string | undefined;
}

export interface SeenPlace extends SeenVenue {
  /** Who is asked for a day there: who keeps it, or a structure without an account that answers by its letter. */
  readonly host: {
    readonly id: OrganisationId;
    readonly name: string;
    readonly isByLetter: boolean;
    /** Not where only its letter speaks of it. */
    readonly isInDirectory: boolean;
    /** How it is reached, where nobody may say yes for it here: then no day is asked there. */
    readonly reach: Reach | undefined;
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
    const reach = await reachIn(work, venue.organisation);
    const id = venue.organisation;
    return { ...seen, host: { id, name, isByLetter: false, isInDirectory: true, reach } };
  }
  const door = await askedAtDoorIn(work, venue.id);
  if (door === undefined) return undefined;
  const { host: id, name, isInDirectory } = door;
  const seats = await seatsOfIn(work, venue, true);
  return {
    ...seen,
    seats,
    host: { id, name, isByLetter: true, isInDirectory, reach: undefined },
  };
}

async function reachIn(work: Work, organisation: OrganisationId): Promise<Reach | undefined> {
  if (await hasWhoMayIn(work, { organisation, power: "approve" })) return undefined;
  const found = await findOrganisationIn(work, organisation);
  if (found === undefined) return { at: "/structures", site: undefined, contact: undefined };
  const { site, contact } = standingOf(found) === "verified" ? found : {};
  return { at: addressOf(found), site, contact };
}
