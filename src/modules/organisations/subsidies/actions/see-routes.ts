import { placeIndexIn } from "#modules/territory";
import { communesInBox, isInBox } from "#rules/territory";
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
  const departments = box && [
    ...new Set(communesInBox(index, box).map(({ department }) => department)),
  ];
  const routes = await listSubsidyRoutes(work, { departments, most: 10 * MOST_ROUTES });
  const there = (point: Placed) => box === undefined || isInBox(box, point);
  const placed = routes.flatMap((route) => {
    const [from, to] = [
      index.communes.get(route.funder_commune)?.centre,
      index.communes.get(route.commune)?.centre,
    ];
    if (from === undefined || to === undefined || !there(from) || !there(to)) return [];
    return [{ ...route, from, to }];
  });
  return placed.slice(0, MOST_ROUTES);
}
