import { placeIndexIn } from "#modules/territory";
import { type Centre, communesInBox, isInBox, type PlaceIndex } from "#rules/territory";
import type { App, PlacedPoints, PointBox, Work } from "#services/house";

import type { OrganisationId } from "../../domain/organisation.ts";
import { type AskedDirectory, orderIn } from "../../domain/directory.ts";
import { listPlaced } from "../../store/directory.ts";
import { listNamed, listSeats, readPlaces } from "../store/points.ts";
import { searchedIn } from "./list-organisations.ts";

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

/** The step: all that a search of the directory finds, and where it is. */
export async function findOnMapIn(work: Work, asked: AskedDirectory) {
  const { query, place } = await searchedIn(work, asked);
  const found = await listPlaced(work, query, orderIn(asked, place));
  const index = await placeIndexIn(work);
  const points = placeNumbers(
    index,
    found.map(({ commune, number }) => [commune, number]),
  );
  return { ids: found.map(({ number }) => number), points };
}

function placePoints(index: PlaceIndex, places: string): readonly PlacedPoints[] {
  const pairs = places === "" ? [] : places.split(",");
  return placeNumbers(
    index,
    pairs.map((place) => {
      const gap = place.indexOf(" ");
      return [place.slice(0, gap), place.slice(gap + 1)];
    }),
  );
}

/** One place a commune, at its middle. */
function placeNumbers(
  { communes }: PlaceIndex,
  pairs: readonly (readonly [commune: string, number: string])[],
): readonly PlacedPoints[] {
  const numbers = new Map<string, string[]>();
  for (const [commune, number] of pairs)
    numbers.getOrInsertComputed(commune, () => []).push(number);
  return [...numbers].flatMap(([commune, ids]) => {
    const centre = communes.get(commune)?.centre;
    if (centre === undefined) return [];
    const { longitude, latitude, precision } = centre;
    const place = { longitude, latitude, at: "commune", exact: precision === "exact" } as const;
    return [{ ids, kind: ORGANISATIONS, ...place, commune }];
  });
}

/** An organisation as a map places it: its name, and the middle of its commune. */
export interface PlacedOrganisation {
  readonly name: string;
  readonly commune: string;
  readonly centre: Centre;
}

/** The step: where some organisations are, for what others say of them; those that no map shows are left out. */
export async function placesOfOrganisationsIn(
  work: Work,
  ids: readonly OrganisationId[],
): Promise<ReadonlyMap<OrganisationId, PlacedOrganisation>> {
  const { communes } = await placeIndexIn(work);
  const placed = new Map<OrganisationId, PlacedOrganisation>();
  for (const { id, name, commune } of await listSeats(work, ids)) {
    const centre = communes.get(commune)?.centre;
    if (centre !== undefined) placed.set(id, { name, commune, centre });
  }
  return placed;
}

/** The step: what some of them are called. */
export function listOnMapIn(work: Work, ids: readonly string[]) {
  return listNamed(
    work,
    ids.map(Number).filter((number) => Number.isSafeInteger(number)),
  );
}
