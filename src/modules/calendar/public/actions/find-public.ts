import { type AskedThings, askThingsIn } from "#modules/subjects";
import { placeIndexIn } from "#modules/territory";
import {
  communesAround,
  type NearCommune,
  type PlaceChoice,
  type PlaceIndex,
  type SearchedPlace,
  understandPlace,
  widerPlaces,
  type WidenedTo,
} from "#rules/territory";
import { type Theme, THEMES } from "#rules/subjects";
import { PARIS } from "#basics/dates";
import { reading, type SitemapEntry, type Work } from "#services/house";

import { isKindIn } from "../../actions/kinds.ts";
import { type ListedDate, listedIn } from "../../actions/list-occurrences.ts";
import { besideAll } from "../../actions/standing.ts";
import { addressOf, type OccasionId } from "../../domain/occasion.ts";
import {
  type AskedPublic,
  HERE,
  PUBLIC_PAGE,
  publicAsked,
  publicThemeAt,
} from "../domain/search.ts";
import {
  countPublic,
  countThemes,
  isWordHeld,
  listPublicPage,
  listPublicPages,
  type PublicQuery,
  type PublicRange,
} from "../store/search.ts";

export interface FoundPublic {
  readonly shown: readonly ListedDate[];
  /** How many occasions answer. */
  readonly total: number;
  /** The themes of what is found, whichever is asked for, and how many occasions are about each. */
  readonly themes: readonly { readonly theme: Theme; readonly count: number }[];
  readonly place: SearchedPlace | undefined;
  readonly placeKnown: boolean;
  readonly choices: readonly PlaceChoice[];
  /** Nothing was where one looked: so far one went. */
  readonly widened: WidenedTo | undefined;
  /** Words that nothing holds, and as what they were read. */
  readonly slips: AskedThings["slips"];
}

export interface FindPublic {
  readonly asked: AskedPublic;
  readonly range?: PublicRange;
  /** Those alone that a module above found by what it knows of them. */
  readonly among?: readonly OccasionId[] | undefined;
}

/** Occasions to come that everyone may see, by words, place, day, kind and theme. An empty list is looked for farther away, and says so. */
export const findPublic = reading(findPublicIn);

export async function findPublicIn(
  work: Work,
  { asked, range = pageOf(asked), among }: FindPublic,
): Promise<FoundPublic> {
  const index = await placeIndexIn(work);
  const { place, known: placeKnown, choices } = understandPlace(index, asked.typedPlace);
  const { things, slips } = await askThingsIn(work, asked.words, (word) =>
    besideAll(work, (lent) => isWordHeld(lent, word)),
  );
  const wider = placeKnown ? widerPlaces(place, namesOf(index)) : [];
  const { query, widened } = await besideAll(work, async (lent) => {
    const near = queryOf(work, { index, asked, place, things, among });
    if ((await countPublic(lent, near)) > 0) return { query: near, widened: undefined };
    for (const step of wider) {
      const farther = queryOf(work, { index, asked, place: step.place, things, among });
      if ((await countPublic(lent, farther)) > 0) return { query: farther, widened: step.to };
    }
    return { query: near, widened: undefined };
  });
  const { found, total, themes } = await besideAll(work, async (lent) => ({
    ...(await listPublicPage(lent, query, range)),
    themes: inOrder(await countThemes(lent, query)),
  }));
  const shown = await listedIn(work, found);
  return { shown, total, themes, place, placeKnown, choices, widened, slips };
}

function inOrder(counted: Awaited<ReturnType<typeof countThemes>>): FoundPublic["themes"] {
  const counts = new Map(counted.map(({ theme, count }) => [theme, count]));
  return THEMES.flatMap((theme) => {
    const count = counts.get(theme);
    return count === undefined ? [] : [{ theme, count }];
  });
}

const pageOf = ({ page }: AskedPublic): PublicRange => ({
  dates: "next",
  from: (page - 1) * PUBLIC_PAGE,
  most: PUBLIC_PAGE,
});

function namesOf(index: PlaceIndex) {
  return {
    department: (code: string) => index.departments.get(code)?.name ?? code,
    region: (code: string) => index.regions.get(code)?.name ?? code,
  };
}

interface Wanted {
  readonly index: PlaceIndex;
  readonly asked: AskedPublic;
  readonly place: SearchedPlace | undefined;
  readonly things: AskedThings["things"];
  readonly among?: readonly OccasionId[] | undefined;
}

function queryOf(work: Work, { index, asked, place, things, among }: Wanted): PublicQuery {
  const { kind, theme, from } = asked;
  const day = from?.toZonedDateTime(PARIS).toInstant();
  const isLater = day !== undefined && Temporal.Instant.compare(day, work.now) > 0;
  const common = {
    things,
    kind: isKindIn(work.app, kind) ? kind : undefined,
    theme,
    // What is over is no longer looked for.
    from: isLater ? day : work.now,
    communes: undefined,
    departments: undefined,
    among,
  };
  switch (place?.scale) {
    case undefined:
      return common;
    case "department":
      return { ...common, departments: [place.code] };
    case "region": {
      const of = [...index.departments.values()].filter(({ region }) => region === place.code);
      return { ...common, departments: of.map(({ code }) => code) };
    }
    case "around":
      return { ...common, communes: nearestFirst(communesAround(index, place)) };
  }
}

/** Those of which nobody knows how far they are come last. */
const nearestFirst = (all: readonly NearCommune[]) =>
  all
    .toSorted((one, other) => (one.km ?? Infinity) - (other.km ?? Infinity))
    .map(({ code }) => code);

/** The list, and the page of each that is to come. */
export async function publicSitemapIn(work: Work): Promise<readonly SitemapEntry[]> {
  const whole = queryOf(work, {
    index: await placeIndexIn(work),
    asked: publicAsked.read({}),
    place: undefined,
    things: [],
  });
  const { pages, themes } = await besideAll(work, async (lent) => ({
    pages: await listPublicPages(lent),
    themes: inOrder(await countThemes(lent, whole)),
  }));
  return [
    { at: "/rendez-vous" },
    { at: HERE },
    ...themes.map(({ theme }) => ({ at: publicThemeAt(theme) })),
    ...pages.map(({ id, title, changedAt }) => ({
      at: addressOf({ id }, title),
      changed: changedAt,
    })),
  ];
}
