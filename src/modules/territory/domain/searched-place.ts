import { distanceToClaim, kilometresBetween } from "./distance.ts";
import { meantPlace, type PlaceChoice } from "./meant-place.ts";
import type { PlaceIndex } from "./place-index.ts";
import type { Place } from "./place.ts";

/** How far from a commune one looks, in kilometres, unless its words say it (« Crest, 20 km »). */
const RADIUS = 30;

/** Where one looks, as the territory understood it. */
export type SearchedPlace =
  | {
      readonly scale: "around";
      readonly commune: string;
      readonly name: string;
      readonly department: string;
      readonly region: string;
      readonly km: number;
    }
  | {
      readonly scale: "department";
      readonly code: string;
      readonly name: string;
      readonly region: string;
    }
  | { readonly scale: "region"; readonly code: string; readonly name: string };

/** A commune where one looks, with its kilometres when they may be claimed. */
export interface NearCommune {
  readonly code: string;
  readonly km: number | undefined;
}

/** What was understood of the place that somebody typed in a list. */
export interface UnderstoodPlace {
  readonly place: SearchedPlace | undefined;
  readonly known: boolean;
  readonly choices: readonly PlaceChoice[];
}

/** Understands the place that was typed: where to look, and which other places bear that name. */
export function understandPlace(index: PlaceIndex, typed: string): UnderstoodPlace {
  const { place, radius, known, choices } = meantPlace(index, typed);
  return { place: place && toSearchedPlace(place, radius), known, choices };
}

function toSearchedPlace(place: Place, km = RADIUS): SearchedPlace | undefined {
  switch (place.kind) {
    case "country":
      return undefined;
    case "region":
      return { scale: "region", code: place.region.code, name: place.region.name };
    case "department": {
      const { code, name, region } = place.department;
      return { scale: "department", code, name, region };
    }
    case "commune": {
      const { code: commune, name, department, region } = place.commune;
      return { scale: "around", commune, name, department, region, km };
    }
  }
}

/** The communes within the radius. From an approximate centre they are found, and no distance is claimed. */
export function communesAround(
  index: PlaceIndex,
  { commune, km }: { readonly commune: string; readonly km: number },
): readonly NearCommune[] {
  const centre = index.communes.get(commune)?.centre;
  if (centre === undefined) return [{ code: commune, km: 0 }];
  return [...index.communes.values()].flatMap((other): readonly NearCommune[] => {
    if (other.code === commune) return [{ code: commune, km: 0 }];
    if (other.centre === undefined || kilometresBetween(centre, other.centre) > km) return [];
    return [{ code: other.code, km: distanceToClaim(centre, other.centre) }];
  });
}

/** Where a list looks: in some communes, the nearest known by their kilometres; in some départements; anywhere. */
export interface SearchedArea {
  readonly near: readonly NearCommune[] | undefined;
  readonly departments: readonly string[] | undefined;
}

/** The communes around a place, its département, or those of its région; nothing of both: anywhere. */
export function areaOf(index: PlaceIndex, place: SearchedPlace | undefined): SearchedArea {
  switch (place?.scale) {
    case undefined:
      return { near: undefined, departments: undefined };
    case "department":
      return { near: undefined, departments: [place.code] };
    case "region": {
      const departments = [...index.departments.values()]
        .filter(({ region }) => region === place.code)
        .map(({ code }) => code);
      return { near: undefined, departments };
    }
    case "around":
      return { near: communesAround(index, place), departments: undefined };
  }
}

/** What was widened so that the list is not empty: the last place that was tried. */
export type WidenedTo =
  | { readonly scale: "department" | "region"; readonly name: string }
  | { readonly scale: "country" };

export interface WiderPlace {
  readonly place: SearchedPlace | undefined;
  readonly to: WidenedTo;
}

/** The places to try, one after another, when nothing is found where one looked: the département, the région, everywhere. */
export function widerPlaces(
  place: SearchedPlace | undefined,
  names: {
    readonly department: (code: string) => string;
    readonly region: (code: string) => string;
  },
): readonly WiderPlace[] {
  const everywhere: WiderPlace = { place: undefined, to: { scale: "country" } };
  const regionOf = (code: string): WiderPlace => ({
    place: { scale: "region", code, name: names.region(code) },
    to: { scale: "region", name: names.region(code) },
  });
  switch (place?.scale) {
    case undefined:
      return [];
    case "region":
      return [everywhere];
    case "department":
      return [regionOf(place.region), everywhere];
    case "around": {
      const { department: code, region } = place;
      const name = names.department(code);
      return [
        { place: { scale: "department", code, name, region }, to: { scale: "department", name } },
        regionOf(region),
        everywhere,
      ];
    }
  }
}
