import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { memberIdsAtIn } from "#modules/circles";
import { open } from "#modules/access";
import { notifyIn } from "#modules/notifications";
import { namesOfIn, reachPeopleIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import type { Job, Work } from "#services/house";

import { isToRecall, type PersonId, type Task, type TaskId, whomToRecall } from "../domain/task.ts";
import { findTask, listDueBetween } from "../store/tasks.ts";

interface Told {
  readonly to: PersonId;
  /** Who gives them something, or gives it back; undefined: the house recalls. */
  readonly from: PersonId | undefined;
  readonly kind: "tasks.assigned" | "tasks.declined" | "tasks.freed" | "tasks.due";
  /** What is said once to an address. */
  readonly object: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** Who has no address is told by the page alone, or by whoever acts for them. */
async function tellIn(work: Work, { to, from, ...told }: Told): Promise<void> {
  const address = (await reachPeopleIn(work, [to], from)).get(to);
  if (address !== undefined) await notifyIn(work, { address, ...told });
}

/** Says to somebody that a task was given to them. */
export function tellAssignedIn(
  work: Work,
  { task, assignee }: { readonly task: TaskId; readonly assignee: PersonId },
): Promise<void> {
  return tellIn(work, {
    to: assignee,
    from: work.actor.for,
    kind: "tasks.assigned",
    object: `${task} ${work.now.toString()}`,
    facts: { task, person: assignee },
  });
}

/** Says to who gave a task that the other cannot. */
export function tellDeclinedIn(
  work: Work,
  { task, to, by }: { readonly task: TaskId; readonly to: PersonId; readonly by: PersonId },
): Promise<void> {
  return tellIn(work, {
    to,
    from: by,
    kind: "tasks.declined",
    object: `${task} ${work.now.toString()}`,
    facts: { task, person: to, by },
  });
}

/** Says to who added a task that whoever did it is no longer there. */
export function tellFreedIn(
  work: Work,
  { task, to }: { readonly task: TaskId; readonly to: PersonId },
): Promise<void> {
  return tellIn(work, {
    to,
    from: undefined,
    kind: "tasks.freed",
    object: `${task} ${work.now.toString()}`,
    facts: { task, person: to },
  });
}

/** Each night, for the digest of the morning: what is to be done by tomorrow is recalled, once a day asked. */
export const recallTasks: Job = {
  cron: "11 3 * * *",
  run: (app, _, actor) =>
    app.transaction(actor, async (work) => {
      const today = dayOf(work.now);
      for (const task of await listDueBetween(work, today, today.add({ days: 1 }))) {
        if (!isToRecall(task, today)) continue;
        const person = whomToRecall(task);
        await tellIn(work, {
          to: person,
          from: undefined,
          kind: "tasks.due",
          object: `${task.id} ${person} ${task.due?.toString() ?? ""}`,
          facts: { task: task.id, person, due: task.due?.toString() ?? "" },
        });
      }
    }),
};

/** A task as a letter tells it, read with the right to write mails. */
export interface ToldTask {
  readonly task: Task;
  readonly title: string;
  readonly why: string | undefined;
  readonly byName: string;
}

/** The task that a fact names, while the one to whom it is said may still read it; its words opened. */
export async function seeToldTaskIn(
  work: Work,
  facts: Readonly<Record<string, unknown>>,
): Promise<ToldTask | undefined> {
  const { task: id, person, by } = facts;
  if (typeof id !== "string" || !isId<"Task">(id)) return undefined;
  if (typeof person !== "string" || !isId<"Person">(person)) return undefined;
  const found = await findTask(work, id);
  if (found === undefined || !(await readsIn(work, found, person))) return undefined;
  const { title: sealed, declined, ...task } = found;
  const title = await open(work, task.space, sealed);
  if (title === undefined) return undefined;
  const other = typeof by === "string" && isId<"Person">(by) ? by : task.assignedBy;
  const names = other === undefined ? undefined : await namesOfIn(work, [other]);
  return {
    task,
    title,
    why: declined && (await open(work, task.space, declined)),
    byName: (other && names?.get(other)) ?? "",
  };
}

/** Whether a person still reads the space of a task: their own, or that of a circle they are in. */
async function readsIn(work: Work, { space }: Pick<Task, "space">, person: PersonId) {
  if (space === ownSpaceOf(person)) return true;
  const circle: string = space;
  if (!isId<"Circle">(circle)) return false;
  return (await memberIdsAtIn(work, { circle, at: work.now })).includes(person);
}
