import { findCircleIn, isModeratorOfIn, standingIn } from "#modules/circles";
import type { Circle } from "#rules/circles";
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
  const standing = await standingIn(work, found.id);
  if (!mayReadThreads({ standing })) return undefined;
  const moderates = await isModeratorOfIn(work, found.id);
  return { circle: found, seat: { standing, rest: found.rest.state, moderates } };
}
