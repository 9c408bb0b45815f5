import { isId } from "#basics/id";
import { wantsNoMailIn } from "#modules/notifications";
import { findOrganisationIn } from "#modules/organisations";
import { addressTextIn } from "#modules/people";
import { openedByLetterIn } from "#modules/premises";
import { type OrganisationId, standingOf } from "#rules/organisations";
import type { AddressId } from "#rules/people";
import type { VenueId } from "#rules/premises";
import { type Listener, type Work, withRight } from "#services/house";
import { openIn } from "#services/keys";

import { findDoorAt, listDoors, type SealedDoor } from "../store/doors.ts";
import { doorAddressAt, endDoorsIn } from "./door.ts";
import { LETTERS } from "./read-letter.ts";

/** A structure without an account of whom a day is asked at its door. Its address is for letters: it reaches no page. */
export interface AskedAtDoor {
  readonly host: OrganisationId;
  readonly name: string;
  readonly address: AddressId;
}

/** Who is asked for a day at premises that nobody keeps and a letter opened; undefined where nobody is. */
export async function askedAtDoorIn(work: Work, venue: VenueId): Promise<AskedAtDoor | undefined> {
  const opened = await openedByLetterIn(work, venue);
  if (opened?.isListed !== true || opened.isKept) return undefined;
  const door = await doorAtIn(work, venue);
  const host = door?.structure && (await findOrganisationIn(work, door.structure));
  if (door === undefined || host === undefined || host.isHidden) return undefined;
  if (standingOf(host) === "dissolved") return undefined;
  return { host: host.id, name: host.name, address: door.address };
}

function doorAtIn(work: Work, venue: VenueId): Promise<SealedDoor | undefined> {
  return withRight(work, LETTERS, (lent) => findDoorAt(lent, venue));
}

/** Where a letter of it goes; undefined too for who asked for no mail any more. */
export async function addressOfDoorIn(work: Work, venue: VenueId): Promise<AddressId | undefined> {
  const address = (await askedAtDoorIn(work, venue))?.address;
  const text = address && (await addressTextIn(work, address));
  return text === undefined || (await wantsNoMailIn(work, text)) ? undefined : address;
}

/** The premises that are asked so, to be found among those that somebody keeps. */
export function venuesAskedAtDoorIn(work: Work): Promise<readonly VenueId[]> {
  return withRight(work, LETTERS, listDoors);
}

/** The street and how one comes in, for a guest whose time it is: the module that shows it asked so. */
export function comingByLetterIn(work: Work, venue: VenueId): Promise<string | undefined> {
  return withRight(work, LETTERS, async (lent) => {
    const door = await findDoorAt(lent, venue);
    return door && openIn(lent, door.letter, door.coming);
  });
}

/** Where the holder of its address says that they want no such letter any more: for their own letter alone. */
export async function wayOutOfDoorIn(work: Work, venue: VenueId): Promise<string | undefined> {
  const door = await doorAtIn(work, venue);
  const host = door?.structure && (await findOrganisationIn(work, door.structure));
  // Whoever represents it answers from here: the address is not theirs to let go.
  if (door === undefined || host === undefined || host.isRepresented) return undefined;
  return doorAddressAt(work.app, door);
}

/** Premises that somebody keeps from now on, or that are lent no more, are asked at no address of a letter. */
export const endDoorOfVenue: Listener = async (work, { payload: { venue } }) => {
  if (typeof venue !== "string" || !isId<"Venue">(venue)) return;
  await withRight(work, LETTERS, (lent) => endDoorsIn(lent, { venue }));
};
