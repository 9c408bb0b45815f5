import type { Entry } from "./place-index.ts";
import { writeReference } from "./place-reference.ts";
import { isMainland, type Place } from "./place.ts";

/** Among places of one kind, one stands out when it has this many times the people of all the others. */
const TIMES_ALIKE = 10;

/** Between a région, a département and a commune, size says less of what is meant: « Vienne » is both. */
const TIMES_OTHER_KIND = 100;

/**
 * Whether the most populated of these names is what nearly everyone means: « Valence » is that of
 * Drôme. An overseas commune never stands out over one of the mainland: « Saint-Paul » is asked.
 */
export function standsOut(entries: readonly Entry[]): boolean {
  const [first, ...others] = byWeight(entries);
  if (first === undefined) return false;
  const rivals = others.filter(
    ({ place }) => writeReference(place) !== writeReference(first.place),
  );
  const people = (alike: boolean) =>
    rivals
      .filter(({ place }) => (place.kind === first.place.kind) === alike)
      .reduce((sum, { weight }) => sum + weight, 0);
  if (
    isOverseas(first.place) &&
    rivals.some(({ place }) => !isOverseas(place) && place.kind === "commune")
  )
    return false;
  return (
    first.weight >= TIMES_ALIKE * people(true) && first.weight >= TIMES_OTHER_KIND * people(false)
  );
}

/**
 * Whether a longer name is so much larger than what bears the very words that it may be meant:
 * people say « Bourg » for Bourg-en-Bresse and « Vals » for Vals-les-Bains.
 */
export function isFarBeyond(longer: Entry, exact: readonly Entry[]): boolean {
  return exact.every(
    ({ place, weight }) => place.kind === "commune" && longer.weight >= TIMES_ALIKE * weight,
  );
}

/** More than the communes of any postcode; beyond, the words say too little to choose from a list. */
const MOST_CHOICES = 50;

/** The places of some names, each once, the most populated first, at most 50. */
export function distinctPlaces(entries: readonly Entry[], most = MOST_CHOICES): readonly Place[] {
  return eachOnce(
    byWeight(entries).map(({ place }) => place),
    most,
  );
}

/** The first places of a list, each once. */
export function eachOnce(places: readonly Place[], most: number): readonly Place[] {
  const seen = new Map<string, Place>();
  for (const place of places) {
    if (seen.size === most) break;
    seen.getOrInsert(writeReference(place), place);
  }
  return [...seen.values()];
}

function byWeight(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((one, other) => other.weight - one.weight);
}

function isOverseas(place: Place): boolean {
  return place.kind === "commune" && !isMainland(place.commune.department);
}
