import type { FoundOnMap, ListQuery, PlacedPoints, PointsOnMap, Work } from "#services/house";

import { listVenuesIn, type VenuePoint } from "../actions/list-points.ts";
import { findVenuesIn } from "../actions/list-venues.ts";
import { venuesAsked } from "../domain/search.ts";
import { listTexts as texts } from "./texts.fr.ts";

/** The word of their kind in addresses of the map. */
const VENUES = "locaux";

/** Premises that anyone may find: at their point where everyone reads it, else at the middle of their commune. */
export const venuesOnMap: PointsOnMap = {
  mandate: "always",
  kinds: [{ name: VENUES, mark: "anchor", ...texts.onMap }],
  place: async (work, box) => (await listVenuesIn(work, { within: box })).flatMap(placeVenue),
  tell: async (work, ids) => {
    const asked = new Set(ids);
    return (await listVenuesIn(work)).filter(({ id }) => asked.has(id)).map(tellVenue);
  },
  list: { kind: VENUES, at: "/locaux", title: texts.title, find },
};

/** As many as a map draws. */
const WHOLE = { from: 0, most: 20_000 };

/** What the list finds, where anyone may see it: somebody's home has no point, and stands in the list alone. */
async function find(work: Work, query: ListQuery): Promise<FoundOnMap> {
  const asked = { ...venuesAsked.read(query), page: 1 };
  const { shown } = await findVenuesIn(work, asked, WHOLE);
  const ids = shown.map(({ venue }) => venue.id);
  const all = new Map((await listVenuesIn(work)).map((venue) => [venue.id, venue]));
  const found = ids.flatMap((id) => all.get(id) ?? []);
  return {
    query: venuesAsked.write(asked),
    ids,
    points: found.flatMap(placeVenue),
    tell: (some) => Promise.resolve(found.filter(({ id }) => some.includes(id)).map(tellVenue)),
  };
}

function placeVenue({ id, point, precision, isExact, commune }: VenuePoint): PlacedPoints[] {
  if (point === undefined) return [];
  const { longitude, latitude } = point;
  const at = precision === "venue" ? "point" : "commune";
  return [{ ids: [id], kind: VENUES, longitude, latitude, at, exact: isExact, commune }];
}

const tellVenue = ({ id, title, at, town, seats }: VenuePoint) => ({
  id,
  kind: VENUES,
  title,
  address: at,
  line: [town, ...(seats === undefined ? [] : [texts.seatsSaid(seats)])].join(", "),
});
