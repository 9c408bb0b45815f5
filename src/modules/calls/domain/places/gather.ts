import type { Place } from "../notice.ts";
import { DEPARTMENTS, isMetropolitan, OTHER_TERRITORIES, REGIONS } from "./departments.ts";

const PARTS: ReadonlyMap<string, readonly string[]> = new Map(
  [...Map.groupBy(DEPARTMENTS, ({ region }) => region)].map(
    ([region, parts]) => [region, parts.map(({ code }) => code)] as const,
  ),
);

/** The regions that make France, the overseas ones apart. */
const CONTINENT = [...REGIONS.keys()].filter(isMetropolitan);

/**
 * Places from codes of départements, said as short as is true: all the départements of a region
 * are that region, all the regions of the continent and Corsica are France. An overseas
 * département stays one, though it is a region too. Unknown codes are left out.
 */
export function departmentPlaces(codes: Iterable<string>): readonly Place[] {
  const known = new Set(codes);
  const inside = DEPARTMENTS.filter(({ code }) => known.has(code));
  const whole = new Set(
    inside
      .map(({ region }) => region)
      .filter((region) => {
        const parts = PARTS.get(region) ?? [];
        return parts.length > 1 && parts.every((code) => known.has(code));
      }),
  );
  const rest = inside.filter(({ region }) => !whole.has(region));
  const isFrance = CONTINENT.every((region) => whole.has(region));
  const regions = isFrance ? [FRANCE] : [...whole].map(regionPlace);
  return [
    ...regions,
    ...rest.map(({ code, name }) => ({ scale: "department", code, label: name }) as const),
  ];
}

export const FRANCE: Place = { scale: "country", code: "FR", label: "France" };

function regionPlace(code: string): Place {
  return { scale: "region", code, label: REGIONS.get(code) ?? code };
}

/** The départements of a region, or of a country: all. */
export function departmentsOf(place: Place): readonly string[] {
  if (place.scale === "department") return [place.code];
  return place.scale === "region" ? (PARTS.get(place.code) ?? []) : [];
}

/**
 * Unites places found one by one: départements that make a region become it, nothing is said
 * twice, and France comes last, behind what is more precise.
 */
export function unitePlaces(places: Iterable<Place>): readonly Place[] {
  const all = [...places];
  const united = departmentPlaces(all.flatMap(departmentsOf));
  const rest = all.filter(({ scale }) => scale !== "department" && scale !== "region");
  const keyed = new Map(
    [...united, ...rest].map((place) => [`${place.scale} ${place.code}`, place]),
  );
  const found = [...keyed.values()];
  return [...found.filter((place) => !isCountry(place)), ...found.filter(isCountry)];
}

function isCountry(place: Place): boolean {
  return place.scale === "country";
}

/** A code as BOAMP, spreadsheets and people write it: « 1 », « 01 », « 2a », « 20 », « 974 », « 26 - Drôme ». */
export function readDepartment(written: string): readonly Place[] {
  // BOAMP writes 20A and 20B for the two of Corsica.
  const corsica = /^\s{0,9}20([ABab])(?!\w)/.exec(written)?.[1]?.toUpperCase();
  if (corsica !== undefined) return departmentPlaces([`2${corsica}`]);
  const bare = /^\s{0,9}(\d{1,3}|2[ABab])(?![\d\w])/.exec(written)?.[1]?.toUpperCase();
  if (bare === undefined) return [];
  if (bare === "20") return departmentPlaces(["2A", "2B"]);
  const code = bare.padStart(2, "0");
  const other = OTHER_TERRITORIES.get(code);
  return other === undefined ? departmentPlaces([code]) : [{ scale: "other", code, label: other }];
}

/** The département of a French postcode (a CEDEX too); Corsica is cut at 202, overseas has three digits. */
export function postcodePlaces(written: string): readonly Place[] {
  const postcode = /^\s{0,9}(\d{5})(?!\d)/.exec(written)?.[1];
  if (postcode === undefined) return [];
  if (postcode.startsWith("20")) return departmentPlaces([postcode < "20200" ? "2A" : "2B"]);
  return readDepartment(postcode.slice(0, /^9[78]/.test(postcode) ? 3 : 2));
}
