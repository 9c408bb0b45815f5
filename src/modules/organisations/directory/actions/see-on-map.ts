import { placeIndexIn } from "#modules/territory";
import { communesInBox, isInBox, type PlaceIndex } from "#rules/territory";
import type { App, PlacedPoints, PointBox, Work } from "#services/house";

import { listNamed, readPlaces } from "../store/points.ts";

/** The word of their kind in addresses of the map. */
export const ORGANISATIONS = "structures";

interface Placed {
  readonly places: string;
  readonly index: PlaceIndex;
  readonly points: readonly PlacedPoints[];
}

/** All of them as they were placed last: public, and the same for every reader. Good as long as the text is the same. */
const placedLast = new WeakMap<App, Placed>();

/**
 * The step: where organisations are, each at the middle of its commune, whoever looks. The street of a seat is
 * never known here: it is often somebody's home.
 */
export async function placeOrganisationsIn(
  work: Work,
  box: PointBox | undefined,
): Promise<readonly PlacedPoints[]> {
  const index = await placeIndexIn(work);
  if (box !== undefined) {
    const departments = new Set(communesInBox(index, box).map(({ department }) => department));
    const points = placePoints(index, await readPlaces(work, [...departments]));
    return points.filter((point) => isInBox(box, point));
  }
  const places = await readPlaces(work, undefined);
  const last = placedLast.get(work.app);
  if (last?.places === places && last.index === index) return last.points;
  const points = placePoints(index, places);
  placedLast.set(work.app, { places, index, points });
  return points;
}

function placePoints({ communes }: PlaceIndex, places: string): readonly PlacedPoints[] {
  const numbers = new Map<string, string[]>();
  for (const place of places === "" ? [] : places.split(",")) {
    const gap = place.indexOf(" ");
    numbers.getOrInsertComputed(place.slice(0, gap), () => []).push(place.slice(gap + 1));
  }
  return [...numbers].flatMap(([commune, ids]) => {
    const centre = communes.get(commune)?.centre;
    if (centre === undefined) return [];
    const { longitude, latitude, precision } = centre;
    const place = { longitude, latitude, at: "commune", exact: precision === "exact" } as const;
    return [{ ids, kind: ORGANISATIONS, ...place, commune }];
  });
}

/** The step: what some of them are called. */
export function listOnMapIn(work: Work, ids: readonly string[]) {
  return listNamed(
    work,
    ids.map(Number).filter((number) => Number.isSafeInteger(number)),
  );
}
