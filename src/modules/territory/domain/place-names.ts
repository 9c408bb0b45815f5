import {
  departmentOfPostcode,
  readAskedPlace,
  readQualified,
  withoutLead,
  type Qualified,
} from "./asked-place.ts";
import { closeTo } from "./close-names.ts";
import { looseKey, nameKey, withoutTail } from "./name-key.ts";
import {
  areaNamed,
  communePlace,
  departmentPlace,
  hasPostcode,
  isIn,
  isSamePlace,
  regionPlace,
  type Area,
} from "./place-areas.ts";
import { entriesBeginning, type Entry, type PlaceIndex } from "./place-index.ts";
import { distinctPlaces, isFarBeyond, standsOut } from "./place-rank.ts";
import { readReference } from "./place-reference.ts";
import type { Place } from "./place.ts";

/** Places that bear the words that were typed; lists begin with the most populated. */
type NamedPlace =
  /** One place is meant; `others` bear the same name and are much smaller: say them too. */
  | { readonly found: "one"; readonly place: Place; readonly others: readonly Place[] }
  /** Several places bear this name or this postcode, and none stands out: the person chooses. */
  | { readonly found: "several"; readonly places: readonly Place[] };

/** What was understood of the words of a place. */
export type FoundPlace =
  | NamedPlace
  /** Nothing bears this name: « vouliez-vous dire… » */
  | { readonly found: "close"; readonly places: readonly Place[] }
  | { readonly found: "none" };

export type PlaceAnswer = FoundPlace & {
  /** The kilometres typed with it; undefined when none were, or when they mean nothing (a whole département). */
  readonly radius: number | undefined;
};

type Keep = (place: Place) => boolean;

/**
 * Finds which place people mean: « Crest », « st paul 3 chateaux », « 26400 », « Crest (26) »,
 * « Valence, Drôme », « paris 11e », « la Drôme », « PACA », « France », « autour du Teil, 30 km »,
 * or a reference as `writeReference` writes it. With a radius, communes are meant before all else.
 */
export function findPlace(index: PlaceIndex, typed: string): PlaceAnswer {
  const place = findNamed(index, typed);
  if (place !== undefined) return place;
  const { words, radius } = readAskedPlace(typed);
  return { ...guess(index, words, radius === undefined ? isAny : isCommune), radius };
}

/**
 * The same, of what bears the words alone: nothing is guessed. To look for names that are near some words reads
 * all names of France (3 ms), and who looks for a place among other words has no use for them.
 */
export function findNamed(
  index: PlaceIndex,
  typed: string,
): (NamedPlace & Pick<PlaceAnswer, "radius">) | undefined {
  const { words, radius } = readAskedPlace(typed);
  const referred = placeOfReference(index, words);
  if (referred !== undefined) {
    const around = isCommune(referred) ? radius : undefined;
    return { found: "one", place: referred, others: [], radius: around };
  }
  if (radius !== undefined) {
    const commune = understand(index, words, isCommune);
    if (commune !== undefined) return { ...commune, radius };
  }
  const place = understand(index, words, isAny);
  return place && { ...place, radius: undefined };
}

/** The place of a reference, if it exists. */
export function placeOfReference(index: PlaceIndex, text: string): Place | undefined {
  const reference = readReference(text);
  switch (reference?.kind) {
    case undefined:
      return undefined;
    case "country":
      return { kind: "country" };
    case "region":
      return regionPlace(index, reference.code);
    case "department":
      return departmentPlace(index, reference.code);
    case "commune":
      return communePlace(index, reference.code);
  }
}

/** « Crest (Drôme) », « Drôme », « Auvergne-Rhône-Alpes », « France ». */
export function writePlace(index: PlaceIndex, place: Place): string {
  switch (place.kind) {
    case "country":
      return "France";
    case "region":
      return place.region.name;
    case "department":
      return place.department.name;
    case "commune": {
      const { name, department, within } = place.commune;
      // « Paris 11e Arrondissement » already says where it is.
      if (within !== undefined) return name;
      return `${name} (${index.departments.get(department)?.name ?? department})`;
    }
  }
}

