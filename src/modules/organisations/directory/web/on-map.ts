import type { PointsOnMap, Work } from "#services/house";

import { readDirectory, writeDirectory } from "../../domain/directory.ts";
import { logoOf } from "../../domain/logo.ts";
import { kindNames } from "../../domain/names.fr.ts";
import { texts } from "../../web/texts.fr.ts";
import {
  findOnMapIn,
  listOnMapIn,
  ORGANISATIONS,
  placeOrganisationsIn,
} from "../actions/see-on-map.ts";

/** Organisations on a map: public, each at the middle of its commune. */
export const organisationsOnMap: PointsOnMap = {
  mandate: "always",
  kinds: [{ name: ORGANISATIONS, mark: "flag", ...texts.onMap }],
  place: placeOrganisationsIn,
  tell,
  list: {
    kind: ORGANISATIONS,
    at: "/structures",
    title: texts.directory.onMap,
    find: async (work, query) => {
      const asked = { ...readDirectory(query), page: 1 };
      return {
        query: writeDirectory(asked),
        ...(await findOnMapIn(work, asked)),
        tell: (ids) => tell(work, ids),
      };
    },
  },
};

async function tell(work: Work, ids: readonly string[]) {
  return (await listOnMapIn(work, ids)).map(({ id, number, name, kind, town, logo }) => ({
    id: String(number),
    kind: ORGANISATIONS,
    title: name,
    address: `/structures/${number}`,
    line: `${kindNames[kind]}, ${town}`,
    sign: { id, logo: logoOf({ number, logo }) },
  }));
}
