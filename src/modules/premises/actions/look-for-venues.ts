import { dayOf } from "#basics/dates";
import { namesOfOrganisationsIn } from "#modules/organisations";
import { type AskedThings, askThingsIn } from "#modules/subjects";
import type { SearchedArea } from "#rules/territory";
import type { Work } from "#services/house";

import type { AccessKey } from "../domain/access-facts.ts";
import type { EquipmentKey } from "../domain/equipment.ts";
import type { DaySeats } from "../domain/seats.ts";
import type { VenueId } from "../domain/venue.ts";
import { isWordHeld, listVenuePage, type VenueOrder } from "../store/search.ts";
import { freeSeatsIn } from "./free-seats.ts";
import type { ShownVenue } from "./list-venues.ts";

/** When somebody may sit there: on one of these days, at least so many, in this half of the day or any. */
export interface WhenFree {
  readonly days: readonly Temporal.PlainDate[];
  readonly half?: "morning" | "afternoon" | undefined;
  readonly seats?: number | undefined;
}

/** What a module above looks for, among the premises that somebody keeps here and may be asked for. */
export interface LookForVenues extends Partial<SearchedArea> {
  readonly words?: string;
  readonly seats?: number | undefined;
  readonly equipment?: readonly EquipmentKey[];
  readonly facts?: readonly AccessKey[];
  readonly free?: WhenFree | undefined;
  /** Those that nobody keeps and that may be asked for all the same, as the module above knows. */
  readonly also?: readonly VenueId[];
}

export interface LookedRange {
  readonly from: number;
  readonly most: number;
  readonly order?: VenueOrder;
}

export interface LookedForVenues {
  /** With the free seats of the first of the days on which one may come. */
  readonly shown: readonly (ShownVenue & { readonly free?: DaySeats | undefined })[];
  readonly total: number;
  readonly slips: AskedThings["slips"];
}

/**
 * The premises that answer, each with how far it is: as `near` says it, kilometres as the crow flies or out of one's way.
 * Six requests at most, however many there are.
 */
export async function lookForVenuesIn(
  work: Work,
  { free: when, words = "", near, departments, also, ...asked }: LookForVenues,
  range: LookedRange,
): Promise<LookedForVenues> {
  const { things, slips } = await askThingsIn(work, words, (word) => isWordHeld(work, word));
  const free = when && (await firstFreeIn(work, when, also));
  const query = {
    seats: undefined,
    ...asked,
    stepFree: false,
    kept: true,
    also,
    near,
    departments,
    things,
    among: free && [...free.keys()],
  };
  const { shown, total } = await listVenuePage(work, query, range);
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
  return { shown: withKeepers, total, slips };
}

/** The first of these days on which one may come, of each venue that has one. */
async function firstFreeIn(
  work: Work,
  { days, half, seats = 1 }: WhenFree,
  also: LookForVenues["also"],
): Promise<ReadonlyMap<VenueId, DaySeats>> {
  const fits = ({ morning = 0, afternoon = 0 }: DaySeats) =>
    (half !== "afternoon" && morning >= seats) || (half !== "morning" && afternoon >= seats);
  const first = new Map<VenueId, DaySeats>();
  // Overseas a day ends later than here; before that it is over.
  const yesterday = dayOf(work.now).subtract({ days: 1 });
  const toCome = days.filter((day) => Temporal.PlainDate.compare(day, yesterday) >= 0);
  for (const [id, told] of await freeSeatsIn(work, { days: toCome, also })) {
    const day = told.find(fits);
    if (day !== undefined) first.set(id, day);
  }
  return first;
}
