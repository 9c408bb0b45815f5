import type { PointsOnMap } from "#services/house";

import { listVenuesIn, type VenuePoint } from "../actions/list-points.ts";
import { listTexts as texts } from "./texts.fr.ts";

/** The word of their kind in addresses of the map. */
const VENUES = "locaux";

/** Premises that anyone may find: at their point where everyone reads it, else at the middle of their commune. */
export const venuesOnMap: PointsOnMap = {
  mandate: "always",
  kinds: [{ name: VENUES, mark: "anchor", ...texts.onMap }],
  place: async (work, box) =>
    (await listVenuesIn(work, { within: box })).flatMap(
      ({ id, point, precision, isExact, commune }) =>
        point === undefined
          ? []
          : [
              {
                ids: [id],
                kind: VENUES,
                longitude: point.longitude,
                latitude: point.latitude,
                at: precision === "venue" ? "point" : "commune",
                exact: isExact,
                commune,
              },
            ],
    ),
  tell: async (work, ids) => {
    const asked = new Set(ids);
    return (await listVenuesIn(work)).filter(({ id }) => asked.has(id)).map(tellVenue);
  },
};

const tellVenue = ({ id, title, at, town, seats }: VenuePoint) => ({
  id,
  kind: VENUES,
  title,
  address: at,
  line: [town, ...(seats === undefined ? [] : [texts.seatsSaid(seats)])].join(", "),
});
