import type { PointsOnMap } from "#services/house";

import { amountOf, writeAmount } from "#basics/amount";

import { listSubsidyRoutesIn } from "../actions/see-routes.ts";
import { subsidyTexts } from "./texts.fr.ts";

/** Who funds whom, as routes of a map. No point of its own: both ends are organisations of the directory. */
export const subsidiesOnMap: PointsOnMap = {
  mandate: "always",
  kinds: [],
  place: () => Promise.resolve([]),
  tell: () => Promise.resolve([]),
  routes: async (work, box) =>
    (await listSubsidyRoutesIn(work, box)).map((route) => {
      const sum = amountOf(route.sum);
      return {
        id: `subvention-${route.funder}-${route.organisation}`,
        title: subsidyTexts.route(route.funder_name, route.name),
        from: route.from,
        to: route.to,
        line: subsidyTexts.onMap(
          sum === undefined ? "" : writeAmount(sum),
          route.count,
          route.year ?? undefined,
        ),
        address: `/subventions/financeurs/${route.funder}`,
      };
    }),
};
