import { type RawBuilder, sql } from "kysely";

import { memory, type Work } from "#services/house";

import type { About, PersonId, SpaceId, Task, TaskId } from "../domain/task.ts";

/** A task with its words still sealed. */
export type SealedTask = Task & {
  readonly title: Uint8Array;
  /** Why who declined it cannot. */
  readonly declined: Uint8Array | undefined;
};

interface TaskRow {
  readonly id: TaskId;
  readonly place: number;
  readonly space: SpaceId;
  readonly about_table: string | null;
  readonly about_row: string | null;
  readonly title: Uint8Array;
  readonly added_by: PersonId;
  readonly added_at: Temporal.Instant;
  readonly changed_at: Temporal.Instant | null;
  readonly due: Temporal.PlainDate | null;
  readonly assignee: PersonId | null;
  readonly assigned_by: PersonId | null;
  readonly declined_by: PersonId | null;
  readonly declined: Uint8Array | null;
  readonly done_at: Temporal.Instant | null;
  readonly done_by: PersonId | null;
  readonly version: number;
}

function toTask(row: TaskRow): SealedTask {
  return {
    id: row.id,
    place: row.place,
    space: row.space,
    about:
      row.about_table === null || row.about_row === null
        ? undefined
        : { table: row.about_table, id: row.about_row },
    title: row.title,
    addedBy: row.added_by,
    addedAt: row.added_at,
    changedAt: row.changed_at ?? row.added_at,
    due: row.due ?? undefined,
    assignee: row.assignee ?? undefined,
    assignedBy: row.assigned_by ?? undefined,
    declinedBy: row.declined_by ?? undefined,
    declined: row.declined ?? undefined,
    life:
      row.done_at === null || row.done_by === null
        ? { state: "open" }
        : { state: "done", at: row.done_at, by: row.done_by },
    version: row.version,
  };
}

/** Tasks by a condition and an order, for the stores of this module. */
export async function selectTasks(
  work: Work,
  rest: RawBuilder<unknown>,
): Promise<readonly SealedTask[]> {
  const { rows } = await sql<TaskRow>`select * from tasks.task ${rest}`.execute(work.db);
  return rows.map(toTask);
}

/** Finds a task that the actor may know of. */
export async function findTask(work: Work, id: TaskId): Promise<SealedTask | undefined> {
  return (await selectTasks(work, sql`where id = ${id}`))[0];
}

/** Finds a task and holds it until the work is saved. */
export async function holdTask(work: Work, id: TaskId): Promise<SealedTask | undefined> {
  return (await selectTasks(work, sql`where id = ${id} for update`))[0];
}

/** The tasks of a space that are to be done, or those of one thing there: nearest day first. */
export function listOpenOf(
  work: Work,
  space: SpaceId,
  about: About | undefined,
): Promise<readonly SealedTask[]> {
  return selectTasks(
    work,
    sql`where space = ${space} and done_at is null and ${isAbout(about)}
      order by due nulls last, place`,
  );
}

/** Some of a space, or all, at most 200: those to do first, nearest day first. As row security shows them. */
export function listSharedOf(
  work: Work,
  { space, rows }: { readonly space: SpaceId; readonly rows: readonly string[] | undefined },
): Promise<readonly SealedTask[]> {
  const these = rows === undefined ? sql`true` : sql`id = any (${[...rows]}::uuid[])`;
  return selectTasks(
    work,
    sql`where space = ${space} and ${these}
      order by done_at is not null, done_at desc, due nulls last, place limit 200`,
  );
}

/** A page of what was done in a space, or about one thing there: latest first. */
export function listDoneOf(
  work: Work,
  space: SpaceId,
  asked: { readonly about: About | undefined; readonly from: number; readonly most: number },
): Promise<readonly SealedTask[]> {
  return selectTasks(
    work,
    sql`where space = ${space} and done_at is not null and ${isAbout(asked.about)}
      order by done_at desc, id limit ${asked.most} offset ${asked.from}`,
  );
}

