import { done, refused, type Result } from "#basics/result";

import type { PersonId, Task } from "./task.ts";

/**
 * How somebody stands towards a space of tasks: it is their own, they facilitate its circle, are a
 * member of it, or are outside.
 */
export type Standing = "owner" | "facilitator" | "member" | "outside";

/** Who asks, and how they stand towards the space. */
export interface Asker {
  readonly person: PersonId | undefined;
  readonly standing: Standing;
}

/** Who reads the tasks of a space may add one, tick one, untick it, and take one that nobody does. */
export function mayJoinIn({ person, standing }: Asker): boolean {
  return person !== undefined && standing !== "outside";
}

/** Words and day are changed by who added it, who does it, or a facilitator. */
export function mayChange(asker: Asker, task: Pick<Task, "addedBy" | "assignee">): boolean {
  if (!mayJoinIn(asker)) return false;
  return (
    isInCharge(asker.standing) || asker.person === task.addedBy || asker.person === task.assignee
  );
}

/** It is removed by who added it, or a facilitator: what one does is not theirs to make disappear. */
export function mayRemove(asker: Asker, task: Pick<Task, "addedBy">): boolean {
  return mayJoinIn(asker) && (isInCharge(asker.standing) || asker.person === task.addedBy);
}

/** A task that nobody does may be given to someone by any member; one that somebody does, by who may change it. */
export function mayAssign(asker: Asker, task: Pick<Task, "addedBy" | "assignee">): boolean {
  return task.assignee === undefined ? mayJoinIn(asker) : mayChange(asker, task);
}

/** « Je ne peux pas » is for who does it in a circle, while it is not done. */
export function mayDecline(asker: Asker, task: Pick<Task, "assignee" | "life">): boolean {
  return (
    asker.standing !== "owner" &&
    mayJoinIn(asker) &&
    task.assignee === asker.person &&
    task.life.state === "open"
  );
}

function isInCharge(standing: Standing): boolean {
  return standing === "owner" || standing === "facilitator";
}

export type AssignRefusal = "not-yours-to-assign" | "not-of-the-circle" | "already-done";

/** A task that is not done is given to somebody of its circle, or to nobody again. */
export function decideAssigning(
  asker: Asker,
  task: Pick<Task, "addedBy" | "assignee" | "life">,
  {
    assignee,
    isOfTheCircle,
  }: { readonly assignee: PersonId | undefined; readonly isOfTheCircle: boolean },
): Result<undefined, AssignRefusal> {
  if (!mayAssign(asker, task)) return refused("not-yours-to-assign");
  if (task.life.state === "done") return refused("already-done");
  // A list of one's own is one's own: nobody else does it, and it is nobody's to take.
  if (asker.standing === "owner" && assignee !== asker.person) return refused("not-of-the-circle");
  if (assignee !== undefined && !isOfTheCircle) return refused("not-of-the-circle");
  return done(undefined);
}
