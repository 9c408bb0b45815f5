import { withoutLead } from "./asked-place.ts";
import { type Box, isInBox } from "./distance.ts";
import { looseKey } from "./name-key.ts";
import type { PlaceIndex } from "./place-index.ts";
import { writeReference } from "./place-reference.ts";
import type { Commune, DepartmentCode, Place, RegionCode } from "./place.ts";

/** Where homonyms are told apart: in which département or région. */
export type Area =
  | { readonly kind: "department"; readonly code: DepartmentCode }
  | { readonly kind: "region"; readonly code: RegionCode };

/** Whether a département, or a commune, is in an area (a département is in itself). */
export function isIn(place: Place, { kind, code }: Area): boolean {
  switch (place.kind) {
    case "country":
    case "region":
      return false;
    case "department":
    case "commune": {
      const { department, region } =
        place.kind === "commune"
          ? place.commune
          : { department: place.department.code, region: place.department.region };
      return code === (kind === "department" ? department : region);
    }
  }
}

/** Whether a place has a postcode; of a city divided into arrondissements, the one that has it. */
export function hasPostcode(index: PlaceIndex, place: Place, postcode: string): boolean {
  const communes = index.byPostcode.get(postcode) ?? [];
  return place.kind === "commune" && communes.some(({ code }) => code === place.commune.code);
}

/** The area that a key names: a département first, then a région. */
export function areaNamed(index: PlaceIndex, key: string): Area | undefined {
  const places = (index.byLoose.get(looseKey(withoutLead(key))) ?? []).map(({ place }) => place);
  const department = places.find((place) => place.kind === "department");
  if (department !== undefined) return { kind: "department", code: department.department.code };
  const region = places.find((place) => place.kind === "region");
  return region && { kind: "region", code: region.region.code };
}

/** The place of a commune, département or région with this code, if it exists. */
export function departmentPlace(index: PlaceIndex, code: string): Place | undefined {
  const department = index.departments.get(code);
  return department && { kind: "department", department };
}

export function communePlace(index: PlaceIndex, code: string): Place | undefined {
  const commune = index.communes.get(code);
  return commune && { kind: "commune", commune };
}

export function regionPlace(index: PlaceIndex, code: string): Place | undefined {
  const region = index.regions.get(code);
  return region && { kind: "region", region };
}

/** The communes whose centre stands in a rectangle, in the order of their codes; one without a centre stands nowhere. */
export function communesInBox(index: PlaceIndex, box: Box): readonly Commune[] {
  return [...index.communes.values()].filter(
    ({ centre }) => centre !== undefined && isInBox(box, centre),
  );
}

/** Whether two places are the same one. */
export function isSamePlace(one: Place, other: Place): boolean {
  return writeReference(one) === writeReference(other);
}
