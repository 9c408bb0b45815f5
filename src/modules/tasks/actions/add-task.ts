import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn, seal } from "#modules/access";
import { action, type Work, carryIn } from "#services/house";

import {
  GIVEN,
  type About,
  decideTitle,
  type PersonId,
  type SpaceId,
  type TaskId,
  type WordsRefusal,
} from "../domain/task.ts";
import { saveTask } from "../store/tasks.ts";
import { tellAssignedIn } from "./recall-tasks.ts";
import { whereIn, whoMayDoIn } from "./standing.ts";

export interface AddTask {
  /** Known beforehand for the demonstration. */
  readonly id?: TaskId;
  /** The space of a circle (`spaceOf` of circles), or one's own (`ownSpaceOf` of access). */
  readonly space: SpaceId;
  /** What it belongs to, when a module above keeps it with something: table and row. */
  readonly about?: About | undefined;
  readonly title: string;
  readonly due?: Temporal.PlainDate | undefined;
  /** In a space of one's own it is always oneself. */
  readonly assignee?: PersonId | undefined;
  /** Whoever is given it is not written to: for the demonstration. */
  readonly quiet?: true;
}

export type AddRefusal = WordsRefusal | "unknown-space" | "not-of-the-circle";

/** A member adds something to do to their circle, or a person to their own list; who is given it is told. */
export const addTask = action(addTaskIn);

export async function addTaskIn(work: Work, asked: AddTask): Promise<Result<TaskId, AddRefusal>> {
  const where = await whereIn(work, asked.space);
  const by = where?.asker.person;
  if (where === undefined || by === undefined) return refused("unknown-space");
  const title = decideTitle(asked.title);
  if (!title.done) return title;
  const assignee = where.circle === undefined ? by : asked.assignee;
  if (assignee !== undefined && !(await whoMayDoIn(work, where)).includes(assignee))
    return refused("not-of-the-circle");

  if (where.circle === undefined) await makeOwnSpaceIn(work, by);
  const id = asked.id ?? newId<"Task">();
  await saveTask(work, {
    id,
    space: asked.space,
    about: asked.about,
    addedBy: by,
    addedAt: work.now,
    changedAt: work.now,
    due: asked.due,
    assignee,
    assignedBy: assignee === undefined ? undefined : by,
    declinedBy: undefined,
    life: { state: "open" },
    version: 1,
    title: await seal(work, asked.space, title.value),
    declined: undefined,
  });
  if (assignee === undefined || assignee === by) return done(id);
  await carryIn(work, { row: id, part: GIVEN, to: [assignee] });
  if (asked.quiet !== true) await tellAssignedIn(work, { task: id, assignee });
  return done(id);
}
