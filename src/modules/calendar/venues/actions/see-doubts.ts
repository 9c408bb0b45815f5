import { roomAtIn } from "#modules/premises";
import type { VenueId } from "#rules/premises";
import { reading, type Work } from "#services/house";

import { findSeenIn, type OfOccasion } from "../../actions/find-occasion.ts";
import { listedIn } from "../../actions/list-occurrences.ts";
import { besideAll } from "../../actions/standing.ts";
import { isOver, type OccasionId, type Occurrence } from "../../domain/occasion.ts";
import { mayChange } from "../../domain/rights.ts";
import { listDates } from "../../store/occurrences.ts";
import { listDatedAt, listHeld } from "../store/held.ts";

type Time = Pick<Occurrence, "starts" | "ends">;

/** What who organises may want to look at again, of where it is held; nothing is refused. */
export interface VenueDoubts {
  /** Dates outside the hours of the venue. */
  readonly outside: readonly Time[];
  /** Fewer seats than places are given. */
  readonly seats: number | undefined;
  /** Something else is held there at the same time; named where they may see it. */
  readonly taken: readonly { readonly date: Time; readonly by: string | undefined }[];
}

/** Times at which something is meant to be held in premises. */
export interface MeantAt {
  readonly venue: VenueId;
  readonly capacity: number | undefined;
  /** To come, the soonest first. */
  readonly times: readonly Time[];
  /** Its own dates there are nothing else. */
  readonly own: OccasionId | undefined;
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
    const times = (await besideAll(work, (lent) => listDates(lent, id))).filter(
      (date) => date.cancelledAt === undefined && !isOver(date, work.now),
    );
    return venueDoubtsIn(work, { venue, capacity, times, own: id });
  },
);

/** What does not fit the premises, of the first times; for who may read the hours and the seats of the venue. */
export async function venueDoubtsIn(
  work: Work,
  { venue, capacity, times, own }: MeantAt,
): Promise<VenueDoubts | undefined> {
  const dates = times.slice(0, MOST);
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const { seats, outside } = await roomAtIn(work, { venue, times: dates });
  const window = { from: first.starts, until: last.ends, most: 200 };
  const there = await besideAll(work, (lent) => listDatedAt(lent, venue, window));
  const others = there.filter(({ occasion }) => occasion.id !== own);
  const named = new Map(
    (await listedIn(work, others)).map(({ occurrence, words }) => [occurrence.id, words.title]),
  );
  const held = await besideAll(work, (lent) => listHeld(lent, { ...window, venues: [venue] }, own));
  const taken = dates.flatMap((date) => {
    const over = others.filter(({ occurrence }) => overlap(occurrence, date));
    const by = over.map(({ occurrence }) => named.get(occurrence.id)).find(isNamed);
    // Of what they may not see, no more than the page of the venue tells everyone: seats held within its hours.
    const isTold = seats !== undefined && !outside.includes(date);
    const isTaken = isTold && held.some((one) => one.seats > 0 && overlap(one, date));
    return by !== undefined || isTaken ? [{ date, by }] : [];
  });
  const tooFew = seats !== undefined && capacity !== undefined && capacity > seats;
  return { outside, seats: tooFew ? seats : undefined, taken };
}

const isNamed = (name: string | undefined) => name !== undefined;

function overlap(one: Time, other: Time): boolean {
  return (
    Temporal.Instant.compare(one.starts, other.ends) < 0 &&
    Temporal.Instant.compare(other.starts, one.ends) < 0
  );
}
