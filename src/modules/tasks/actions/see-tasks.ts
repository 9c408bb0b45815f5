import type { Child } from "hono/jsx";

import { open } from "#modules/access";
import { findCircleIn, listMyCirclesIn } from "#modules/circles";
import { namesOfIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { type Circle, spaceOf } from "#rules/circles";
import { reading, showPanelsIn, type Work, listQuietIn } from "#services/house";

import { inOrder, type Order } from "../domain/order.ts";
import { type Asker, mayAssign, mayChange, mayDecline, mayRemove } from "../domain/rights.ts";
import {
  GIVEN,
  type About,
  type PersonId,
  type SpaceId,
  type Task,
  type TaskId,
} from "../domain/task.ts";
import {
  countTasks,
  findTask,
  listDoneOf,
  listOpenOf,
  listOpenOfAssignee,
  type SealedTask,
} from "../store/tasks.ts";
import { type Where, whereIn, whoMayDoIn } from "./standing.ts";

/** A task as somebody sees it, with its words, its names, and what they may do. */
export type SeenTask = Task & {
  readonly title: string;
  /** Why who declined it cannot, when they said. */
  readonly declined: string | undefined;
  readonly assigneeName: string;
  readonly addedByName: string;
  readonly doneByName: string;
  readonly declinedByName: string;
  readonly isMine: boolean;
  /** Who sees it. */
  readonly viewer: PersonId | undefined;
  /** The circle it is of; none for what is in one's own list. */
  readonly circle: Circle | undefined;
  readonly may: {
    readonly change: boolean;
    readonly assign: boolean;
    readonly decline: boolean;
    readonly remove: boolean;
  };
};

function rightsOf(asker: Asker, task: Task): SeenTask["may"] {
  return {
    change: mayChange(asker, task),
    assign: mayAssign(asker, task) && task.life.state === "open",
    decline: mayDecline(asker, task),
    remove: mayRemove(asker, task),
  };
}

/** Opens tasks of one space for who asks; what cannot be opened any more is left out. */
async function seenIn(
  work: Work,
  { circle, asker }: Where,
  tasks: readonly SealedTask[],
): Promise<readonly SeenTask[]> {
  const persons = tasks.flatMap(({ assignee, addedBy, declinedBy, life }) => [
    addedBy,
    ...(assignee === undefined ? [] : [assignee]),
    ...(declinedBy === undefined ? [] : [declinedBy]),
    ...(life.state === "done" ? [life.by] : []),
  ]);
  const names = await namesOfIn(work, [...new Set(persons)]);
  const nameOf = (person: PersonId | undefined) => (person && names.get(person)) ?? "";
  const seen: SeenTask[] = [];
  for (const { title: sealed, declined, ...task } of tasks) {
    const title = await open(work, task.space, sealed);
    if (title === undefined) continue;
    seen.push({
      ...task,
      title,
      declined: declined && (await open(work, task.space, declined)),
      assigneeName: nameOf(task.assignee),
      addedByName: nameOf(task.addedBy),
      doneByName: task.life.state === "done" ? nameOf(task.life.by) : "",
      declinedByName: nameOf(task.declinedBy),
      isMine: task.assignee === asker.person,
      viewer: asker.person,
      circle,
      may: rightsOf(asker, task),
    });
  }
  return seen;
}

export interface ListTasks {
  readonly space: SpaceId;
  /** Only those of this thing. */
  readonly about?: About | undefined;
  readonly order?: Order | undefined;
}

/**
 * The tasks of a space that are to be done, then those done, latest first (200 at most): for the
 * members of its circle, or its owner. Nothing for anyone else.
 */
export async function listTasksIn(work: Work, asked: ListTasks): Promise<readonly SeenTask[]> {
  const where = await whereIn(work, asked.space);
  if (where === undefined) return [];
  const { about } = asked;
  const todo = await seenIn(work, where, await listOpenOf(work, asked.space, about));
  const past = await listDoneOf(work, asked.space, { about, from: 0, most: 200 });
  return [
    ...inOrder(todo, asked.order ?? "day", where.asker.person),
    ...(await seenIn(work, where, past)),
  ];
}

/** How many tasks there are, of a space or of one thing there; none for who may not read them. */
export async function countTasksIn(
  work: Work,
  asked: Pick<ListTasks, "space" | "about">,
): Promise<{ readonly open: number; readonly done: number }> {
  if ((await whereIn(work, asked.space)) === undefined) return { open: 0, done: 0 };
  return countTasks(work, asked.space, asked.about);
}

/** A page of tasks: how many fit on it. */
export const PAGE = 30;

/** The list of a circle, or one's own: what is to be done, page by page, or what was done. */
export interface SeenList {
  readonly circle: Circle | undefined;
  readonly tasks: readonly SeenTask[];
  readonly counts: { readonly open: number; readonly done: number };
  /** Whom one may give a task to, oneself first. */
  readonly people: readonly { readonly person: PersonId; readonly name: string }[];
}

export interface SeeList {
  readonly space: SpaceId;
  readonly order: Order;
  readonly done: boolean;
  /** From 1. */
  readonly page: number;
}

/** Sees the tasks of a circle or one's own list; undefined for who may not know of them. */
export const seeTaskList = reading(seeTaskListIn);

export async function seeTaskListIn(work: Work, asked: SeeList): Promise<SeenList | undefined> {
  const where = await whereIn(work, asked.space);
  if (where === undefined) return undefined;
  const from = (asked.page - 1) * PAGE;
  const tasks = asked.done
    ? await seenIn(
        work,
        where,
        await listDoneOf(work, asked.space, { about: undefined, from, most: PAGE }),
      )
    : inOrder(
        await seenIn(work, where, await listOpenOf(work, asked.space, undefined)),
        asked.order,
        where.asker.person,
      ).slice(from, from + PAGE);
  return {
    circle: where.circle,
    tasks,
    counts: await countTasks(work, asked.space, undefined),
    people: await peopleOfIn(work, where),
  };
}

async function peopleOfIn(work: Work, where: Where): Promise<SeenList["people"]> {
  const persons = await whoMayDoIn(work, where);
  const names = await namesOfIn(work, persons);
  const me = where.asker.person;
  return persons
    .map((person) => ({ person, name: names.get(person) ?? "" }))
    .toSorted(
      (a, b) =>
        Number(b.person === me) - Number(a.person === me) || a.name.localeCompare(b.name, "fr"),
    );
}

/** One task on its own page, with whom it may be given to. */
export interface SeenOne {
  readonly task: SeenTask;
  readonly people: SeenList["people"];
  /** What the module above of which it is a part says of that. */
  readonly partOf: readonly Child[];
}

/** Sees one task; undefined when there is none, or none that one may know of. */
export const seeTask = reading(seeTaskIn);

export async function seeTaskIn(
  work: Work,
  asked: { readonly task: TaskId },
): Promise<SeenOne | undefined> {
  const found = await findTask(work, asked.task);
  const where = found && (await whereIn(work, found.space));
  if (found === undefined || where === undefined) return undefined;
  const [task] = await seenIn(work, where, [found]);
  return (
    task && {
      task,
      people: await peopleOfIn(work, where),
      partOf:
        task.about === undefined
          ? []
          : await showPanelsIn(work, "task", `${task.about.table}:${task.about.id}`),
    }
  );
}

/** What waits for the person who acts, and the circles whose lists they read. */
export const listMine = reading(async (work: Work) => ({
  tasks: await listMyTasksIn(work),
  circles: (await listMyCirclesIn(work)).toSorted((a, b) => a.name.localeCompare(b.name, "fr")),
}));

/** What waits for the person who acts, in all their circles and their own list: nearest day first. */
export async function listMyTasksIn(work: Work): Promise<readonly SeenTask[]> {
  const me = work.actor.for;
  if (me === undefined) return [];
  const found = await listOpenOfAssignee(work, me);
  // Given by somebody who does not reach them: it stands in the list of the circle, and waits for nobody.
  const ids = found.map(({ id }) => id);
  const quiet = await listQuietIn(work, ids, { part: GIVEN });
  const mine = found.filter(({ id }) => !quiet.has(id));
  const seen: SeenTask[] = [];
  for (const [space, tasks] of Map.groupBy(mine, (task) => task.space)) {
    const where = await whereIn(work, space);
    if (where !== undefined) seen.push(...(await seenIn(work, where, tasks)));
  }
  return inOrder(seen, "day", me);
}

/** The space of one's own list, or of a circle named by its number or identifier; undefined when one may not read it. */
export const findTaskSpace = reading(findTaskSpaceIn);

export async function findTaskSpaceIn(
  work: Work,
  asked: { readonly circle: string | undefined },
): Promise<SpaceId | undefined> {
  if (asked.circle === undefined)
    return work.actor.for === undefined ? undefined : ownSpaceOf(work.actor.for);
  const circle = await findCircleIn(work, { circle: asked.circle });
  return circle === undefined ? undefined : (await whereIn(work, spaceOf(circle.id)))?.space;
}
