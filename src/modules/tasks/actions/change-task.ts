import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { action, type Work } from "#services/house";

import { mayChange, mayJoinIn, mayRemove } from "../domain/rights.ts";
import { decideTitle, type TaskId, type WordsRefusal } from "../domain/task.ts";
import { deleteTask, holdTask, type SealedTask, saveDone, saveWords } from "../store/tasks.ts";
import { whereIn, type Where } from "./standing.ts";

export interface OfTask {
  readonly task: TaskId;
}

/** A task held, and how the person who acts stands towards it; undefined when they may not know of it. */
export async function holdIn(
  work: Work,
  id: TaskId,
): Promise<{ readonly task: SealedTask; readonly where: Where } | undefined> {
  const task = await holdTask(work, id);
  const where = task && (await whereIn(work, task.space));
  return task === undefined || where === undefined ? undefined : { task, where };
}

export type ChangeTask = OfTask & {
  readonly title: string;
  readonly due: Temporal.PlainDate | undefined;
  /** The version that was read: another one meanwhile, and nothing is written over. Without, whatever it is. */
  readonly version?: number | undefined;
};
export type ChangeRefusal =
  | WordsRefusal
  | "unknown-task"
  | "not-yours-to-change"
  | "changed-meanwhile";

/** Who added it, who does it or a facilitator changes its words or its day. */
export const changeTask = action(changeTaskIn);

export async function changeTaskIn(
  work: Work,
  asked: ChangeTask,
): Promise<Result<TaskId, ChangeRefusal>> {
  const held = await holdIn(work, asked.task);
  if (held === undefined) return refused("unknown-task");
  const { task, where } = held;
  if (!mayChange(where.asker, task)) return refused("not-yours-to-change");
  const title = decideTitle(asked.title);
  if (!title.done) return title;
  if (asked.version !== undefined && asked.version !== task.version)
    return refused("changed-meanwhile");
  const sealed = await seal(work, task.space, title.value);
  await saveWords(work, task.id, { title: sealed, due: asked.due });
  return done(task.id);
}

export type TickRefusal = "unknown-task";

/** A member says that it is done; done already, nothing changes and the first who said so stays. */
export const tickTask = action(tickTaskIn);

export async function tickTaskIn(work: Work, asked: OfTask): Promise<Result<TaskId, TickRefusal>> {
  const held = await holdIn(work, asked.task);
  if (held === undefined || !mayJoinIn(held.where.asker)) return refused("unknown-task");
  if (held.task.life.state === "open") await saveDone(work, asked.task, held.where.asker.person);
  return done(asked.task);
}

/** A member says that it is not done after all. */
export const untickTask = action(untickTaskIn);

export async function untickTaskIn(
  work: Work,
  asked: OfTask,
): Promise<Result<TaskId, TickRefusal>> {
  const held = await holdIn(work, asked.task);
  if (held === undefined || !mayJoinIn(held.where.asker)) return refused("unknown-task");
  await saveDone(work, asked.task, undefined);
  return done(asked.task);
}

export type RemoveRefusal = "unknown-task" | "not-yours-to-remove";

/** Who added it or a facilitator removes it: nothing keeps its words. */
export const removeTask = action(removeTaskIn);

export async function removeTaskIn(
  work: Work,
  asked: OfTask,
): Promise<Result<TaskId, RemoveRefusal>> {
  const held = await holdIn(work, asked.task);
  if (held === undefined) return refused("unknown-task");
  if (!mayRemove(held.where.asker, held.task)) return refused("not-yours-to-remove");
  await deleteTask(work, asked.task);
  return done(asked.task);
}
