import {
  distanceToClaim,
  kilometresBetween,
  meantPlace,
  type Place,
  type PlaceChoice,
  type PlaceIndex,
} from "#rules/territory";

import { type DirectoryPlace, RADIUS } from "../domain/directory.ts";
import type { NearCommune } from "../store/directory.ts";

/** What was understood of the place that somebody typed in a list. */
export interface UnderstoodPlace {
  readonly place: DirectoryPlace | undefined;
  readonly known: boolean;
  readonly choices: readonly PlaceChoice[];
}

/** Understands the place that was typed: where to look, and which other places bear that name. */
export function understandPlace(index: PlaceIndex, typed: string): UnderstoodPlace {
  const { place, radius, known, choices } = meantPlace(index, typed);
  return { place: place && toDirectoryPlace(place, radius), known, choices };
}

function toDirectoryPlace(place: Place, km = RADIUS): DirectoryPlace | undefined {
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
