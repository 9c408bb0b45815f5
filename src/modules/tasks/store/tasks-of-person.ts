import { sql } from "kysely";

import type { Work } from "#services/house";

import type { PersonId, SpaceId, TaskId } from "../domain/task.ts";
import { type SealedTask, selectTasks } from "./tasks.ts";

/** All that a person added, does or did, oldest first; with a right of the house. */
export function listTasksAbout(work: Work, person: PersonId): Promise<readonly SealedTask[]> {
  return selectTasks(
    work,
    sql`where ${person} in (added_by, assignee, done_by, declined_by) order by place`,
  );
}

export function listTasksOfSpace(work: Work, space: SpaceId): Promise<readonly SealedTask[]> {
  return selectTasks(work, sql`where space = ${space} order by place`);
}

/** A task is in another space now, sealed under its key. */
export async function moveTask(
  work: Work,
  task: TaskId,
  to: {
    readonly space: SpaceId;
    readonly title: Uint8Array;
    readonly declined: Uint8Array | undefined;
  },
): Promise<void> {
  await sql`update tasks.task set space = ${to.space}, title = ${to.title},
    declined = ${to.declined ?? null} where id = ${task}`.execute(work.db);
}

/** Their own list goes with them. */
export async function removeOwnTasks(work: Work, person: PersonId): Promise<void> {
  await sql`delete from tasks.task where space = ${person}`.execute(work.db);
}

/** What a person had to do and did not is free again, in one circle or in all. Answers which, and who added each. */
export async function freeTasksOf(
  work: Work,
  person: PersonId,
  circle: string | undefined,
): Promise<readonly { readonly task: TaskId; readonly addedBy: PersonId }[]> {
  const { rows } = await sql<{ task: TaskId; addedBy: PersonId }>`
    update tasks.task set assignee = null, assigned_by = null
    where assignee = ${person} and done_at is null
      and ${circle === undefined ? sql`true` : sql`space = ${circle}`}
    returning id as task, added_by as "addedBy"`.execute(work.db);
  return rows;
}

/** What one person added, does or did, another now did; their own list passes with their space. */
export async function passTasks(work: Work, from: PersonId, into: PersonId): Promise<void> {
  const passed = (column: string) =>
    sql`${sql.ref(column)} = case when ${sql.ref(column)} = ${from} then ${into} else ${sql.ref(column)} end`;
  const columns = ["added_by", "assignee", "assigned_by", "declined_by", "done_by"];
  await sql`update tasks.task set ${sql.join(columns.map(passed))}
    where ${from} in (added_by, assignee, assigned_by, declined_by, done_by)`.execute(work.db);
}
