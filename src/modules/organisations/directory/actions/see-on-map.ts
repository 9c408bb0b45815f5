import { placeIndexIn } from "#modules/territory";
import { communesInBox, isInBox } from "#rules/territory";
import type { PlacedPoint, PointBox, Work } from "#services/house";

import { listByCommune, listNamed } from "../store/points.ts";

/** The word of their kind in addresses of the map. */
export const ORGANISATIONS = "structures";

/**
 * The step: where organisations are, each at the middle of its commune, whoever looks. The street of a seat is
 * never known here: it is often somebody's home.
 */
export async function placeOrganisationsIn(
  work: Work,
  box: PointBox | undefined,
): Promise<readonly PlacedPoint[]> {
  const index = await placeIndexIn(work);
  const departments = box && [
    ...new Set(communesInBox(index, box).map(({ department }) => department)),
  ];
  return (await listByCommune(work, departments)).flatMap(({ commune, numbers }) => {
    const centre = index.communes.get(commune)?.centre;
    if (centre === undefined || (box !== undefined && !isInBox(box, centre))) return [];
    const { longitude, latitude, precision } = centre;
    const exact = precision === "exact";
    return numbers.map((id) => ({
      id,
      kind: ORGANISATIONS,
      longitude,
      latitude,
      at: "commune" as const,
      exact,
      commune,
    }));
  });
}

/** The step: what some of them are called. */
export function listOnMapIn(work: Work, ids: readonly string[]) {
  return listNamed(
    work,
    ids.map(Number).filter((number) => Number.isSafeInteger(number)),
  );
}
