import { placeIndexIn } from "#modules/territory";
import { areaOf, type PlaceChoice, type PlaceIndex, understandPlace } from "#rules/territory";
import { reading, type Work } from "#services/house";

import {
  type AskedDirectory,
  type DirectoryPlace,
  PAGE,
  type WidenedTo,
  widerPlaces,
} from "../../domain/directory.ts";
import type { OrganisationKind } from "../../domain/organisation.ts";
import { countKinds, type DirectoryQuery, type Listed, listPage } from "../../store/directory.ts";

export type { Listed } from "../../store/directory.ts";

export interface FoundOrganisations {
  readonly shown: readonly Listed[];
  readonly total: number;
  readonly kinds: Readonly<Partial<Record<OrganisationKind, number>>>;
  /** Where one looked in the end. */
  readonly place: DirectoryPlace | undefined;
  /** Whether the place typed was understood; if not, or if it is the name of several, what one may have meant. */
  readonly placeKnown: boolean;
  readonly choices: readonly PlaceChoice[];
  /** Nothing was where one looked: so far one went. */
  readonly widened: WidenedTo | undefined;
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
  const index = await placeIndexIn(work);
  const understood = understandPlace(index, asked.typedPlace);
  const names = {
    department: (code: string) => index.departments.get(code)?.name ?? code,
    region: (code: string) => index.regions.get(code)?.name ?? code,
  };
  const tries = [
    { place: understood.place, to: undefined },
    ...widerPlaces(understood.place, names),
  ];
  let found: FoundOrganisations | undefined;
  for (const { place, to } of tries) {
    const query = queryOf(index, asked, place);
    const kinds = await countKinds(work, query);
    const total = (asked.kinds.length === 0 ? Object.keys(kinds) : asked.kinds)
      .map((kind) => Object.entries(kinds).find(([known]) => known === kind)?.[1] ?? 0)
      .reduce((sum, count) => sum + count, 0);
    const shown = total === 0 ? [] : await listPage(work, query, { order: asked.order, ...range });
    const { known: placeKnown, choices } = understood;
    // When nothing is anywhere, one is told of the place that one asked.
    if (total > 0 || found === undefined)
      found = { shown, total, kinds, place, placeKnown, choices, widened: to };
    if (total > 0) break;
  }
  if (found === undefined) throw new Error("the directory looked nowhere");
  return found;
}

function queryOf(
  index: PlaceIndex,
  { words, kinds, onlyVerified }: AskedDirectory,
  place: DirectoryPlace | undefined,
): DirectoryQuery {
  const asked = { words, kinds, onlyVerified };
  return { ...asked, ...areaOf(index, place) };
}