/** The words taken whole, then without what tells homonyms apart, then with a département said last. */
function understand(index: PlaceIndex, words: string, keep: Keep): NamedPlace | undefined {
  const qualified = readQualified(words);
  // « Marseille (13) » is not its 13th arrondissement: brackets always tell homonyms apart.
  const whole = /[([]/.test(words) ? "" : nameKey(words);
  return (
    named(index, whole, keep) ??
    qualifiedPlace(index, qualified, keep) ??
    namedBeforeArea(index, qualified.words, keep)
  );
}

/** The places of that name, with or without what leads to it (« autour de »). */
function named(index: PlaceIndex, key: string, keep: Keep): NamedPlace | undefined {
  return decide(index, key, keep) ?? decide(index, withoutLead(key), keep);
}

function decide(index: PlaceIndex, key: string, keep: Keep): NamedPlace | undefined {
  if (key === "") return undefined;
  const loose = looseKey(key);
  const alike = (index.byLoose.get(loose) ?? []).filter(({ place }) => keep(place));
  const exact = alike.filter((entry) => entry.key === key);
  const same = exact.length > 0 ? exact : alike;
  const longer = entriesBeginning(index, `${loose} `).filter(
    ({ own, place }) => own && keep(place),
  );
  if (same.length === 0) return choose(longer);
  const own = same.filter((entry) => entry.own);
  const meant = own.length > 0 ? own : same;
  // Never against the very words that were typed: what is larger is proposed, not chosen.
  const larger = longer.filter((entry) => isFarBeyond(entry, meant));
  if (larger.length > 0) return { found: "several", places: distinctPlaces([...meant, ...larger]) };
  return choose(meant, alike);
}

/** One when it is alone or stands out, else the list to choose from. */
function choose(meant: readonly Entry[], alike: readonly Entry[] = meant): NamedPlace | undefined {
  const places = distinctPlaces(meant);
  const [place] = places;
  if (place === undefined) return undefined;
  if (places.length > 1 && !standsOut(meant)) return { found: "several", places };
  const others = distinctPlaces(alike).filter((other) => !isSamePlace(other, place));
  return { found: "one", place, others };
}

function qualifiedPlace(index: PlaceIndex, asked: Qualified, keep: Keep): NamedPlace | undefined {
  const area = asked.beside === undefined ? undefined : areaNamed(index, asked.beside);
  const names = [asked.words, area === undefined ? (asked.beside ?? "") : ""].filter(
    (name) => name !== "",
  );
  if (names.length === 0) return codeAlone(index, asked, keep);
  const filters = [...filtersOf(index, asked), ...(area === undefined ? [] : [inside(area)])];
  // Without any filter, « 3 rue des Lilas, Crest » is still taken apart.
  for (const filter of filters.length === 0 ? [isAny] : filters) {
    for (const name of names) {
      const found = named(index, name, (place) => keep(place) && filter(place));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** By postcode, and if no place of the name has it (a Cedex, a slip), by the département that it begins with. */
function filtersOf(index: PlaceIndex, { postcode, department }: Qualified): readonly Keep[] {
  if (postcode === undefined) {
    return department === undefined ? [] : [inside({ kind: "department", code: department })];
  }
  const around = departmentOfPostcode(postcode);
  const there: Keep = (place) => hasPostcode(index, place, postcode);
  return around === undefined ? [there] : [there, inside({ kind: "department", code: around })];
}

/** A postcode or a number of département without any name; a commune's own code is understood too. */
function codeAlone(index: PlaceIndex, asked: Qualified, keep: Keep): NamedPlace | undefined {
  const { postcode, department } = asked;
  if (postcode === undefined) {
    const place = department && departmentPlace(index, department);
    return place && keep(place) ? { found: "one", place, others: [] } : undefined;
  }
  const communes = index.byPostcode.get(postcode);
  if (communes === undefined) {
    const place = communePlace(index, postcode);
    return place && { found: "one", place, others: [] };
  }
  const [first, ...others] = communes.toSorted((one, other) => other.population - one.population);
  if (first === undefined) return undefined;
  if (others.length === 0)
    return { found: "one", place: { kind: "commune", commune: first }, others: [] };
  return {
    found: "several",
    places: [first, ...others].map((commune) => ({ kind: "commune", commune })),
  };
}

/** « crest drome », « saint paul la reunion »: the last words, five at most, name where it is. */
function namedBeforeArea(index: PlaceIndex, key: string, keep: Keep): NamedPlace | undefined {
  const words = key.split(" ");
  for (let last = words.length - 1; last >= Math.max(1, words.length - 5); last -= 1) {
    const area = areaNamed(index, words.slice(last).join(" "));
    if (area === undefined) continue;
    const name = withoutTail(words.slice(0, last).join(" "));
    const found = named(index, name, (place) => keep(place) && isIn(place, area));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Nothing bears the name there: the name elsewhere, else what is near it, first where the qualifier says. */
function guess(index: PlaceIndex, words: string, keep: Keep): FoundPlace {
  const asked = readQualified(words);
  const code = asked.department ?? (asked.postcode && departmentOfPostcode(asked.postcode));
  const key = withoutLead(asked.words);
  if (key === "") {
    const place = code && departmentPlace(index, code);
    return place ? { found: "close", places: [place] } : { found: "none" };
  }
  const elsewhere = named(index, key, keep);
  if (elsewhere !== undefined) {
    return {
      found: "close",
      places: elsewhere.found === "one" ? [elsewhere.place] : elsewhere.places,
    };
  }
  const area: Area | undefined = code
    ? { kind: "department", code }
    : areaNamed(index, asked.beside ?? "");
  const there = area === undefined ? isAny : inside(area);
  const near = closeTo(index, key, (place) => keep(place) && there(place));
  const places = near.length > 0 || area === undefined ? near : closeTo(index, key, keep);
  return places.length === 0 ? { found: "none" } : { found: "close", places };
}

function isAny(): boolean {
  return true;
}

function isCommune(place: Place): boolean {
  return place.kind === "commune";
}

function inside(area: Area): Keep {
  return (place) => isIn(place, area);
}
