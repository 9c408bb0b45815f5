import { done, refused, type Result } from "#basics/result";
import { type Work, withRight } from "#services/house";

import { type Circle, type CircleId, isClosed, type PersonId } from "../domain/circle.ts";
import { findCircle } from "../store/circles.ts";
import { KEEP_INVITATIONS } from "../invitations/actions/invite-people.ts";
import { enterIn } from "./join-circle.ts";

/**
 * What somebody whom a group asked reads of its circle before they enter, private or not; undefined when
 * it is hidden. Whether they were asked is the rule of the step that calls.
 */
export function findCircleForGuestIn(work: Work, id: CircleId): Promise<Circle | undefined> {
  return withRight(work, KEEP_INVITATIONS, async (lent) => {
    const circle = await findCircle(lent, id);
    return circle === undefined || circle.isHidden ? undefined : circle;
  });
}

export interface LetIn {
  readonly circle: CircleId;
  readonly person: PersonId;
  /** The version of the charter that they accepted. */
  readonly charter: number;
}

export type LetInRefusal = "unknown-circle" | "circle-closed" | "charter-changed";

/**
 * Somebody whom a group asked enters its circle with the charter that they accepted. Already in, nothing
 * changes. Who may is the rule of the step that calls.
 */
export async function letInIn(
  work: Work,
  { circle: id, person, charter }: LetIn,
): Promise<Result<Circle, LetInRefusal>> {
  const circle = await findCircleForGuestIn(work, id);
  if (circle === undefined) return refused("unknown-circle");
  if (isClosed(circle)) return refused("circle-closed");
  if (circle.charterVersion !== charter) return refused("charter-changed");
  await withRight(work, KEEP_INVITATIONS, (lent) =>
    enterIn(lent, { circle, person, role: "member" }),
  );
  return done(circle);
}
