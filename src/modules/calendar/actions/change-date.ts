import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { action, type Work } from "#services/house";

import { isOver, MOST_MINUTES, type Occasion, type OccurrenceId } from "../domain/occasion.ts";
import { mayChange } from "../domain/rights.ts";
import { saveTouched } from "../store/occasions.ts";
import {
  findOccurrence,
  holdOccurrence,
  saveDateCancelled,
  saveMoved,
  type SealedOccurrence,
} from "../store/occurrences.ts";
import { MOST_WHY } from "./change-occasion.ts";
import { findSeenIn, type Found } from "./find-occasion.ts";
import { beside, besideAll } from "./standing.ts";
import { tellCancelledIn, tellMovedIn, whoComesIn } from "./tell-occasions.ts";

export interface OfDate {
  readonly date: OccurrenceId;
}

/** A date that the person who acts may see, with its occasion; undefined when they may not know of it. */
export async function findDateIn(
  work: Work,
  { date: id }: OfDate,
): Promise<(Found & { readonly date: SealedOccurrence }) | undefined> {
  const date = await besideAll(work, (lent) => findOccurrence(lent, id));
  const found = date && (await findSeenIn(work, { occasion: date.occasion }));
  return found && { ...found, date };
}

export type DateRefusal =
  | "unknown-occasion"
  | "not-yours-to-change"
  | "already-cancelled"
  | "changed-meanwhile"
  | "over";

export type MoveRefusal = DateRefusal | "ends-first" | "too-long" | "in-the-past";

export type MoveDate = OfDate & {
  readonly day: Temporal.PlainDate;
  readonly at: Temporal.PlainTime;
  readonly minutes: number;
  /** The version that was read. */
  readonly version?: number | undefined;
};

/** When a date is, once it is moved. */
export function timeOf({ when }: Pick<Occasion, "when">, { day, at, minutes }: MoveDate) {
  const starts = day.toZonedDateTime({ timeZone: when.zone, plainTime: at });
  return { starts: starts.toInstant(), ends: starts.add({ minutes }).toInstant() };
}

/** One date is moved; the others stay, and calendars know it by what it was (RECURRENCE-ID). */
export const moveDate = action(moveDateIn);

export async function moveDateIn(
  work: Work,
  asked: MoveDate,
): Promise<Result<OccurrenceId, MoveRefusal>> {
  const found = await changeableIn(work, asked);
  if (!found.done) return found;
  const { occasion, where } = found.value;
  if (asked.minutes < 1) return refused("ends-first");
  if (asked.minutes > MOST_MINUTES) return refused("too-long");
  const { starts, ends } = timeOf(occasion, asked);
  if (Temporal.Instant.compare(ends, work.now) <= 0) return refused("in-the-past");
  return beside(work, where, async (lent) => {
    const date = await holdOccurrence(lent, asked.date);
    if (date === undefined) return refused("unknown-occasion");
    const stands = standsAgainst(lent, date, asked.version);
    if (stands !== undefined) return refused(stands);
    if (date.starts.equals(starts) && date.ends.equals(ends)) return done(date.id);
    await saveMoved(lent, date.id, { original: date.original, starts, ends });
    await saveTouched(lent, occasion.id);
    await tellMovedIn(lent, {
      occasion,
      date: date.id,
      sequence: date.sequence + 1,
      from: where.asker.person,
      to: await whoComesIn(lent, { occasion: occasion.id, date: date.id }),
    });
    return done(date.id);
  });
}

export type CancelDate = OfDate & {
  readonly why: string | undefined;
  readonly quiet?: true;
};

/** One date does not take place; who comes to it is told. */
export const cancelDate = action(cancelDateIn);

export async function cancelDateIn(
  work: Work,
  asked: CancelDate,
): Promise<Result<OccurrenceId, DateRefusal>> {
  const found = await changeableIn(work, asked);
  if (!found.done) return found;
  const { occasion, where } = found.value;
  const why = asked.why?.trim().slice(0, MOST_WHY);
  const sealed =
    why === undefined || why === "" ? undefined : await seal(work, occasion.space, why);
  return beside(work, where, async (lent) => {
    const date = await holdOccurrence(lent, asked.date);
    if (date === undefined) return refused("unknown-occasion");
    const stands = standsAgainst(lent, date, undefined);
    if (stands !== undefined) return refused(stands);
    await saveDateCancelled(lent, date.id, sealed);
    await saveTouched(lent, occasion.id);
    if (asked.quiet !== true)
      await tellCancelledIn(lent, {
        occasion,
        date: date.id,
        from: where.asker.person,
        to: await whoComesIn(lent, { occasion: occasion.id, date: date.id }),
      });
    return done(date.id);
  });
}

async function changeableIn(work: Work, asked: OfDate): Promise<Result<Found, DateRefusal>> {
  const found = await findDateIn(work, asked);
  if (found === undefined) return refused("unknown-occasion");
  if (!mayChange(found.where.asker, found.occasion)) return refused("not-yours-to-change");
  return found.occasion.cancelledAt === undefined ? done(found) : refused("already-cancelled");
}

function standsAgainst(work: Work, date: SealedOccurrence, version: number | undefined) {
  if (date.cancelledAt !== undefined) return "already-cancelled" as const;
  if (isOver(date, work.now)) return "over" as const;
  return version !== undefined && version !== date.sequence
    ? ("changed-meanwhile" as const)
    : undefined;
}
