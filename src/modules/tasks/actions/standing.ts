import { findCircleIn, memberIdsAtIn, standingIn } from "#modules/circles";
import { ownSpaceOf } from "#rules/access";
import { type Circle, isMember } from "#rules/circles";
import type { Work } from "#services/house";

import type { Asker } from "../domain/rights.ts";
import type { PersonId, SpaceId } from "../domain/task.ts";

/** A space where tasks are: the circle it is of, or none when it is a person's own; and who asks. */
export interface Where {
  readonly space: SpaceId;
  readonly circle: Circle | undefined;
  readonly asker: Asker;
}

/** How the person who acts stands towards a space of tasks; undefined when they may not know of it. */
export async function whereIn(work: Work, space: SpaceId): Promise<Where | undefined> {
  const person = work.actor.for;
  if (person === undefined) return undefined;
  if (space === ownSpaceOf(person))
    return { space, circle: undefined, asker: { person, standing: "owner" } };
  const circle = await findCircleIn(work, { circle: space });
  if (circle === undefined) return undefined;
  const standing = await standingIn(work, circle.id);
  if (!isMember(standing)) return undefined;
  const inCharge = standing === "facilitator";
  return { space, circle, asker: { person, standing: inCharge ? "facilitator" : "member" } };
}

/** Who may be given a task of a space: the members of its circle, or its one owner. */
export async function whoMayDoIn(
  work: Work,
  { circle, asker }: Where,
): Promise<readonly PersonId[]> {
  if (circle === undefined) return asker.person === undefined ? [] : [asker.person];
  return memberIdsAtIn(work, { circle: circle.id, at: work.now });
}

/** Whether the person who acts reads the tasks of a space. */
export async function maySeeTasksIn(work: Work, space: SpaceId): Promise<boolean> {
  return (await whereIn(work, space)) !== undefined;
}
