import type { Child } from "hono/jsx";

import {
  findOrganisationIn,
  mayActForIn,
  namesOfOrganisationsIn,
  type OrganisationOfPerson,
  organisationsToActForIn,
} from "#modules/organisations";
import { placeIndexIn } from "#modules/territory";
import type { Organisation } from "#rules/organisations";
import { writePlace } from "#rules/territory";
import { isOperator, reading, showPanelsIn, type Work } from "#services/house";

import type { DaySeats } from "../domain/seats.ts";
import { isByLetter } from "../domain/by-letter.fr.ts";
import { mayBecome, type Venue } from "../domain/venue.ts";
import { listPhotos, type Photo } from "../store/photos.ts";
import { findVenueNumbered, listVenuesOf } from "../store/venues.ts";
import { seatsOfIn } from "./free-seats.ts";
import type { Keeper } from "./list-venues.ts";
import { readWhereaboutsIn, type Whereabouts } from "./where-it-is.ts";

/** A venue as somebody sees it. */
export interface SeenVenue {
  readonly venue: Venue;
  readonly keeper: Keeper | undefined;
  /** « Crest (26) ». */
  readonly place: string;
  /** Its address, when the reader may read it. */
  readonly whereabouts: Whereabouts | undefined;
  readonly photos: readonly Photo[];
  /** Its free seats, on the days that are told; undefined when they are not known, or nobody may come. */
  readonly seats: readonly DaySeats[] | undefined;
  /** What the modules above hold there. */
  readonly panels: readonly Child[];
  readonly may: {
    readonly keep: boolean;
    /** Those for which they may say that it is theirs. */
    readonly claimFor: readonly OrganisationOfPerson[];
    readonly giveBack: boolean;
    /** Those of the same keeper that it may turn out to be. */
    readonly joinTo: readonly Venue[];
  };
}

/** A venue by the number of its address; undefined when there is none, or none that one may know of. */
export const seeVenue = reading(seeVenueIn);

export async function seeVenueIn(
  work: Work,
  asked: { readonly number: number },
): Promise<SeenVenue | undefined> {
  const venue = await findVenueNumbered(work, asked.number);
  if (venue === undefined || venue.joinedTo !== undefined) return undefined;
  const keep = await mayKeepIn(work, venue);
  const isGone = venue.isHidden || venue.withdrawnAt !== undefined;
  if (isGone && !keep && !isOperator(work.actor)) return undefined;
  const { organisation } = venue;
  const names = await namesOfOrganisationsIn(
    work,
    organisation === undefined ? [] : [organisation],
  );
  const isImported = organisation === undefined;
  const isPublic = venue.readers === "everyone";
  return {
    venue,
    keeper: organisation && names.get(organisation),
    place: await placeNameIn(work, venue),
    whereabouts: isPublic
      ? { address: venue.address, point: venue.point }
      : await readWhereaboutsIn(work, venue.id),
    photos: await listPhotos(work, venue.id),
    seats: isImported ? undefined : await seatsOfIn(work, venue),
    panels: isImported && !isByLetter(venue) ? [] : await showPanelsIn(work, "venue", venue.id),
    may: {
      keep,
      claimFor: isImported ? await organisationsToActForIn(work, "publish") : [],
      giveBack: mayGiveBack(work, venue),
      joinTo: keep ? await venuesAlikeIn(work, venue) : [],
    },
  };
}

/** Those of its keeper that it may turn out to be. */
async function venuesAlikeIn(work: Work, venue: Venue): Promise<readonly Venue[]> {
  const all = venue.organisation === undefined ? [] : [venue.organisation];
  return (await listVenuesOf(work, all)).filter((other) => mayBecome(venue, other));
}

/** What a structure keeps goes back to its source; what a letter said and nobody keeps is taken back. */
export function mayGiveBack({ actor }: Work, venue: Venue): boolean {
  if (!isOperator(actor) || venue.source === undefined) return false;
  if (venue.organisation !== undefined) return true;
  return isByLetter(venue) && venue.withdrawnAt === undefined;
}

/** Whether who acts may change, confirm and withdraw it: for the organisation that keeps it. What turned out to be another: nobody. */
export async function mayKeepIn(
  work: Work,
  { organisation: id, joinedTo }: Pick<Venue, "organisation" | "joinedTo">,
): Promise<boolean> {
  if (joinedTo !== undefined) return false;
  const organisation = id && (await findOrganisationIn(work, id));
  if (organisation === undefined) return false;
  return mayActForIn(work, { organisation: organisation.id, power: "publish" });
}

/** « Crest (26) »: the commune as one writes it here. */
export async function placeNameIn(
  work: Work,
  { commune: code, town, department }: Pick<Venue, "commune" | "town" | "department">,
): Promise<string> {
  const index = await placeIndexIn(work);
  const commune = index.communes.get(code);
  return commune === undefined
    ? `${town} (${department})`
    : writePlace(index, { kind: "commune", commune });
}

/** The organisation for which somebody is about to add premises; undefined when they may not. */
export const seeKeeperToBe = reading(
  async (work: Work, { id }: { readonly id: string }): Promise<Organisation | undefined> => {
    const mine = await organisationsToActForIn(work, "publish");
    const found = mine.find((one) => one.id === id || String(one.number) === id);
    return found && findOrganisationIn(work, found.id);
  },
);

/** Those for which who acts may add premises. */
export const seeKeepersToBe = reading((work: Work) => organisationsToActForIn(work, "publish"));
