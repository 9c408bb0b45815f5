import { isId } from "#basics/id";
import { wantsNoMailIn } from "#modules/notifications";
import { findOrganisationIn } from "#modules/organisations";
import { addressTextIn, isSilentIn } from "#modules/people";
import { openedByLetterIn } from "#modules/premises";
import { isInDirectory, type OrganisationId, standingOf } from "#rules/organisations";
import type { AddressId } from "#rules/people";
import type { VenueId } from "#rules/premises";
import { type Listener, type Work, withRight } from "#services/house";
import { openIn } from "#services/keys";

import { type Closing, closingOf } from "../domain/door.ts";
import { findDoorAt, listDoors, saveDoorConfirmed, type SealedDoor } from "../store/doors.ts";
import { closingIn, endDoorsIn } from "./door.ts";
import { LETTERS } from "./read-letter.ts";
import { isAnsweredHereIn } from "./why-not-asked-there.ts";

/** A structure without an account of whom a day is asked at its door. Its address is for letters: it reaches no page. */
export interface AskedAtDoor {
  readonly host: OrganisationId;
  readonly name: string;
  /** Not where only its letter speaks of it. */
  readonly isInDirectory: boolean;
  /** Its holder said that the place closes: it answers what was asked, and is asked nothing new. */
  readonly isClosing: boolean;
  readonly address: AddressId;
}

/** Who answers by a letter for premises that nobody keeps, whether or not more is asked there: a link that was sent serves. */
async function answersAtDoorIn(work: Work, venue: VenueId): Promise<AskedAtDoor | undefined> {
  const opened = await openedByLetterIn(work, venue);
  if (opened?.isKept !== false) return undefined;
  const door = await doorAtIn(work, venue);
  const host = door?.structure && (await findOrganisationIn(work, door.structure));
  if (door === undefined || host === undefined || host.isHidden) return undefined;
  if (closingOf(door, work.now)?.isOver === true) return undefined;
  if (standingOf(host) === "dissolved") return undefined;
  return {
    host: host.id,
    name: host.name,
    isInDirectory: isInDirectory(host),
    isClosing: door.closingAt !== undefined,
    address: door.address,
  };
}

/** Who is asked for a day there; undefined where nobody is, or could not read that they are. */
export async function askedAtDoorIn(work: Work, venue: VenueId): Promise<AskedAtDoor | undefined> {
  if ((await openedByLetterIn(work, venue))?.isListed !== true) return undefined;
  const door = await answersAtDoorIn(work, venue);
  if (door === undefined || door.isClosing) return undefined;
  return (await readsLettersIn(work, door)) ? door : undefined;
}

/** Whether its letters leave: not to who asked for no mail any more, nor to who is not there. */
async function readsLettersIn(
  work: Work,
  { address }: Pick<SealedDoor, "address">,
): Promise<boolean> {
  const text = await addressTextIn(work, address);
  if (text === undefined || (await isSilentIn(work, address))) return false;
  return !(await wantsNoMailIn(work, text));
}

function doorAtIn(work: Work, venue: VenueId): Promise<SealedDoor | undefined> {
  return withRight(work, LETTERS, (lent) => findDoorAt(lent, venue));
}

/** Whether a place that a letter opened closes, or is closed by the clock; undefined where it does not. */
export function closingOfVenueIn(work: Work, venue: VenueId): Promise<Closing | undefined> {
  return withRight(work, LETTERS, async (lent) => {
    const door = await findDoorAt(lent, venue);
    return door && closingIn(lent, door);
  });
}

/** Whether a day at such a place is after the evening on which it closes. */
export function isAfterClosing(
  closing: Closing | undefined,
  { day }: { readonly day: Temporal.PlainDate },
): boolean {
  const last = closing?.lastDay;
  return last !== undefined && Temporal.PlainDate.compare(day, last) > 0;
}

/** Who answers by its letters, as long as the door stands. Who asked for no mail any more gets none, and still answers by those they have. */
export async function addressOfDoorIn(work: Work, venue: VenueId): Promise<AddressId | undefined> {
  return (await answersAtDoorIn(work, venue))?.address;
}

/** The premises that are asked so, to be found among those that somebody keeps. */
export async function venuesAskedAtDoorIn(work: Work): Promise<readonly VenueId[]> {
  const venues: VenueId[] = [];
  for (const door of await withRight(work, LETTERS, listDoors))
    if (door.venue !== undefined && (await readsLettersIn(work, door))) venues.push(door.venue);
  return venues;
}

/** At which premises that a letter opened which structures are asked. */
export async function hostsAtDoorsIn(
  work: Work,
): Promise<readonly { readonly venue: VenueId; readonly organisation: OrganisationId }[]> {
  const doors = await withRight(work, LETTERS, listDoors);
  return doors.flatMap(({ venue, structure: organisation }) =>
    venue === undefined || organisation === undefined ? [] : [{ venue, organisation }],
  );
}

/** The street and how one comes in, for a guest whose time it is: the module that shows it asked so. */
export function comingByLetterIn(work: Work, venue: VenueId): Promise<string | undefined> {
  return withRight(work, LETTERS, async (lent) => {
    const door = await findDoorAt(lent, venue);
    return door && openIn(lent, door.letter, door.coming);
  });
}

/** Its letter was just answered by: the address is read, and serves for as long again. Where somebody here answers, it is not. */
export function renewDoorIn(work: Work, venue: VenueId): Promise<void> {
  return withRight(work, LETTERS, async (lent) => {
    const door = await findDoorAt(lent, venue);
    if (door === undefined || (await isAnsweredHereIn(lent, door.structure))) return;
    await saveDoorConfirmed(lent, door);
  });
}

/** Premises that somebody keeps from now on, or that are lent no more, are asked at no address of a letter. */
export const endDoorOfVenue: Listener = async (work, { payload: { venue } }) => {
  if (typeof venue !== "string" || !isId<"Venue">(venue)) return;
  await withRight(work, LETTERS, (lent) => endDoorsIn(lent, { venue }));
};
