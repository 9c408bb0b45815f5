import { organisationsToActForIn } from "#modules/organisations";
import type { Coordinates } from "#rules/territory";
import { type Work, withRight } from "#services/house";

import { showFacts, type ShownFact } from "../domain/access-facts.ts";
import { addressOf, type Readers, type Venue, type VenueId } from "../domain/venue.ts";
import { listNamed, listShownOf } from "../store/named.ts";
import { findVenue } from "../store/venues.ts";
import { mayKeepIn } from "./see-venue.ts";
import { readWhereaboutsIn } from "./where-it-is.ts";

/** A venue as a module above names it where something is held: what everyone may read of it. */
export interface NamedVenue {
  readonly id: VenueId;
  readonly number: number;
  readonly name: string;
  /** Its page. */
  readonly at: string;
  /** The structure that keeps it, where one does. */
  readonly organisation: Venue["organisation"];
  readonly commune: string;
  readonly town: string;
  readonly readers: Readers;
  /** Where everyone reads it; undefined where only some do, or where it has none. */
  readonly address: string | undefined;
}

function named(venue: Venue): NamedVenue {
  const { id, number, name, organisation, commune, town, readers } = venue;
  const address = readers === "everyone" ? written(venue, venue.address) : undefined;
  return { id, number, name, at: addressOf(venue), organisation, commune, town, readers, address };
}

/** « 3 place du Marché, 26400 Crest ». */
function written(
  { postcode, town }: Pick<Venue, "postcode" | "town">,
  address: string | undefined,
): string | undefined {
  if (address === undefined) return undefined;
  return `${address}, ${[postcode, town].filter((one) => one !== undefined).join(" ")}`;
}

/** These venues by their names; one that was withdrawn or hidden is not among them. */
export async function venuesNamedIn(
  work: Work,
  ids: readonly VenueId[],
): Promise<ReadonlyMap<VenueId, NamedVenue>> {
  const venues = await listNamed(work, [...new Set(ids)]);
  return new Map(venues.map((venue) => [venue.id, named(venue)]));
}

/** Where who acts may hold something: what is listed of the organisations for which they may publish. */
export async function venuesToHoldAtIn(work: Work): Promise<readonly NamedVenue[]> {
  const mine = await organisationsToActForIn(work, "publish");
  const venues = await listShownOf(
    work,
    mine.map(({ id }) => id),
  );
  return venues.map(named);
}

/** Whether who acts may hold something there: it is in lists, and they keep it for its organisation. */
export async function mayHoldAtIn(work: Work, id: VenueId): Promise<boolean> {
  const venue = await findVenue(work, id);
  if (venue === undefined || !(await mayKeepIn(work, venue))) return false;
  return venue.asleepAt === undefined && venue.withdrawnAt === undefined && !venue.isHidden;
}

/** What one needs in order to come there, as its keeper said it. */
export interface WayTo {
  /** « 3 place du Marché, 26400 Crest ». */
  readonly address: string | undefined;
  /** Its point, where its keeper put one. */
  readonly point: Coordinates | undefined;
  /** What was measured of how one comes in. */
  readonly access: readonly ShownFact[];
  /** Who welcomes there. */
  readonly welcomes: string | undefined;
}

interface AskedWay {
  readonly venue: VenueId;
  /** The module above vouches that they come and that it is time to tell them: they read it as who was given it. */
  readonly isExpected: boolean;
}

/** How one comes to a venue, for who acts: its reading leaves a line in the log of its keeper. Undefined once it is withdrawn. */
export async function wayToIn(
  work: Work,
  { venue: id, isExpected }: AskedWay,
): Promise<WayTo | undefined> {
  const [venue] = await listNamed(work, [id]);
  if (venue === undefined) return undefined;
  const read = (lent: Work) => readWhereaboutsIn(lent, id);
  const isPublic = venue.readers === "everyone";
  const own = isPublic ? venue : await read(work);
  const known = own ?? (isExpected ? await withRight(work, "premises-expected", read) : undefined);
  return {
    address: written(venue, known?.address),
    point: known?.point,
    access: showFacts(venue.access).filter(({ state }) => state !== "unknown"),
    welcomes: venue.welcomes,
  };
}

/** The exact address of a venue for who acts. */
export async function addressForIn(work: Work, asked: AskedWay): Promise<string | undefined> {
  return (await wayToIn(work, asked))?.address;
}
