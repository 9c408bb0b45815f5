import { listVenuesIn, type VenuePoint } from "#modules/premises";
import type { FoundOnMap, ListQuery, PlacedPoints, PointsOnMap, Work } from "#services/house";

import { findPlacesIn } from "../actions/find-places.ts";
import { HERE, placesAsked } from "../domain/search.ts";
import { texts } from "./texts.fr.ts";

/** The word of their kind in addresses of the map. */
const PLACES = "squat";
/** As many as a map draws. */
const WHOLE = { from: 0, most: 20_000 };

/** A search of places to work at, on the map beside; premises draw them there without a search. */
export const placesOnMap: PointsOnMap = {
  mandate: "always",
  kinds: [{ name: PLACES, mark: "anchor", searchedOnly: true, ...texts.onMap }],
  place: () => Promise.resolve([]),
  tell: () => Promise.resolve([]),
  list: { kind: PLACES, at: HERE, title: texts.mapTitle, find },
};

/** What the list finds, where anyone may see it: somebody's home has no point, and stands in the list alone. */
async function find(work: Work, query: ListQuery): Promise<FoundOnMap> {
  const asked = { ...placesAsked.read(query), page: 1 };
  const { shown } = await findPlacesIn(work, asked, WHOLE);
  const all = new Map((await listVenuesIn(work)).map((venue) => [venue.id, venue]));
  const found = shown.flatMap(({ venue }) => {
    const point = all.get(venue.id);
    return point === undefined ? [] : [{ ...point, address: `${HERE}/lieux/${venue.number}` }];
  });
  return {
    query: placesAsked.write(asked),
    ids: shown.map(({ venue }) => venue.id),
    points: found.flatMap(placed),
    tell: (ids) => Promise.resolve(found.filter(({ id }) => ids.includes(id)).map(told)),
  };
}

function placed({ id, point, precision, isExact, commune }: VenuePoint): PlacedPoints[] {
  if (point === undefined) return [];
  const { longitude, latitude } = point;
  const at = precision === "venue" ? "point" : "commune";
  return [{ ids: [id], kind: PLACES, longitude, latitude, at, exact: isExact, commune }];
}

const told = ({ id, title, address, town, seats }: VenuePoint & { readonly address: string }) => ({
  id,
  kind: PLACES,
  title,
  address,
  line: [town, ...(seats === undefined ? [] : [texts.seatsOf(seats)])].join(", "),
});
