import { refused, type Result } from "#basics/result";
import { mayHoldAtIn } from "#modules/premises";
import { action, reading, type Work } from "#services/house";

import {
  type AddOccasion,
  addOccasionIn,
  type AddRefusal,
  type Told,
} from "../../actions/add-occasion.ts";
import {
  type ChangeOccasion,
  changeOccasionIn,
  type ChangeRefusal,
} from "../../actions/change-occasion.ts";
import {
  findDateIn,
  type MoveDate,
  moveDateIn,
  type MoveRefusal,
  timeOf,
} from "../../actions/change-date.ts";
import { findSeenIn } from "../../actions/find-occasion.ts";
import { besideAll } from "../../actions/standing.ts";
import { timesToComeIn } from "../../actions/write-dates.ts";
import {
  type Occasion,
  type OccasionId,
  type OccurrenceId,
  standsAt,
} from "../../domain/occasion.ts";
import { mayChange } from "../../domain/rights.ts";
import { listDates } from "../../store/occurrences.ts";
import { type VenueDoubts, venueDoubtsIn } from "./see-doubts.ts";

/** It does not fit its venue, and who tells it has not said that they keep the venue all the same. */
type Doubted = "venue-doubted";

interface Keeps {
  readonly keepsVenue: boolean;
}

/** Makes an occasion, once who makes it keeps a venue that does not fit; what else is refused is said first. */
export const addOrAsk = action(
  async (
    work: Work,
    { keepsVenue, ...told }: AddOccasion & Keeps,
  ): Promise<Result<OccasionId, AddRefusal | Doubted>> => {
    const added = await addOccasionIn(work, told);
    if (!added.done || keepsVenue) return added;
    const doubts = await doubtsToAskIn(work, { told, own: added.value });
    return doubts === undefined ? added : refused("venue-doubted");
  },
);

/** The same for a change. */
export const changeOrAsk = action(
  async (
    work: Work,
    { keepsVenue, ...told }: ChangeOccasion & Keeps,
  ): Promise<Result<OccasionId, ChangeRefusal | Doubted>> => {
    const before = keepsVenue ? undefined : (await findSeenIn(work, told))?.occasion;
    const doubts = before && (await doubtsToAskIn(work, { before, told, own: before.id }));
    const changed = await changeOccasionIn(work, told);
    return changed.done && doubts !== undefined ? refused("venue-doubted") : changed;
  },
);

/** The same for one date that is moved: how many fit was read before. */
export const moveOrAsk = action(
  async (
    work: Work,
    { keepsVenue, ...asked }: MoveDate & Keeps,
  ): Promise<Result<OccurrenceId, MoveRefusal | Doubted>> => {
    const doubts = keepsVenue ? undefined : await doubtsOfMoveIn(work, asked);
    const moved = await moveDateIn(work, asked);
    return moved.done && doubts !== undefined ? refused("venue-doubted") : moved;
  },
);

/** What does not fit the venue at the time to which a date is moved, to say it: for who may move it. */
export const seeDoubtsOfMove = reading(doubtsOfMoveIn);

async function doubtsOfMoveIn(work: Work, asked: MoveDate): Promise<VenueDoubts | undefined> {
  const found = await findDateIn(work, asked);
  if (found === undefined || !mayChange(found.where.asker, found.occasion)) return undefined;
  const { venue, id: own } = found.occasion;
  const time = timeOf(found.occasion, asked);
  const isAsBefore = found.date.starts.equals(time.starts) && found.date.ends.equals(time.ends);
  if (venue === undefined || isAsBefore) return undefined;
  const doubts = await venueDoubtsIn(work, { venue, capacity: undefined, times: [time], own });
  return doubts !== undefined && isInDoubt(doubts) ? doubts : undefined;
}

type Held = Pick<Told, "venue" | "when" | "minutes" | "capacity">;

interface ToAsk {
  readonly before?: Occasion | undefined;
  readonly told: Held;
  readonly own: OccasionId | undefined;
}

/**
 * What does not fit the venue of an occasion that somebody makes or changes; undefined when all does.
 * Whoever changes neither the venue, nor the time, nor how many fit has read it before: nothing is asked again.
 */
async function doubtsToAskIn(
  work: Work,
  { before, told, own }: ToAsk,
): Promise<VenueDoubts | undefined> {
  const { venue, capacity } = told;
  if (venue === undefined) return undefined;
  const dates =
    before === undefined ? [] : await besideAll(work, (lent) => listDates(lent, before.id));
  if (before !== undefined && isHeldAlike({ ...before, ...standsAt(before, dates) }, told))
    return undefined;
  const times = await timesToComeIn(work, { before: before ?? told, after: told, dates });
  const doubts = await venueDoubtsIn(work, { venue, capacity, times, own });
  return doubts !== undefined && isInDoubt(doubts) ? doubts : undefined;
}

function isHeldAlike(before: Held, told: Held): boolean {
  const said = ({ venue, when, minutes, capacity }: Held) =>
    JSON.stringify([venue, when, minutes, capacity]);
  return said(before) === said(told);
}

function isInDoubt({ outside, seats, taken }: VenueDoubts): boolean {
  return outside.length > 0 || seats !== undefined || taken.length > 0;
}

/** What was found not to fit, to say it: for who may hold it there, or change what is held there. */
export const seeDoubtsToAsk = reading(
  async (
    work: Work,
    { occasion, ...told }: Held & { readonly occasion: OccasionId | undefined },
  ) => {
    const found = occasion && (await findSeenIn(work, { occasion }));
    if (found !== undefined && !mayChange(found.where.asker, found.occasion)) return undefined;
    const { venue } = told;
    const before = found?.occasion;
    if (venue === undefined) return undefined;
    if (before?.venue !== venue && !(await mayHoldAtIn(work, venue))) return undefined;
    return doubtsToAskIn(work, { before, told, own: occasion });
  },
);
