import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { action, type Work, carryIn } from "#services/house";

import { type AssignRefusal, decideAssigning, mayDecline } from "../domain/rights.ts";
import { GIVEN, MOST_REASON, type PersonId, type TaskId } from "../domain/task.ts";
import { saveAssignee, saveDeclined } from "../store/tasks.ts";
import { holdIn, type OfTask } from "./change-task.ts";
import { tellAssignedIn, tellDeclinedIn } from "./recall-tasks.ts";
import { whoMayDoIn } from "./standing.ts";

export type AssignTask = OfTask & {
  /** Somebody of the circle, oneself included; nobody when undefined. */
  readonly assignee: PersonId | undefined;
};

/** A task is given to someone, who is told; or taken by oneself; or left for whoever wants. */
export const assignTask = action(assignTaskIn);

export async function assignTaskIn(
  work: Work,
  { task: id, assignee }: AssignTask,
): Promise<Result<TaskId, AssignRefusal | "unknown-task">> {
  const held = await holdIn(work, id);
  const by = held?.where.asker.person;
  if (held === undefined || by === undefined) return refused("unknown-task");
  const { task, where } = held;
  const isOfTheCircle =
    assignee !== undefined && (await whoMayDoIn(work, where)).includes(assignee);
  const decision = decideAssigning(where.asker, task, { assignee, isOfTheCircle });
  if (!decision.done) return decision;
  if (task.assignee === assignee) return done(id);
  await saveAssignee(work, id, assignee === undefined ? undefined : { to: assignee, by });
  if (assignee === undefined || assignee === by) return done(id);
  await carryIn(work, { row: id, part: GIVEN, to: [assignee] });
  await tellAssignedIn(work, { task: id, assignee });
  return done(id);
}

export type DeclineTask = OfTask & {
  /** Why, in their words; nobody is obliged. */
  readonly why: string | undefined;
  /** Who gave it is not written to: for the demonstration. */
  readonly quiet?: true;
};

/** « Je ne peux pas »: who does it gives it back, and who gave it to them is told. */
export const declineTask = action(declineTaskIn);

export async function declineTaskIn(
  work: Work,
  { task: id, why, quiet }: DeclineTask,
): Promise<Result<TaskId, "unknown-task" | "not-yours-to-decline">> {
  const held = await holdIn(work, id);
  const by = held?.where.asker.person;
  if (held === undefined || by === undefined) return refused("unknown-task");
  const { task, where } = held;
  if (!mayDecline(where.asker, task)) return refused("not-yours-to-decline");
  const words = why?.trim().slice(0, MOST_REASON) ?? "";
  const sealed = words === "" ? undefined : await seal(work, task.space, words);
  await saveDeclined(work, id, { by, why: sealed });
  // Who took it by themself tells who added it: somebody has to look for another.
  const told = task.assignedBy === by ? task.addedBy : task.assignedBy;
  if (told !== undefined && told !== by && quiet !== true)
    await tellDeclinedIn(work, { task: id, to: told, by });
  return done(id);
}
