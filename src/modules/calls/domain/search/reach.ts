import {
  departmentOf,
  isApproximate,
  isCommuneCode,
  type Commune,
  type PlaceIndex,
} from "#rules/territory";

import type { Place } from "../notice.ts";

/** Where a call reaches, as the search needs it. */
export interface Reach {
  /** Codes of the départements touched, wholly or by one of their communes. */
  readonly departments: readonly string[];
  readonly regions: readonly string[];
  /** Départements and régions covered as a whole. */
  readonly coversDepartments: readonly string[];
  readonly coversRegions: readonly string[];
  readonly national: boolean;
  /** Communes where it takes place, with their exact centre: an approximate one never claims a distance. */
  readonly points: readonly ReachPoint[];
}

export interface ReachPoint {
  readonly commune: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** No call needs more points than this; a larger group of communes is told by its départements. */
const MOST_POINTS = 120;

/**
 * Works out what the places of a notice touch. A commune, or a group of communes, touches its
 * département and region too; a département its region; a region or the country nothing smaller:
 * who looks for a département finds them as « covering ».
 */
export function reachOf(places: readonly Place[], index: PlaceIndex): Reach {
  const communes = places.flatMap((place) => communesOf(place, index));
  const departments = new Set<string>(communes.map(({ department }) => department));
  const regions = new Set<string>(communes.map(({ region }) => region));
  for (const { scale, code } of places) {
    if (scale === "department") {
      departments.add(code);
      const region = index.departments.get(code)?.region;
      if (region !== undefined) regions.add(region);
    }
    if (scale === "region") regions.add(code);
    if (scale === "commune" && isCommuneCode(code) && !index.communes.has(code))
      departments.add(departmentOf(code));
  }
  return {
    departments: [...departments].toSorted(),
    regions: [...regions].toSorted(),
    coversDepartments: codesOf(places, "department"),
    coversRegions: codesOf(places, "region"),
    national: places.some(({ scale }) => scale === "country"),
    points: communes.flatMap(pointOf).slice(0, MOST_POINTS),
  };
}

function codesOf(places: readonly Place[], wanted: Place["scale"]): readonly string[] {
  return places.flatMap(({ scale, code }) => (scale === wanted ? [code] : []));
}

const groups = new WeakMap<PlaceIndex, ReadonlyMap<string, readonly Commune[]>>();

function communesOf(place: Place, index: PlaceIndex): readonly Commune[] {
  if (place.scale === "commune") {
    const commune = index.communes.get(place.code);
    return commune === undefined ? [] : [commune];
  }
  if (place.scale !== "group") return [];
  const known = groups.get(index) ?? Map.groupBy(index.communes.values(), ({ epci }) => epci ?? "");
  groups.set(index, known);
  return known.get(place.code) ?? [];
}

function pointOf(commune: Commune): readonly ReachPoint[] {
  if (commune.centre === undefined || isApproximate(commune)) return [];
  const { latitude, longitude } = commune.centre;
  return [{ commune: commune.code, latitude, longitude }];
}
