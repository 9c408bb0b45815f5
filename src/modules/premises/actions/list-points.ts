import { placeIndexIn } from "#modules/territory";
import { type Box, type Coordinates, isInBox } from "#rules/territory";
import { reading, type Work } from "#services/house";

import { addressOf } from "../domain/venue.ts";
import { listPoints } from "../store/points.ts";

/** A venue as a map shows it. */
export interface VenuePoint {
  readonly id: string;
  readonly title: string;
  /** A path of this site. */
  readonly at: string;
  readonly commune: string;
  readonly town: string;
  readonly department: string;
  readonly seats: number | undefined;
  /** Whether somebody here keeps it; else it was only imported, and nobody confirmed it. */
  readonly isKept: boolean;
  /**
   * Its own point where everyone reads it; else the centre of its commune. Undefined: somebody's home, or a
   * commune of which nothing is known: it stands in the list alone.
   */
  readonly point: Coordinates | undefined;
  /** "commune": only its commune is said, the point is not where it is. */
  readonly precision: "venue" | "commune";
  /** Whether the point is measured, that of the venue or the centre of its commune; else it is only near. */
  readonly isExact: boolean;
}

export interface ListVenues {
  /** Only what has its point in it. */
  readonly within?: Box | undefined;
  /** Only those of these communes (INSEE). */
  readonly communes?: readonly string[] | undefined;
  readonly most?: number | undefined;
}

/**
 * The premises that anyone may find, with the point that anyone may see: the same for every reader, so that a map
 * tells nobody where they may go. For the map and for modules above.
 */
export async function listVenuesIn(
  work: Work,
  { within, communes, most = 20_000 }: ListVenues = {},
): Promise<readonly VenuePoint[]> {
  const index = await placeIndexIn(work);
  const rows = await listPoints(work, communes);
  const points = rows.map((row): VenuePoint => {
    const centre = row.isHome ? undefined : index.communes.get(row.commune)?.centre;
    const known = centre && { latitude: centre.latitude, longitude: centre.longitude };
    return {
      id: row.id,
      title: row.name,
      at: addressOf(row),
      commune: row.commune,
      town: row.town,
      department: row.department,
      seats: row.seats,
      isKept: row.isKept,
      point: row.point ?? known,
      precision: row.point === undefined ? "commune" : "venue",
      isExact: row.point !== undefined || centre?.precision === "exact",
    };
  });
  const inside =
    within === undefined
      ? points
      : points.filter(({ point }) => point !== undefined && isInBox(within, point));
  return inside.slice(0, most);
}

/** The same in a transaction of its own. */
export const listVenuePoints = reading((work: Work, asked: ListVenues) =>
  listVenuesIn(work, asked),
);
