import { placeIndexIn } from "#modules/territory";
import { communesInBox } from "#rules/territory";
import type { PointBox, Work } from "#services/house";

import { listSubsidyRoutes, type SubsidyRoute } from "../store/routes.ts";

/** More would be a net over the map, and no route. */
const MOST_ROUTES = 12;

interface Placed {
  readonly longitude: number;
  readonly latitude: number;
}

/** A sum that went from one commune to another, and where both are. */
export interface SeenSubsidyRoute extends SubsidyRoute {
  readonly from: Placed;
  readonly to: Placed;
}

/** The step: who funds whom around here, from what administrations publish. Public, as their list is. */
export async function listSubsidyRoutesIn(
  work: Work,
  box: PointBox | undefined,
): Promise<readonly SeenSubsidyRoute[]> {
  const index = await placeIndexIn(work);
  const near = box && communesInBox(index, box).map(({ code }) => code);
  const routes = await listSubsidyRoutes(work, { communes: near, most: MOST_ROUTES });
  return routes.flatMap((route) => {
    const [from, to] = [
      index.communes.get(route.funder_commune)?.centre,
      index.communes.get(route.commune)?.centre,
    ];
    return from === undefined || to === undefined ? [] : [{ ...route, from, to }];
  });
}
