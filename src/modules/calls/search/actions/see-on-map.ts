import type { PlacedPoints, PointBox, WideAsked, Work } from "#services/house";

import { listNamed, listPlaces, listWide } from "../store/points.ts";

/** The word of their kind in addresses of the map. */
export const CALLS = "appels";

/** The step: where open calls take place, commune by commune. Calls are public. */
export async function placeCallsIn(
  work: Work,
  box: PointBox | undefined,
): Promise<readonly PlacedPoints[]> {
  return (await listPlaces(work, box)).map(({ number, commune, longitude, latitude }) => ({
    ids: [number],
    kind: CALLS,
    longitude,
    latitude,
    at: "commune",
    exact: true,
    commune,
  }));
}

/** The step: what some of them are called. */
export async function nameCallsIn(work: Work, ids: readonly string[]) {
  const numbers = ids.map(Number).filter((number) => Number.isSafeInteger(number));
  return { calls: await listNamed(work, numbers), now: work.now };
}

/** The step: those that cover whole territories. */
export async function wideCallsIn(work: Work, asked: WideAsked) {
  return { ...(await listWide(work, asked)), now: work.now };
}
