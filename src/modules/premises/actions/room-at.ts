import { heldSeatsIn, type Work } from "#services/house";

import { plainWeekOf } from "../domain/hours-tag.ts";
import { isWithinHours, localHeld, mostHeld, openDay, openHalves } from "../domain/seats.ts";
import type { Span } from "../domain/hours.ts";
import type { VenueId } from "../domain/venue.ts";
import { zoneOf } from "../domain/zone.ts";
import { findVenue } from "../store/venues.ts";
import { isHoliday } from "./holidays.ts";

interface Time {
  readonly starts: Temporal.Instant;
  readonly ends: Temporal.Instant;
}

/** What a venue says of times that somebody means for it; all of it stands on its page too. */
export interface RoomAt<One> {
  readonly seats: number | undefined;
  /** Those that are not within its hours; none where its hours are not known, or are not the same all year. */
  readonly outside: readonly One[];
}

/** How many seats a venue has, and which of these times are outside its hours. */
export async function roomAtIn<One extends Time>(
  work: Work,
  { venue: id, times }: { readonly venue: VenueId; readonly times: readonly One[] },
): Promise<RoomAt<One>> {
  const venue = await findVenue(work, id);
  if (venue === undefined || venue.withdrawnAt !== undefined || venue.isHidden)
    return { seats: undefined, outside: [] };
  const { seats, hours, department } = venue;
  const week = hours === undefined ? undefined : plainWeekOf(hours);
  if (week === undefined) return { seats, outside: [] };
  const zone = zoneOf(department);
  const isOutside = (time: One) => {
    const first = time.starts.toZonedDateTimeISO(zone).toPlainDate();
    const last = time.ends.toZonedDateTimeISO(zone).toPlainDate();
    const days = Array.from({ length: first.until(last).days + 1 }, (_, at) =>
      first.add({ days: at }),
    );
    const open = days.map((day) => openHalves(openDay(day, isHoliday(day)), { week }));
    return !isWithinHours(localHeld({ ...time, seats: 0 }, zone), open);
  };
  return { seats, outside: times.filter(isOutside) };
}

/**
 * How many seats of a venue nothing holds at any moment of a time, whatever its hours: whoever keeps it may welcome
 * somebody when it is closed. Undefined where it does not say how many it has, or is no more.
 */
export async function seatsLeftAtIn(
  work: Work,
  { venue: id, starts, ends }: Time & { readonly venue: VenueId },
): Promise<number | undefined> {
  const venue = await findVenue(work, id);
  if (venue?.seats === undefined || venue.withdrawnAt !== undefined || venue.isHidden)
    return undefined;
  const zone = zoneOf(venue.department);
  const held = await heldSeatsIn(work, { from: starts, until: ends, venues: [id] });
  const { from, to } = localHeld({ starts, ends, seats: 0 }, zone);
  const most = mostHeld(
    [{ from, to }],
    held.map((one) => localHeld(one, zone)),
  );
  return Math.max(0, venue.seats - most);
}

/** When a venue opens on a day, on its own clocks. */
export interface OpeningOn {
  /** IANA. */
  readonly zone: string;
  /** In minutes from midnight, in order; none: closed that day. Undefined: not known, or not the same all year. */
  readonly spans: readonly Span[] | undefined;
}

/** When a venue opens on a day; undefined for one that is withdrawn, asleep or hidden. */
export async function openingOnIn(
  work: Work,
  { venue: id, day }: { readonly venue: VenueId; readonly day: Temporal.PlainDate },
): Promise<OpeningOn | undefined> {
  const venue = await findVenue(work, id);
  if (venue === undefined || venue.withdrawnAt !== undefined || venue.isHidden) return undefined;
  if (venue.asleepAt !== undefined) return undefined;
  const zone = zoneOf(venue.department);
  const week = venue.hours === undefined ? undefined : plainWeekOf(venue.hours);
  if (week === undefined) return { zone, spans: undefined };
  const { name } = openDay(day, false);
  return { zone, spans: week.closedOnHolidays && isHoliday(day) ? [] : week.days[name] };
}
