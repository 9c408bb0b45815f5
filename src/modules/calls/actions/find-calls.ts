import { reading, type Work } from "#services/house";
import { placeIndexIn } from "#modules/territory";
import {
  findPlace,
  type Place,
  type PlaceIndex,
  writePlace,
  writeReference,
} from "#rules/territory";

import type { Shown } from "../domain/call.ts";
import type { AskedSearch, CallSearch, SearchPlace } from "../domain/search.ts";
import { type Widened, widerSearches } from "../domain/widening.ts";
import { readWords } from "../domain/words.ts";
import { listShown } from "../store/calls.ts";
import { type Found, findHits, PAGE } from "../store/search.ts";
import { type Compiled, compileWords } from "../store/words.ts";

export { PAGE } from "../store/search.ts";

/** A place that one may have meant, to choose from. */
export interface PlaceChoice {
  /** What to write in the address so that it is found without asking again. */
  readonly reference: string;
  readonly label: string;
}

export interface FoundCalls {
  readonly search: CallSearch;
  /** What was asked, before anything was widened: what an alert would keep. */
  readonly asked: CallSearch;
  readonly total: number;
  readonly shown: readonly (Shown & { readonly km: number | undefined })[];
  readonly kinds: Found["kinds"];
  readonly themes: Found["themes"];
  readonly audiences: Found["audiences"];
  /** Words that no call holds, and as what they were read. */
  readonly corrections: Compiled["corrections"];
  /** What was widened so that the list is not empty; empty when nothing was. */
  readonly widened: readonly Widened[];
  /** The place typed was not understood, or is the name of several. */
  readonly place: { readonly known: boolean; readonly choices: readonly PlaceChoice[] };
}

/**
 * Finds calls. Anyone may: calls are public. A place of several homonyms takes the most likely one
 * and gives the others to choose from; a list that would be empty is widened step by step.
 */
export async function findCallsIn(work: Work, asked: AskedSearch): Promise<FoundCalls> {
  const index = await placeIndexIn(work);
  const place = understandPlace(index, asked);
  const search: CallSearch = { ...asked, place: place.search };
  const words = await compileWords(work, readWords(asked.words));
  const first = await findHits(work, {
    search,
    words,
    order: asked.order,
    from: (asked.page - 1) * PAGE,
    most: PAGE,
  });
  const wider =
    first.total > 0
      ? { found: first, search, words, widened: [] }
      : await widen(work, index, { asked, search, words });
  const shown = await listShown(
    work,
    wider.found.hits.map(({ call }) => call),
    wider.words,
  );
  const km = new Map(wider.found.hits.map((hit) => [hit.call, hit.km]));
  return {
    search: wider.search,
    asked: search,
    total: wider.found.total,
    shown: shown.map((one) => ({ ...one, km: km.get(one.call.id) })),
    kinds: wider.found.kinds,
    themes: wider.found.themes,
    audiences: wider.found.audiences,
    corrections: words.corrections,
    widened: wider.widened,
    place: { known: place.known, choices: place.choices },
  };
}

export const findCalls = reading(findCallsIn);

interface Widening {
  readonly asked: AskedSearch;
  readonly search: CallSearch;
  readonly words: Compiled;
}

async function widen(work: Work, index: PlaceIndex, { asked, search, words }: Widening) {
  const names = {
    department: (code: string) => index.departments.get(code)?.name ?? code,
    region: (code: string) => index.regions.get(code)?.name ?? code,
  };
  for (const wider of widerSearches(search, words.terms.length, names)) {
    const query = wider.anyWord ? anyOf(words) : words;
    const found = await findHits(work, {
      search: wider.search,
      words: query,
      order: asked.order,
      from: (asked.page - 1) * PAGE,
      most: PAGE,
    });
    if (found.total > 0)
      return { found, search: wider.search, words: query, widened: wider.widened };
  }
  const nothing: Found = { total: 0, hits: [], kinds: {}, themes: {}, audiences: {} };
  return { found: nothing, search, words, widened: [] };
}

function anyOf(words: Compiled): Compiled {
  return { ...words, query: words.terms.map(({ query }) => `(${query})`).join(" | ") };
}

interface Understood {
  readonly search: SearchPlace | undefined;
  readonly known: boolean;
  readonly choices: readonly PlaceChoice[];
}

/** What was typed as a place, for the search. Exported so that an alert keeps the same understanding. */
export function understandPlace(
  index: PlaceIndex,
  asked: Pick<AskedSearch, "typedPlace" | "km" | "covering">,
): Understood {
  if (asked.typedPlace === "") return { search: undefined, known: true, choices: [] };
  const answer = findPlace(index, asked.typedPlace);
  const choose = (places: readonly Place[]) =>
    places
      .slice(0, 6)
      .map((place) => ({ reference: writeReference(place), label: writePlace(index, place) }));
  switch (answer.found) {
    case "one":
      return {
        search: toSearchPlace(answer.place, answer.radius ?? asked.km, asked.covering),
        known: true,
        choices: choose(answer.others),
      };
    case "several": {
      const [first] = answer.places;
      return {
        search: first && toSearchPlace(first, answer.radius ?? asked.km, asked.covering),
        known: true,
        choices: choose(answer.places),
      };
    }
    case "close":
      return { search: undefined, known: false, choices: choose(answer.places) };
    case "none":
      return { search: undefined, known: false, choices: [] };
  }
}

function toSearchPlace(place: Place, km: number, covering: boolean): SearchPlace | undefined {
  switch (place.kind) {
    case "country":
      return { scale: "national" };
    case "region":
      return { scale: "region", code: place.region.code, name: place.region.name };
    case "department":
      return {
        scale: "department",
        code: place.department.code,
        name: place.department.name,
        region: place.department.region,
      };
    case "commune": {
      const { code, name, department, region, centre } = place.commune;
      if (centre === undefined) return { scale: "department", code: department, name, region };
      return {
        scale: "around",
        commune: code,
        name,
        department,
        region,
        latitude: centre.latitude,
        longitude: centre.longitude,
        km,
        covering,
      };
    }
  }
}

/** The search that an alert keeps, from the query of an address. */
export async function understandSearchIn(work: Work, asked: AskedSearch): Promise<CallSearch> {
  return { ...asked, place: understandPlace(await placeIndexIn(work), asked).search };
}
