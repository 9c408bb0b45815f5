import { done, refused, type Result } from "#basics/result";
import { action, type Work } from "#services/house";

import { type OfAssignment, standingOwnIn } from "../../actions/name-helper.ts";
import { atHomeIn } from "../../actions/standing.ts";
import type { AssignmentId } from "../../domain/assignment.ts";
import { holdWeek } from "../../store/visits.ts";
import { saveMayFill } from "../../store/can-come.ts";

export type LetFill = OfAssignment & {
  /** They read when nobody comes, and may propose to. */
  readonly mayFill: boolean;
};

/**
 * One lets a helper whom one named oneself read when nobody comes, and propose to: in person alone. Taken back, by who acts for one
 * too, what they proposed falls. Twice changes nothing.
 */
export const letFill = action(letFillIn);

export async function letFillIn(
  work: Work,
  { assignment, mayFill }: LetFill,
): Promise<Result<AssignmentId, "unknown-assignment" | "not-open">> {
  const home = await atHomeIn(work);
  if (home === undefined) return refused("unknown-assignment");
  if (mayFill && home.isClosed) return refused("not-open");
  if (mayFill && work.actor.mandate !== undefined) return refused("unknown-assignment");
  await holdWeek(work, home.space);
  const found = (await standingOwnIn(work, home.space)).find(({ id }) => id === assignment);
  if (found === undefined || found.oneDay) return refused("unknown-assignment");
  await saveMayFill(work, assignment, mayFill);
  return done(assignment);
}
