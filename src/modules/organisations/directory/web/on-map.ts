import type { PointsOnMap } from "#services/house";

import { kindNames } from "../../domain/names.fr.ts";
import { texts } from "../../web/texts.fr.ts";
import { listOnMapIn, ORGANISATIONS, placeOrganisationsIn } from "../actions/see-on-map.ts";

/** Organisations on a map: public, each at the middle of its commune. */
export const organisationsOnMap: PointsOnMap = {
  mandate: "always",
  kinds: [{ name: ORGANISATIONS, mark: "flag", ...texts.onMap }],
  place: placeOrganisationsIn,
  tell: async (work, ids) =>
    (await listOnMapIn(work, ids)).map(({ number, name, kind, town }) => ({
      id: String(number),
      kind: ORGANISATIONS,
      title: name,
      address: `/structures/${number}`,
      line: `${kindNames[kind]}, ${town}`,
    })),
};