function isAbout(about: About | undefined): RawBuilder<unknown> {
  return about === undefined
    ? sql`true`
    : sql`about_table = ${about.table} and about_row = ${about.id}`;
}

/** How many are done, and how many are to be done, in a space or about one thing there. */
export async function countTasks(
  work: Work,
  space: SpaceId,
  about: About | undefined,
): Promise<{ readonly open: number; readonly done: number }> {
  const { rows } = await sql<{ open: number; done: number }>`
    select count(*) filter (where done_at is null)::int as open,
      count(*) filter (where done_at is not null)::int as done
    from tasks.task where space = ${space} and ${isAbout(about)}`.execute(work.db);
  return rows[0] ?? { open: 0, done: 0 };
}

/** What one person does and has not done, nearest day first, wherever the actor sees it. */
export function listOpenOfAssignee(work: Work, person: PersonId): Promise<readonly SealedTask[]> {
  return ofAssignee(work, person, () =>
    selectTasks(
      work,
      sql`where assignee = ${person} and done_at is null order by due nulls last, place`,
    ),
  );
}

const ofAssignee = memory<readonly SealedTask[]>();

/** What is to be done from a day to another, both included, in all spaces: only a right of the house sees it. */
export function listDueBetween(
  work: Work,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<readonly SealedTask[]> {
  return selectTasks(
    work,
    sql`where done_at is null and due between ${from} and ${to} order by due, id`,
  );
}

/** When a task of a space was last added or done; undefined when there never was one. */
export async function lastTouchedAt(
  work: Work,
  space: string,
): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ at: Temporal.Instant | null }>`
    select max(greatest(added_at, done_at)) as at from tasks.task where space = ${space}`.execute(
    work.db,
  );
  return rows[0]?.at ?? undefined;
}

export async function saveTask(work: Work, task: Omit<SealedTask, "place">): Promise<void> {
  await sql`insert into tasks.task (id, space, about_table, about_row, title, added_by, added_at, due,
      assignee, assigned_by)
    values (${task.id}, ${task.space}, ${task.about?.table ?? null}, ${task.about?.id ?? null},
      ${task.title}, ${task.addedBy}, ${task.addedAt}, ${task.due ?? null}, ${task.assignee ?? null},
      ${task.assignedBy ?? null})`.execute(work.db);
}

/** New words and a new day. */
export async function saveWords(
  work: Work,
  task: TaskId,
  { title, due }: { readonly title: Uint8Array; readonly due: Temporal.PlainDate | undefined },
): Promise<void> {
  await sql`update tasks.task set title = ${title}, due = ${due ?? null}, version = version + 1,
      changed_at = ${work.now}
    where id = ${task}`.execute(work.db);
}

/** Someone does it now, or nobody; what was declined before is forgotten. */
export async function saveAssignee(
  work: Work,
  task: TaskId,
  given: { readonly to: PersonId; readonly by: PersonId } | undefined,
): Promise<void> {
  await sql`update tasks.task set assignee = ${given?.to ?? null}, assigned_by = ${given?.by ?? null},
    declined_by = null, declined = null where id = ${task}`.execute(work.db);
}

/** Who did it cannot: nobody does it any more. */
export async function saveDeclined(
  work: Work,
  task: TaskId,
  declined: { readonly by: PersonId; readonly why: Uint8Array | undefined },
): Promise<void> {
  await sql`update tasks.task set assignee = null, assigned_by = null, declined_by = ${declined.by},
    declined = ${declined.why ?? null} where id = ${task}`.execute(work.db);
}

export async function saveDone(work: Work, task: TaskId, by: PersonId | undefined): Promise<void> {
  await sql`update tasks.task set done_at = ${by === undefined ? null : work.now},
    done_by = ${by ?? null} where id = ${task}`.execute(work.db);
}

export async function deleteTask(work: Work, task: TaskId): Promise<void> {
  await sql`delete from tasks.task where id = ${task}`.execute(work.db);
}
