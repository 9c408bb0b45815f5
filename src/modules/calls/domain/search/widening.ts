import type { CallSearch, SearchPlace } from "./search.ts";

/** What was widened, in the order in which it is tried. */
export type Widened =
  | { readonly step: "radius"; readonly km: number; readonly was: number; readonly name: string }
  | { readonly step: "department"; readonly name: string }
  | { readonly step: "region"; readonly name: string }
  | { readonly step: "country" }
  | { readonly step: "deadline" }
  | { readonly step: "amount" }
  | { readonly step: "audience" }
  | { readonly step: "theme" }
  | { readonly step: "kind" }
  | { readonly step: "any-word" }
  | { readonly step: "near-words" }
  | { readonly step: "closed" };

export interface Wider {
  readonly search: CallSearch;
  /** All that was widened so far: each step keeps those before. */
  readonly widened: readonly Widened[];
  /** One of the words is enough. */
  readonly anyWord: boolean;
}

export interface Names {
  readonly department: (code: string) => string;
  readonly region: (code: string) => string;
}

/**
 * The searches to try, one after another, when a list would be empty: first the place grows (to twice
 * the radius and more, the département, the région, the country), then one filter after another is
 * let go, then one word is enough, then closed calls are shown. Each says all that was widened.
 */
export function widerSearches(search: CallSearch, words: number, names: Names): readonly Wider[] {
  const found: Wider[] = [];
  let current = search;
  let widened: readonly Widened[] = [];
  let anyWord = false;
  const add = (next: CallSearch, step: Widened) => {
    current = next;
    // A place that grew again is told by its last size alone.
    widened = [...(isPlaceStep(step) ? widened.filter((one) => !isPlaceStep(one)) : widened), step];
    found.push({ search: current, widened, anyWord });
  };
  for (const { place, step } of widerPlaces(search.place, names)) add({ ...current, place }, step);
  if (current.withinDays !== undefined || current.afterDays !== undefined) {
    add({ ...current, withinDays: undefined, afterDays: undefined }, { step: "deadline" });
  }
  if (current.least !== undefined) add({ ...current, least: undefined }, { step: "amount" });
  if (current.audiences.length > 0) add({ ...current, audiences: [] }, { step: "audience" });
  if (current.themes.length > 0) add({ ...current, themes: [] }, { step: "theme" });
  if (current.kinds.length > 0) add({ ...current, kinds: [] }, { step: "kind" });
  if (words > 0) {
    anyWord = true;
    add(current, { step: words > 1 ? "any-word" : "near-words" });
  }
  if (!current.closedToo) add({ ...current, closedToo: true }, { step: "closed" });
  return found;
}

function isPlaceStep({ step }: Widened): boolean {
  return step === "radius" || step === "department" || step === "region" || step === "country";
}

interface WiderPlace {
  readonly place: SearchPlace | undefined;
  readonly step: Widened;
}

function widerPlaces(place: SearchPlace | undefined, names: Names): readonly WiderPlace[] {
  const country: WiderPlace = { place: undefined, step: { step: "country" } };
  switch (place?.scale) {
    case undefined:
    case "national":
      return place === undefined ? [] : [country];
    case "region":
      return [country];
    case "department":
      return [regionOf(place.region, names), country];
    case "around": {
      const radii = [30, 60, 100].filter((km) => km > place.km);
      return [
        ...radii.map((km): WiderPlace => ({
          place: { ...place, km },
          step: { step: "radius", km, was: place.km, name: place.name },
        })),
        {
          place: {
            scale: "department",
            code: place.department,
            name: names.department(place.department),
            region: place.region,
          },
          step: { step: "department", name: names.department(place.department) },
        },
        regionOf(place.region, names),
        country,
      ];
    }
  }
}

function regionOf(code: string, names: Names): WiderPlace {
  const name = names.region(code);
  return { place: { scale: "region", code, name }, step: { step: "region", name } };
}
