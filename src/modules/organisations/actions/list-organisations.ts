import { placeIndexIn } from "#modules/territory";
import {
  distanceToClaim,
  findPlace,
  kilometresBetween,
  type Place,
  type PlaceIndex,
  writePlace,
  writeReference,
} from "#rules/territory";
import { reading, type Work } from "#services/house";

import {
  type AskedDirectory,
  type DirectoryPlace,
  PAGE,
  RADIUS,
  type WidenedTo,
  widerPlaces,
} from "../domain/directory.ts";
import type { OrganisationKind } from "../domain/organisation.ts";
import {
  countKinds,
  type DirectoryQuery,
  type Listed,
  listPage,
  type NearCommune,
} from "../store/directory.ts";

export type { Listed } from "../store/directory.ts";

export interface FoundOrganisations {
  readonly shown: readonly Listed[];
  readonly total: number;
  readonly kinds: Readonly<Partial<Record<OrganisationKind, number>>>;
  /** Where one looked in the end. */
  readonly place: DirectoryPlace | undefined;
  /** Whether the place typed was understood; if not, or if it is the name of several, what one may have meant. */
  readonly placeKnown: boolean;
  readonly choices: readonly { readonly reference: string; readonly label: string }[];
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
  const understood = understand(index, asked.typedPlace);
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

interface Understood {
  readonly place: DirectoryPlace | undefined;
  readonly known: boolean;
  readonly choices: FoundOrganisations["choices"];
}

function understand(index: PlaceIndex, typed: string): Understood {
  if (typed === "") return { place: undefined, known: true, choices: [] };
  const answer = findPlace(index, typed);
  const choose = (places: readonly Place[]) =>
    places
      .slice(0, 6)
      .map((place) => ({ reference: writeReference(place), label: writePlace(index, place) }));
  switch (answer.found) {
    case "one":
      return {
        place: toDirectoryPlace(answer.place, answer.radius),
        known: true,
        choices: choose(answer.others),
      };
    case "several": {
      const [first] = answer.places;
      return {
        place: first && toDirectoryPlace(first, answer.radius),
        known: true,
        choices: choose(answer.places),
      };
    }
    case "close":
      return { place: undefined, known: false, choices: choose(answer.places) };
    case "none":
      return { place: undefined, known: false, choices: [] };
  }
}

function toDirectoryPlace(place: Place, km = RADIUS): DirectoryPlace | undefined {
  switch (place.kind) {
    case "country":
      return undefined;
    case "region":
      return { scale: "region", code: place.region.code, name: place.region.name };
    case "department": {
      const { code, name, region } = place.department;
      return { scale: "department", code, name, region };
    }
    case "commune": {
      const { code: commune, name, department, region } = place.commune;
      return { scale: "around", commune, name, department, region, km };
    }
  }
}

function queryOf(
  index: PlaceIndex,
  { words, kinds, onlyVerified }: AskedDirectory,
  place: DirectoryPlace | undefined,
): DirectoryQuery {
  const asked = { words, kinds, onlyVerified };
  switch (place?.scale) {
    case undefined:
      return { ...asked, near: undefined, departments: undefined };
    case "department":
      return { ...asked, near: undefined, departments: [place.code] };
    case "region": {
      const departments = [...index.departments.values()]
        .filter(({ region }) => region === place.code)
        .map(({ code }) => code);
      return { ...asked, near: undefined, departments };
    }
    case "around":
      return { ...asked, near: communesAround(index, place), departments: undefined };
  }
}

/** The communes within the radius. From an approximate centre they are found, and no distance is claimed. */
function communesAround(
  index: PlaceIndex,
  { commune, km }: { readonly commune: string; readonly km: number },
): readonly NearCommune[] {
  const centre = index.communes.get(commune)?.centre;
  if (centre === undefined) return [{ code: commune, km: 0 }];
  return [...index.communes.values()].flatMap((other): readonly NearCommune[] => {
    if (other.code === commune) return [{ code: commune, km: 0 }];
    if (other.centre === undefined || kilometresBetween(centre, other.centre) > km) return [];
    return [{ code: other.code, km: distanceToClaim(centre, other.centre) }];
  });
}
