import { findCircleIn, standingIn } from "#modules/circles";
import { type Circle, isClosed } from "#rules/circles";
import type { Work } from "#services/house";

import { mayReadThreads, type Seat } from "../domain/thread-rights.ts";

/** A circle, and how the person who acts stands there. */
export interface Seated {
  readonly circle: Circle;
  readonly seat: Seat;
}

/** Undefined for whoever does not read what is said there: for them there are no threads. */
export async function findSeatIn(work: Work, circle: string): Promise<Seated | undefined> {
  const found = await findCircleIn(work, { circle });
  if (found === undefined) return undefined;
  const seat = { standing: await standingIn(work, found.id), isClosed: isClosed(found) };
  return mayReadThreads(seat) ? { circle: found, seat } : undefined;
}
