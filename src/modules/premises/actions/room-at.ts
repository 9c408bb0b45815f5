import type { Work } from "#services/house";

import { plainWeekOf } from "../domain/hours-tag.ts";
import { isWithinHours, localHeld, openDay, openHalves } from "../domain/seats.ts";
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
