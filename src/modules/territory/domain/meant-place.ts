import type { PlaceIndex } from "./place-index.ts";
import { findPlace, writePlace } from "./place-names.ts";
import { writeReference } from "./place-reference.ts";
import type { Place } from "./place.ts";

/** A place that one may have meant, to choose from. */
export interface PlaceChoice {
  /** What to write in the address so that it is found without asking again. */
  readonly reference: string;
  readonly label: string;
}

/** What a list makes of the place that somebody typed. */
export interface MeantPlace {
  /** The most likely one; undefined when nothing was typed, or nothing is known of it. */
  readonly place: Place | undefined;
  /** The kilometres typed with it. */
  readonly radius: number | undefined;
  readonly known: boolean;
  /** Other places of that name, or names close to it. */
  readonly choices: readonly PlaceChoice[];
}

/** No more than one reads at a glance. */
const MOST_CHOICES = 6;

/** Places to choose from, the most likely first. */
export function choicesOf(index: PlaceIndex, places: readonly Place[]): readonly PlaceChoice[] {
  return places
    .slice(0, MOST_CHOICES)
    .map((place) => ({ reference: writeReference(place), label: writePlace(index, place) }));
}

/** Understands the place that was typed in a list: where to look, and which other places may be meant. */
export function meantPlace(index: PlaceIndex, typed: string): MeantPlace {
  if (typed === "") return { place: undefined, radius: undefined, known: true, choices: [] };
  const { radius, ...answer } = findPlace(index, typed);
  switch (answer.found) {
    case "one":
      return { place: answer.place, radius, known: true, choices: choicesOf(index, answer.others) };
    case "several": {
      const [place] = answer.places;
      return { place, radius, known: true, choices: choicesOf(index, answer.places) };
    }
    case "close":
      return {
        place: undefined,
        radius,
        known: false,
        choices: choicesOf(index, answer.places),
      };
    case "none":
      return { place: undefined, radius, known: false, choices: [] };
  }
}
