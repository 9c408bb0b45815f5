import { roomAtIn } from "#modules/premises";
import { reading, type Work } from "#services/house";

import { findSeenIn, type OfOccasion } from "../../actions/find-occasion.ts";
import { listedIn } from "../../actions/list-occurrences.ts";
import { besideAll } from "../../actions/standing.ts";
import { isOver, type Occurrence } from "../../domain/occasion.ts";
import { mayChange } from "../../domain/rights.ts";
import { listDates } from "../../store/occurrences.ts";
import { listDatedAt, listHeld } from "../store/held.ts";

type Time = Pick<Occurrence, "id" | "starts" | "ends">;

/** What who organises may want to look at again, of where it is held; nothing is refused. */
export interface VenueDoubts {
  /** Dates outside the hours of the venue. */
  readonly outside: readonly Time[];
  /** Fewer seats than places are given. */
  readonly seats: number | undefined;
  /** Something else is held there at the same time; named where they may see it. */
  readonly taken: readonly { readonly date: Time; readonly by: string | undefined }[];
}

/** As many dates to come as are looked at. */
const MOST = 12;

/** For who may change it; undefined for all others, and for what is held in no premises. */
export const seeVenueDoubts = reading(
  async (work: Work, asked: OfOccasion): Promise<VenueDoubts | undefined> => {
    const found = await findSeenIn(work, asked);
    if (found === undefined || !mayChange(found.where.asker, found.occasion)) return undefined;
    const { venue, capacity, cancelledAt, id } = found.occasion;
    if (venue === undefined || cancelledAt !== undefined) return undefined;
    const dates = (await besideAll(work, (lent) => listDates(lent, id)))
      .filter((date) => date.cancelledAt === undefined && !isOver(date, work.now))
      .slice(0, MOST);
    const last = dates.at(-1);
    if (last === undefined) return undefined;
    const { seats, outside } = await roomAtIn(work, { venue, times: dates });
    const window = { from: work.now, until: last.ends, most: 200 };
    const there = await besideAll(work, (lent) => listDatedAt(lent, venue, window));
    const others = there.filter(({ occasion }) => occasion.id !== id);
    const named = new Map(
      (await listedIn(work, others)).map(({ occurrence, words }) => [occurrence.id, words.title]),
    );
    const held = await besideAll(work, (lent) => listHeld(lent, { ...window, venues: [venue] }));
    const taken = dates.flatMap((date) => {
      const over = others.filter(({ occurrence }) => overlap(occurrence, date));
      const by = over.map(({ occurrence }) => named.get(occurrence.id)).find(isNamed);
      // Of what they may not see, no more than the page of the venue tells everyone: seats held within its hours.
      const own = held.filter((one) => one.seats > 0 && overlap(one, date));
      const isTold = seats !== undefined && !outside.includes(date);
      const isTaken =
        isTold && own.some((one) => over.some(({ occurrence }) => isAt(occurrence, one)));
      return by !== undefined || isTaken ? [{ date, by }] : [];
    });
    const tooFew = seats !== undefined && capacity !== undefined && capacity > seats;
    return { outside, seats: tooFew ? seats : undefined, taken };
  },
);

const isNamed = (name: string | undefined) => name !== undefined;

function isAt(one: Omit<Time, "id">, other: Omit<Time, "id">): boolean {
  return one.starts.equals(other.starts) && one.ends.equals(other.ends);
}

function overlap(one: Omit<Time, "id">, other: Omit<Time, "id">): boolean {
  return (
    Temporal.Instant.compare(one.starts, other.ends) < 0 &&
    Temporal.Instant.compare(other.starts, one.ends) < 0
  );
}
