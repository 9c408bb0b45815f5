import { dayOf } from "#basics/dates";
import { heldSeatsIn, type Work } from "#services/house";

import { plainWeekOf } from "../domain/hours-tag.ts";
import {
  type DaySeats,
  daysTold,
  freeSeatsOn,
  isFree,
  localHeld,
  openDay,
  openHalves,
  wallMinute,
} from "../domain/seats.ts";
import type { Venue, VenueId } from "../domain/venue.ts";
import { zoneOf } from "../domain/zone.ts";
import { listSeated } from "../store/seats.ts";
import { isHoliday } from "./holidays.ts";

export interface AskedFree {
  /** In order. */
  readonly days: readonly Temporal.PlainDate[];
  /** Of these alone; undefined: of all. */
  readonly venues?: readonly VenueId[];
  /** Those that nobody keeps and that may be asked for all the same, as the module above knows. */
  readonly also?: readonly VenueId[] | undefined;
}

/**
 * The free seats of venues, day by day: of those that somebody keeps here, that say their seats, and whose week is the same
 * all year. One question to their table and one to each module that holds seats, however many venues there are.
 */
export async function freeSeatsIn(
  work: Work,
  { days, venues, also }: AskedFree,
): Promise<ReadonlyMap<VenueId, readonly DaySeats[]>> {
  const [first] = days;
  const last = days.at(-1);
  const seated = await listSeated(work, venues, also);
  if (first === undefined || last === undefined || seated.length === 0) return new Map();
  const held = await heldSeatsIn(work, {
    // Days begin and end elsewhere overseas: from ten hours after UTC’s (Tahiti) to twelve before (Wallis).
    from: first.toZonedDateTime("UTC").toInstant().subtract({ hours: 12 }),
    until: last.add({ days: 1 }).toZonedDateTime("UTC").toInstant().add({ hours: 12 }),
    venues,
  });
  const byVenue = Map.groupBy(held, ({ venue }) => venue);
  const asked = days.map((day) => openDay(day, isHoliday(day)));
  const nowOn = once((zone: string) => wallMinute(work.now, zone));
  // Many venues keep the same hours, on the same clocks.
  const opens = once((zone: string) =>
    once((hours: string) => {
      const week = plainWeekOf(hours);
      return week && asked.map((day) => openHalves(day, { week, now: nowOn(zone) }));
    }),
  );
  const free = new Map<VenueId, readonly DaySeats[]>();
  for (const { id, seats, hours, department } of seated) {
    const zone = zoneOf(department);
    const open = opens(zone)(hours);
    if (open === undefined) continue;
    const taken = (byVenue.get(id) ?? []).map((one) => localHeld(one, zone));
    free.set(
      id,
      open.map((day) => freeSeatsOn(day, seats, taken)),
    );
  }
  return free;
}

/** Works it out once for each text. */
function once<Value>(of: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const found = known.get(text) ?? { value: of(text) };
    known.set(text, found);
    return found.value;
  };
}

/**
 * The free seats of one venue, the days on which it opens: this week and the two next. Undefined when they are not known, or where nobody
 * keeps it, but where the module above knows who is asked there.
 */
export async function seatsOfIn(
  work: Work,
  { id, department }: Pick<Venue, "id" | "department">,
  isAskedFor = false,
): Promise<readonly DaySeats[] | undefined> {
  const days = daysTold(work.now.toZonedDateTimeISO(zoneOf(department)).toPlainDate());
  const told = (await freeSeatsIn(work, { days, venues: [id], also: isAskedFor ? [id] : [] })).get(
    id,
  );
  return told?.filter(({ morning, afternoon }) => morning !== undefined || afternoon !== undefined);
}

/** The venues where somebody may still sit that day; none on a day that is over. */
export async function freeOnIn(
  work: Work,
  day: Temporal.PlainDate,
): Promise<ReadonlyMap<VenueId, DaySeats>> {
  if (Temporal.PlainDate.compare(day, dayOf(work.now).subtract({ days: 1 })) < 0) return new Map();
  const all = await freeSeatsIn(work, { days: [day] });
  const free = new Map<VenueId, DaySeats>();
  for (const [id, [only]] of all) if (only !== undefined && isFree(only)) free.set(id, only);
  return free;
}
