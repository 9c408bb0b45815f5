import { type AbsentOrganisation, answeredForIn, findOrganisationIn } from "#modules/organisations";
import { lookForVenuesIn, type LookedForVenues } from "#modules/premises";
import { placeIndexIn } from "#modules/territory";
import { isInDirectory } from "#rules/organisations";
import type { VenueId } from "#rules/premises";
import {
  areaOf,
  type NearCommune,
  type PlaceChoice,
  type PlaceIndex,
  type SearchedPlace,
  understandPlace,
  widerPlaces,
  type WidenedTo,
} from "#rules/territory";
import { reading, type Work } from "#services/house";

import {
  type AskedAtDoor,
  hostsAtDoorsIn,
  venuesAskedAtDoorIn,
} from "../../invite/actions/door-at.ts";
import { proposeIn } from "../../invite/actions/propose.ts";
import { type AskedPlaces, orderOf, PLACES_PAGE, USUAL_DETOUR } from "../domain/search.ts";
import { communesOnWay } from "../domain/way.ts";

/** A place that was typed, as the territory understood it. */
export interface Understood {
  readonly place: SearchedPlace | undefined;
  readonly known: boolean;
  readonly choices: readonly PlaceChoice[];
}

/** A place that answers; whether somebody may say yes there: what is kept by who may not is shown, and says so. */
export type FoundPlace = LookedForVenues["shown"][number] & { readonly isAnswered: boolean };

export interface FoundPlaces extends Omit<LookedForVenues, "shown"> {
  readonly shown: readonly FoundPlace[];
  readonly from: Understood;
  readonly to: Understood;
  /** Whether one looks along a way: then kilometres are a detour. */
  readonly isOnWay: boolean;
  /** Nothing is free that day where one looked: how many places are there on other days. */
  readonly otherDays: number;
  /** Nothing was where one looked: so far one went. */
  readonly widened: WidenedTo | undefined;
  /** Three structures to invite, where nothing is open. */
  readonly toInvite: readonly AbsentOrganisation[];
}

export interface PlacesRange {
  readonly from: number;
  readonly most: number;
}

/** Where to work for a day, as who asks wishes: the list, and the map beside. */
export const findPlaces = reading(
  async (
    work: Work,
    { asked, range }: { readonly asked: AskedPlaces; readonly range?: PlacesRange },
  ): Promise<FoundPlaces & { readonly byLetter: HostsByLetter }> => {
    const found = await findPlacesIn(work, asked, range);
    return { ...found, byLetter: await hostsByLetterIn(work, found) };
  },
);

/** Who is asked where nobody keeps the premises: a structure that answers by its letter, in the directory or not. */
export type HostsByLetter = ReadonlyMap<
  VenueId,
  Pick<AskedAtDoor, "host" | "name" | "isInDirectory">
>;

export async function hostsByLetterIn(
  work: Work,
  { shown }: Pick<FoundPlaces, "shown">,
): Promise<HostsByLetter> {
  const ids = new Set(shown.flatMap(({ venue }) => (venue.organisation ? [] : [venue.id])));
  const hosts = new Map<VenueId, Pick<AskedAtDoor, "host" | "name" | "isInDirectory">>();
  if (ids.size === 0) return hosts;
  for (const { venue, organisation } of await hostsAtDoorsIn(work)) {
    const host = ids.has(venue) ? await findOrganisationIn(work, organisation) : undefined;
    if (host === undefined) continue;
    hosts.set(venue, { host: host.id, name: host.name, isInDirectory: isInDirectory(host) });
  }
  return hosts;
}

export async function findPlacesIn(
  work: Work,
  asked: AskedPlaces,
  range: PlacesRange = { from: (asked.page - 1) * PLACES_PAGE, most: PLACES_PAGE },
  days: readonly Temporal.PlainDate[] = asked.day === undefined ? [] : [asked.day],
): Promise<FoundPlaces> {
  const index = await placeIndexIn(work);
  const where = whereOf(index, asked);
  const also = await venuesAskedAtDoorIn(work);
  const wished = { ...wishedOf(asked, days), also };
  // Nothing is near where no place was named.
  const order = orderOf(asked);
  const look = (area: Partial<ReturnType<typeof areaOf>>) =>
    lookForVenuesIn(work, { ...wished, ...area }, { ...range, order });
  const { way } = where;
  let found = await look(way === undefined ? areaOf(index, where.from.place) : { near: way });
  let widened: WidenedTo | undefined;
  const farther = way === undefined ? widerPlaces(where.from.place, namesIn(index)) : [];
  for (const step of farther) {
    if (found.total > 0) break;
    found = await look(areaOf(index, step.place));
    if (found.total > 0) widened = step.to;
  }
  const { from, to } = where;
  const isNowhere = from.place !== undefined && (found.total === 0 || widened !== undefined);
  const here = way === undefined ? areaOf(index, from.place) : { near: way };
  const toInvite = isNowhere && range.from === 0 ? await proposeIn(work, here) : [];
  const shown = await withAnswered(work, found.shown);
  const otherDays =
    isNowhere && asked.day !== undefined ? await countOnOtherDays(work, asked, here) : 0;
  return { ...found, shown, otherDays, from, to, isOnWay: way !== undefined, widened, toInvite };
}

/** What is wished, there, whatever the day. */
async function countOnOtherDays(
  work: Work,
  asked: AskedPlaces,
  area: Partial<ReturnType<typeof areaOf>>,
): Promise<number> {
  const also = await venuesAskedAtDoorIn(work);
  const wished = { ...wishedOf(asked, []), also, ...area };
  return (await lookForVenuesIn(work, wished, { from: 0, most: 1 })).total;
}

/** What no structure keeps is found by the door at which it is asked: somebody answers there. */
async function withAnswered(
  work: Work,
  shown: LookedForVenues["shown"],
): Promise<readonly FoundPlace[]> {
  const hosts = shown.flatMap(({ venue }) => venue.organisation ?? []);
  const answered = await answeredForIn(work, hosts);
  return shown.map((one) => {
    const host = one.venue.organisation;
    return { ...one, isAnswered: host === undefined || answered.has(host) };
  });
}

/** What is looked for, wherever it is. */
function wishedOf(asked: AskedPlaces, days: readonly Temporal.PlainDate[]) {
  const { words, half, equipment, facts } = asked;
  const seats = asked.seats === undefined ? undefined : Number(asked.seats);
  const free = days.length === 0 ? undefined : { days, half, seats };
  return { words, seats, equipment, facts, free };
}

/** The place, or the two places between which one goes. */
export function whereOf(
  index: PlaceIndex,
  { typedPlace, towards, detour }: AskedPlaces,
): {
  readonly from: Understood;
  readonly to: Understood;
  readonly way: readonly NearCommune[] | undefined;
} {
  const [from, to] = [understandPlace(index, typedPlace), understandPlace(index, towards)];
  const isWay = from.place?.scale === "around" && to.place?.scale === "around";
  const way =
    isWay && from.place.scale === "around" && to.place.scale === "around"
      ? communesOnWay(index, {
          from: from.place.commune,
          to: to.place.commune,
          most: detour === undefined ? USUAL_DETOUR : Number(detour),
        })
      : undefined;
  return { from, to, way };
}

const namesIn = (index: PlaceIndex) => ({
  department: (code: string) => index.departments.get(code)?.name ?? code,
  region: (code: string) => index.regions.get(code)?.name ?? code,
});
