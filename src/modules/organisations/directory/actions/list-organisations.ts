import { type AskedThings, askThingsIn } from "#modules/subjects";
import { placeIndexIn } from "#modules/territory";
import { areaOf, type PlaceChoice, type PlaceIndex, understandPlace } from "#rules/territory";
import { reading, type Work } from "#services/house";

import {
  type AskedDirectory,
  type DirectoryPlace,
  type Order,
  orderIn,
  PAGE,
  type WidenedTo,
  widerPlaces,
} from "../../domain/directory.ts";
import type { OrganisationKind } from "../../domain/organisation.ts";
import {
  countKinds,
  type DirectoryQuery,
  isWordHeld,
  type Listed,
  listPage,
} from "../../store/directory.ts";

export type { Listed } from "../../store/directory.ts";

export interface FoundOrganisations {
  readonly shown: readonly Listed[];
  readonly total: number;
  readonly order: Order;
  readonly kinds: Readonly<Partial<Record<OrganisationKind, number>>>;
  /** Where one looked in the end. */
  readonly place: DirectoryPlace | undefined;
  /** Whether the place typed was understood; if not, or if it is the name of several, what one may have meant. */
  readonly placeKnown: boolean;
  readonly choices: readonly PlaceChoice[];
  /** Nothing was where one looked: so far one went. */
  readonly widened: WidenedTo | undefined;
  /** Words that no structure holds, and as what they were read. */
  readonly slips: AskedThings["slips"];
}

export interface DirectoryRange {
  readonly from: number;
  readonly most: number;
}

/**
 * The public directory. Anyone may read it. A list that would be empty is looked for farther away,
 * and says so; the words and the kinds stay as they were asked.
 */
export const listOrganisations = reading(
  (
    work: Work,
    { asked, range }: { readonly asked: AskedDirectory; readonly range?: DirectoryRange },
  ) => listOrganisationsIn(work, asked, range),
);

export async function listOrganisationsIn(
  work: Work,
  asked: AskedDirectory,
  range: DirectoryRange = { from: (asked.page - 1) * PAGE, most: PAGE },
): Promise<FoundOrganisations> {
  const { query, ...found } = await searchedIn(work, asked);
  const order = orderIn(asked, found.place);
  const page = { order, ...range };
  return { ...found, order, shown: found.total === 0 ? [] : await listPage(work, query, page) };
}

/** What is searched in the end, and how many answer: what the list and its map share. */
export async function searchedIn(work: Work, asked: AskedDirectory) {
  const index = await placeIndexIn(work);
  const { place: meant, known: placeKnown, choices } = understandPlace(index, asked.typedPlace);
  const { things, slips } = await askThingsIn(work, asked.words, (word) => isWordHeld(work, word));
  const names = {
    department: (code: string) => index.departments.get(code)?.name ?? code,
    region: (code: string) => index.regions.get(code)?.name ?? code,
  };
  const look = async (place: DirectoryPlace | undefined, widened?: WidenedTo) => {
    const query = { ...queryOf(index, asked, place), things };
    const kinds = await countKinds(work, query);
    const total = (asked.kinds.length === 0 ? Object.keys(kinds) : asked.kinds)
      .map((kind) => Object.entries(kinds).find(([known]) => known === kind)?.[1] ?? 0)
      .reduce((sum, count) => sum + count, 0);
    return { query, kinds, total, place, placeKnown, choices, widened, slips };
  };
  // When nothing is anywhere, one is told of the place that one asked.
  const first = await look(meant);
  if (first.total > 0) return first;
  for (const { place, to } of widerPlaces(meant, names)) {
    const found = await look(place, to);
    if (found.total > 0) return found;
  }
  return first;
}

function queryOf(
  index: PlaceIndex,
  { kinds, roles, onlyVerified }: AskedDirectory,
  place: DirectoryPlace | undefined,
): DirectoryQuery {
  const asked = { words: "", kinds, roles, onlyVerified };
  return { ...asked, ...areaOf(index, place) };
}
