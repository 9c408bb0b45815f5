import { placeIndexIn } from "#modules/territory";
import {
  choicesOf,
  findNamed,
  findPlace,
  type Place,
  type PlaceChoice,
  placeOfReference,
  writePlace,
  writeReference,
} from "#rules/territory";
import type { Work } from "#services/house";

/** Communes and départements, as one reads them. */
export async function placesInWordsIn(
  work: Work,
  places: readonly string[],
): Promise<readonly string[]> {
  const index = await placeIndexIn(work);
  return places.map((one) => {
    const place = placeOfReference(index, one);
    return place === undefined ? one : writePlace(index, place);
  });
}

/** Undefined where one of them is no commune nor département that one alone bears the name of. */
export async function readPlacesIn(
  work: Work,
  typed: string,
): Promise<readonly string[] | undefined> {
  const index = await placeIndexIn(work);
  const places = new Set<string>();
  for (const line of typed.split("\n").map((one) => one.trim())) {
    if (line === "") continue;
    const found = findNamed(index, line);
    if (found?.found !== "one") return undefined;
    if (found.place.kind !== "commune" && found.place.kind !== "department") return undefined;
    places.add(writeReference(found.place));
  }
  return places.size === 0 ? undefined : [...places];
}

export interface Where {
  /** As a service names it: the commune and its département, or the département. Empty: nothing is known of it. */
  readonly references: readonly string[];
  readonly label: string | undefined;
  /** Others that may be meant. */
  readonly choices: readonly PlaceChoice[];
}

/** Where somebody lives, as it was typed. */
export async function readWhereIn(work: Work, typed: string): Promise<Where> {
  const index = await placeIndexIn(work);
  const found = findPlace(index, typed);
  if (found.found !== "one") {
    const places = found.found === "none" ? [] : found.places;
    return { references: [], label: undefined, choices: choicesOf(index, places) };
  }
  const label = writePlace(index, found.place);
  return { references: referencesOf(found.place), label, choices: [] };
}

function referencesOf(place: Place): readonly string[] {
  if (place.kind === "department") return [writeReference(place)];
  if (place.kind !== "commune") return [];
  return [writeReference(place), `departement-${place.commune.department}`];
}
