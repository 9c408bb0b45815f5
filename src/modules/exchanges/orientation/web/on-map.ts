import type { PointsOnMap } from "#services/house";

import { ANSWERS, joinAnswersIn, nameAnswersIn, placeAnswersIn } from "../actions/see-on-map.ts";
import { onMapTexts as texts } from "./texts.fr.ts";

/** Who answers what, on a map: lines of the tables that the reader may see, where the organisation that answers is. */
export const answersOnMap: PointsOnMap = {
  mandate: "exchanges",
  kinds: [{ name: ANSWERS, mark: "ring", ...texts.kind }],
  place: placeAnswersIn,
  tell: async (work, ids) =>
    (await nameAnswersIn(work, ids)).map(({ id, need, at, by }) => ({
      id,
      kind: ANSWERS,
      title: need,
      address: at,
      line: by.name,
    })),
  routes: async (work, box) =>
    (await joinAnswersIn(work, box)).map(({ from, to, how }) => ({
      id: `${how}-${from.id}-${to.id}`,
      title: texts.routes[how](from.by.name, to.by.name),
      from: from.by.centre,
      to: to.by.centre,
      line: from.need,
      address: from.at,
    })),
};
