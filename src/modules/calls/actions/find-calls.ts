import { reading, type Work } from "#services/house";
import { knownWordsIn } from "#modules/subjects";
import { placeIndexIn } from "#modules/territory";
import { meantPlace, type Place, type PlaceChoice, type PlaceIndex } from "#rules/territory";

import type { Shown } from "../domain/call.ts";
import type { AskedSearch, CallSearch, SearchPlace } from "../domain/search/search.ts";
import { type Widened, widerSearches } from "../domain/search/widening.ts";
import { placeInWords } from "../domain/search/place-in-words.ts";
import { readWords } from "../domain/search/words.ts";
import { listShown } from "../store/calls.ts";
import { type Found, findHits, PAGE } from "../store/search.ts";
import type { Compiled, CompiledConcept } from "../domain/search/compiled.ts";
import { compileWords } from "./compile-words.ts";

export { PAGE } from "../store/search.ts";

export interface FoundCalls {
  readonly search: CallSearch;
  /** What was asked, before anything was widened: what an alert would keep. */
  readonly asked: CallSearch;
  readonly total: number;
  /** So many answered that those which closed long ago were left out. */
  readonly recentOnly: boolean;
  readonly shown: readonly (Shown & { readonly km: number | undefined })[];
  readonly kinds: Found["kinds"];
  readonly themes: Found["themes"];
  readonly audiences: Found["audiences"];
  readonly toAssociations: Found["toAssociations"];
  /** Words that no call holds, and as what they were read. */
  readonly corrections: Compiled["corrections"];
  /** What each word was taken for besides, where it was. */
  readonly meant: readonly Pick<CompiledConcept, "typed" | "also">[];
  /** Of those that answer, how many do so whole, when others that answer in part follow them. */
  readonly whole: number | undefined;
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
  const { wider, search, words, place } = await hitsIn(work, asked, {
    from: (asked.page - 1) * PAGE,
    most: PAGE,
    widens: true,
  });
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
    recentOnly: wider.found.recentOnly,
    shown: shown.map((one) => ({ ...one, km: km.get(one.call.id) })),
    kinds: wider.found.kinds,
    themes: wider.found.themes,
    audiences: wider.found.audiences,
    toAssociations: wider.found.toAssociations,
    corrections: words.corrections,
    meant: words.concepts.filter(({ also }) => also.length > 0),
    whole: wider.whole,
    widened: wider.widened,
    place: { known: place.known, choices: place.choices },
  };
}

export const findCalls = reading(findCallsIn);

export interface Range {
  readonly from: number;
  readonly most: number;
  /** Whether a list that would be empty is widened. */
  readonly widens: boolean;
}

/** The calls that answer, understood, widened when asked: what pages and files share. */
export async function hitsIn(work: Work, asked: AskedSearch, range: Range) {
  const index = await placeIndexIn(work);
  const split = await splitPlace(work, index, asked);
  const place = understandPlace(index, split);
  const search: CallSearch = { ...split, place: place.search };
  const words = await compileWords(work, readWords(split.words), { exact: asked.exact ?? false });
  const find = (wider: CallSearch, query: Compiled) =>
    findHits(work, { search: wider, words: query, order: asked.order, ...range });
  const first: Hits = {
    found: await find(search, words),
    search,
    words,
    widened: [],
    whole: undefined,
  };
  if (!range.widens) return { wider: first, search, words, place };
  if (first.found.total > 0) return { wider: await withPartial(first, find), search, words, place };
  const loose = words.any === undefined ? 0 : words.concepts.length;
  for (const wider of widerSearches(search, loose, namesOf(index))) {
    const step = { ...wider, search: { ...wider.search, nearby: search.place } };
    const { found, query } = step.anyWord
      ? await findParts(step.search, words, find)
      : { found: await find(step.search, words), query: words };
    if (found.total === 0) continue;
    const hits = {
      found,
      search: step.search,
      words: query,
      widened: step.widened,
      whole: undefined,
    };
    return { wider: step.anyWord ? hits : await withPartial(hits, find), search, words, place };
  }
  return { wider: first, search, words, place };
}

interface Hits {
  readonly found: Found;
  readonly search: CallSearch;
  readonly words: Compiled;
  readonly widened: readonly Widened[];
  readonly whole: number | undefined;
}

/** Fewer answers than this are followed by those that answer in part. */
const FEW = 10;

type Find = (search: CallSearch, words: Compiled) => Promise<Found>;

/** When few answer all that was asked, those that answer a part of it come after them. */
async function withPartial(hits: Hits, find: Find): Promise<Hits> {
  const { found, words, search } = hits;
  if (found.total >= FEW || words.any === undefined) return hits;
  const { found: more, query } = await findParts(search, words, find);
  return more.total > found.total
    ? { ...hits, found: more, words: query, whole: found.total }
    : hits;
}

/** What answers a part of what is asked: of what was wanted; where few do, of anything that tells; then of anything. */
async function findParts(search: CallSearch, words: Compiled, find: Find) {
  const any = { ...words, query: words.any ?? words.query };
  let part = { found: await find(search, any), query: any };
  for (const wider of [words.loosest, words.anything]) {
    if (part.found.total >= FEW) return part;
    if (wider === undefined || wider === part.query.query) continue;
    const query = { ...words, query: wider, any: wider };
    part = { found: await find(search, query), query };
  }
  return part;
}

function namesOf(index: PlaceIndex) {
  return {
    department: (code: string) => index.departments.get(code)?.name ?? code,
    region: (code: string) => index.regions.get(code)?.name ?? code,
  };
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
  const { place, radius, known, choices } = meantPlace(index, asked.typedPlace);
  return {
    search: place && toSearchPlace(place, radius ?? asked.km, asked.covering),
    known,
    choices,
  };
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

/** The place written among the words, unless one was given apart or the words are to be taken as they are. */
async function splitPlace(work: Work, index: PlaceIndex, asked: AskedSearch): Promise<AskedSearch> {
  if (asked.typedPlace !== "" || asked.exact === true || asked.words === "") return asked;
  const split = placeInWords(asked.words, index, await knownWordsIn(work));
  return split === undefined ? asked : { ...asked, words: split.words, typedPlace: split.place };
}

/** The search that an alert keeps, from the query of an address. */
export async function understandSearchIn(work: Work, asked: AskedSearch): Promise<CallSearch> {
  const index = await placeIndexIn(work);
  const split = await splitPlace(work, index, asked);
  return { ...split, place: understandPlace(index, split).search };
}
