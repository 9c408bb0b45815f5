import { isId } from "#basics/id";
import { makeOwnSpaceIn, open, seal } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import {
  type AboutPerson,
  type Listener,
  type Work,
  withRight,
  listQuietIn,
} from "#services/house";

import { GIVEN, type PersonId } from "../domain/task.ts";
import {
  freeTasksOf,
  listTasksAbout,
  listTasksOfSpace,
  moveTask,
  passTasks,
  removeOwnTasks,
} from "../store/tasks-of-person.ts";
import { tellFreedIn } from "./recall-tasks.ts";

function whole<T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> {
  return withRight(work, "tasks-about-person", run);
}

/**
 * Their tasks. Erased: their own list is deleted; in circles, what they did not do is free again,
 * what they added or did keeps an id and no name. Merged: all of it passes.
 */
export const aboutPerson: AboutPerson = {
  gives: (work, person) =>
    whole(work, async (lent) => {
      const tasks = [];
      const about = await listTasksAbout(lent, person);
      const ids = about.map(({ id }) => id);
      const quiet = await listQuietIn(lent, ids, { part: GIVEN, person });
      for (const task of about.filter(({ id }) => !quiet.has(id))) {
        tasks.push({
          "à faire": (await open(lent, task.space, task.title)) ?? null,
          pour: task.due?.toString() ?? null,
          "ajoutée le": task.addedAt.toString(),
          "ajoutée par vous": task.addedBy === person,
          "confiée à vous": task.assignee === person,
          "faite le": task.life.state === "done" ? task.life.at.toString() : null,
        });
      }
      return { "Vos tâches": tasks };
    }),
  erases: (work, person) =>
    whole(work, async (lent) => {
      await removeOwnTasks(lent, person);
      await freeIn(lent, person, undefined);
    }),
  merges: (work, from, into) =>
    whole(work, async (lent) => {
      await moveOwnListIn(lent, from, into);
      await passTasks(lent, from, into);
    }),
};

/** One's own list is one: what was in the other is sealed anew under the key of the one that stays. */
async function moveOwnListIn(work: Work, from: PersonId, into: PersonId): Promise<void> {
  const tasks = await listTasksOfSpace(work, ownSpaceOf(from));
  if (tasks.length === 0) return;
  const space = await makeOwnSpaceIn(work, into);
  for (const task of tasks) {
    const title = await open(work, task.space, task.title);
    const why = task.declined && (await open(work, task.space, task.declined));
    if (title === undefined) continue;
    await moveTask(work, task.id, {
      space,
      title: await seal(work, space, title),
      declined: why === undefined ? undefined : await seal(work, space, why),
    });
  }
}

/** Hears that somebody left a circle: what they had to do there is free again. */
export const freeTasksOfLeft: Listener = async (work, { subject: circle, payload }) => {
  const { person } = payload;
  if (typeof person === "string" && isId<"Person">(person)) await freeIn(work, person, circle);
};

/** What they had to do is free again, and who added it is told: somebody has to look for another. */
async function freeIn(work: Work, person: PersonId, circle: string | undefined): Promise<void> {
  for (const { task, addedBy } of await freeTasksOf(work, person, circle))
    if (addedBy !== person) await tellFreedIn(work, { task, to: addedBy });
}
