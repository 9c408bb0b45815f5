import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { action, type Work } from "#services/house";

import { daysOf } from "../domain/week.ts";
import { deleteDayOff, saveDayOff, type SealedVisit } from "../store/visits.ts";
import { holdOwnIn, type OfVisit, type StopRefusal } from "./plan-visit.ts";

export type OfDay = OfVisit & { readonly day: Temporal.PlainDate };
export type DayRefusal = StopRefusal | "not-on-that-day" | "already-past";

/** That day it does not come; the others stay. No reason is asked. Twice changes nothing. */
export const sayDayOff = action(sayDayOffIn);

export async function sayDayOffIn(work: Work, asked: OfDay): Promise<Result<OfDay, DayRefusal>> {
  const found = await holdDayIn(work, asked);
  if (!found.done) return found;
  await saveDayOff(work, asked.visit, asked.day);
  return done(asked);
}

/** Finally it comes that day. */
export const takeDayBack = action(takeDayBackIn);

export async function takeDayBackIn(work: Work, asked: OfDay): Promise<Result<OfDay, DayRefusal>> {
  const found = await holdDayIn(work, asked);
  if (!found.done) return found;
  await deleteDayOff(work, asked.visit, asked.day);
  return done(asked);
}

async function holdDayIn(
  work: Work,
  { visit, day }: OfDay,
): Promise<Result<SealedVisit, DayRefusal>> {
  const found = await holdOwnIn(work, visit);
  if (!found.done) return found;
  if (Temporal.PlainDate.compare(day, dayOf(work.now)) < 0) return refused("already-past");
  const [only] = daysOf({ from: day, until: day }, [found.value]);
  return only === undefined || only.expected.length === 0 ? refused("not-on-that-day") : found;
}
