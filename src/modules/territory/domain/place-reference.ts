import {
  isCommuneCode,
  isDepartmentCode,
  isRegionCode,
  type CommuneCode,
  type DepartmentCode,
  type Place,
  type RegionCode,
} from "./place.ts";

/** A place as addresses and hidden fields write it: « commune-26108 », « departement-26 », « region-84 », « france ». */
export type PlaceReference =
  | { readonly kind: "country" }
  | { readonly kind: "region"; readonly code: RegionCode }
  | { readonly kind: "department"; readonly code: DepartmentCode }
  | { readonly kind: "commune"; readonly code: CommuneCode };

/** Writes which place it is, so that it is found again without asking anew among those of the same name. */
export function writeReference(place: Place): string {
  switch (place.kind) {
    case "country":
      return "france";
    case "region":
      return `region-${place.region.code}`;
    case "department":
      return `departement-${place.department.code}`;
    case "commune":
      return `commune-${place.commune.code}`;
  }
}

/** Reads a reference; undefined when the text is not one, for instance a name that a person typed. */
export function readReference(text: string): PlaceReference | undefined {
  if (text === "france") return { kind: "country" };
  const [, kind, code = ""] = /^(commune|departement|region)-([0-9AB]{2,5})$/.exec(text) ?? [];
  if (kind === "commune" && isCommuneCode(code)) return { kind, code };
  if (kind === "departement" && isDepartmentCode(code)) return { kind: "department", code };
  if (kind === "region" && isRegionCode(code)) return { kind, code };
  return undefined;
}
