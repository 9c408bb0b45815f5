import { type NamedOnPage, namesOfOrganisationsIn } from "#modules/organisations";
import { type AskedThings, askThingsIn } from "#modules/subjects";
import { placeIndexIn } from "#modules/territory";
import {
  areaOf,
  type PlaceChoice,
  type PlaceIndex,
  type SearchedPlace,
  understandPlace,
  widerPlaces,
  type WidenedTo,
} from "#rules/territory";
import { reading, type Work } from "#services/house";

import { type AskedVenues, VENUES_PAGE } from "../domain/search.ts";
import type { DaySeats } from "../domain/seats.ts";
import type { Venue } from "../domain/venue.ts";
import { freeOnIn } from "./free-seats.ts";
import { countVenues, isWordHeld, listVenuePage, type VenueQuery } from "../store/search.ts";

/** Who keeps it, for a page: a name and where its page is. */
export type Keeper = NamedOnPage;

export interface ShownVenue {
  readonly venue: Venue;
  readonly km: number | undefined;
  readonly keeper: Keeper | undefined;
  /** Its free seats on the day that was asked. */
  readonly free?: DaySeats | undefined;
}

export interface FoundVenues {
  readonly shown: readonly ShownVenue[];
  readonly total: number;
  readonly place: SearchedPlace | undefined;
  readonly placeKnown: boolean;
  readonly choices: readonly PlaceChoice[];
  /** Nothing was where one looked: so far one went. */
  readonly widened: WidenedTo | undefined;
  /** Words that no place holds, and as what they were read. */
  readonly slips: AskedThings["slips"];
}

export interface VenueRange {
  readonly from: number;
  readonly most: number;
}

/** The public list of premises. A list that would be empty is looked for farther away, and says so. */
export const listVenues = reading(
  (work: Work, { asked, range }: { readonly asked: AskedVenues; readonly range?: VenueRange }) =>
    findVenuesIn(work, asked, range),
);

export async function findVenuesIn(
  work: Work,
  asked: AskedVenues,
  range: VenueRange = { from: (asked.page - 1) * VENUES_PAGE, most: VENUES_PAGE },
): Promise<FoundVenues> {
  const index = await placeIndexIn(work);
  const { place, known: placeKnown, choices } = understandPlace(index, asked.typedPlace);
  const named = {
    department: (code: string) => index.departments.get(code)?.name ?? code,
    region: (code: string) => index.regions.get(code)?.name ?? code,
  };
  const { things, slips } = await askThingsIn(work, asked.words, (word) => isWordHeld(work, word));
  const farther = widerPlaces(place, named);
  const free = asked.freeOn && (await freeOnIn(work, asked.freeOn));
  const among = free && [...free.keys()];
  const query = { ...queryOf(index, asked, place), among, things };
  let { shown, total } = await listVenuePage(work, query, range);
  let widened: WidenedTo | undefined;
  for (const step of farther) {
    if (total > 0) break;
    const wider = { ...queryOf(index, asked, step.place), among, things };
    if ((await countVenues(work, wider)) === 0) continue;
    ({ shown, total } = await listVenuePage(work, wider, range));
    widened = step.to;
  }
  const keepers = await namesOfOrganisationsIn(
    work,
    shown.flatMap(({ venue }) => venue.organisation ?? []),
  );
  const withKeepers = shown.map(({ venue, km }) => ({
    venue,
    km,
    keeper: venue.organisation && keepers.get(venue.organisation),
    free: free?.get(venue.id),
  }));
  return { shown: withKeepers, total, place, placeKnown, choices, widened, slips };
}

function queryOf(
  index: PlaceIndex,
  { seats, stepFree, kept }: AskedVenues,
  place: SearchedPlace | undefined,
): Omit<VenueQuery, "among" | "things"> {
  const asked = { seats: seats && Number(seats), stepFree, kept };
  return { ...asked, ...areaOf(index, place) };
}
