import type { PointsOnMap } from "#services/house";

import { GIVERS, placeGiversIn, tellGiversIn } from "../actions/see-on-map.ts";
import { directoryTexts } from "./texts.fr.ts";

/** Who can be asked, on a map that only members read. */
export const giversOnMap: PointsOnMap = {
  mandate: "exchanges",
  kinds: [{ name: GIVERS, mark: "ring", members: true, ...directoryTexts.onMap }],
  place: placeGiversIn,
  tell: tellGiversIn,
};
