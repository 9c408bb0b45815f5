import { plain } from "#basics/text";
import { findPlace, type Place, type PlaceIndex, writeReference } from "#rules/territory";

/** « jardin partagé » and « Crest », of « jardin partagé près de Crest ». */
export interface WordsAndPlace {
  readonly words: string;
  /** What to write as the place; a reference when it is one place without doubt. */
  readonly place: string;
}

// What people write before a place. « de » alone is left out: « théâtre de la Halle » names no place.
const BEFORE =
  /(?:^|\s)(?:autour (?:de |du |d['’])|(?:tout )?près (?:de |du |d['’])|pres (?:de |du |d['’])|à côté (?:de |du |d['’])|aux alentours (?:de |du |d['’])|à |a |en |dans (?:la |le |les |l['’])?|vers )(?=\S)/giu;

const POSTCODE = /(?:^|\s)(\d{5})(?=\s|$)/;

/**
 * Finds the place that people write among their words: « un jardin partagé à Montélimar », « théâtre en
 * Ardèche », « jardin 26400 ». Only a place that bears exactly that name counts, so that « à domicile »,
 * « à vélo » and « en plein air » stay words; nothing inside quotes is touched.
 */
export function placeInWords(typed: string, index: PlaceIndex): WordsAndPlace | undefined {
  if (/["«“]/.test(typed)) return undefined;
  const postcode = POSTCODE.exec(typed);
  if (postcode?.[1] !== undefined && findPlace(index, postcode[1]).found !== "none") {
    return { words: typed.replace(postcode[0], " ").trim(), place: postcode[1] };
  }
  for (const found of typed.matchAll(BEFORE)) {
    const rest = typed.slice(found.index + found[0].length).trim();
    const words = typed.slice(0, found.index).trim();
    const answer = findPlace(index, rest);
    if (answer.found !== "one" && answer.found !== "several") continue;
    const [first] = answer.found === "one" ? [answer.place] : answer.places;
    if (first !== undefined && isNamed(first, rest))
      return { words, place: placeOf(first, rest, answer.radius) };
  }
  return undefined;
}

/** The reference of a place found, with the radius typed beside it. */
function placeOf(place: Place, rest: string, radius: number | undefined): string {
  if (place.kind !== "commune") return writeReference(place);
  return radius === undefined ? place.commune.name : rest;
}

function isNamed(place: Place, rest: string): boolean {
  const bare = key(rest.replace(/\d{1,5}\s{0,3}km[\s\S]*$/i, "").replace(/\([^()]*\)|\d{5}/g, ""));
  switch (place.kind) {
    case "country":
      return bare === "france";
    case "region":
      return bare === key(place.region.name);
    case "department":
      return bare === key(place.department.name) || bare === place.department.code.toLowerCase();
    case "commune":
      return bare === key(place.commune.name);
  }
}

function key(text: string): string {
  return plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
