import { dayOf, readDay, writeDay } from "#basics/dates";
import { isId } from "#basics/id";
import { spaceOf } from "#rules/circles";
import type { TakesUp } from "#services/house";

import { findTask } from "../store/tasks.ts";
import { addTaskIn } from "./add-task.ts";

type Told = Parameters<TakesUp["says"]>[1];

/** What was still to be done, of a task that a circle brought: nobody has it here. A day that is past is no more its day. */
function toDoOf(told: Told, today: Temporal.PlainDate) {
  const { title, due, doneAt } = told;
  if (typeof title !== "string" || title === "" || typeof doneAt === "string") return undefined;
  const day = typeof due === "string" ? readDay(due) : undefined;
  const isPast = day !== undefined && Temporal.PlainDate.compare(day, today) < 0;
  return { title, due: isPast ? undefined : day };
}

/** A task of another instance that nobody had done yet becomes one of the circle, for whoever takes it. */
export const takesUpTasks: TakesUp = {
  says: ({ now }, told) => {
    const toDo = toDoOf(told, dayOf(now));
    if (toDo?.due === undefined) return toDo?.title;
    return `${toDo.title}, pour ${writeDay(toDo.due, dayOf(now))}`;
  },
  isHere: async (work, id) => isId<"Task">(id) && (await findTask(work, id)) !== undefined,
  take: async (work, { circle, id, told }) => {
    const toDo = toDoOf(told, dayOf(work.now));
    if (toDo === undefined || !isId<"Task">(id) || !isId<"Circle">(circle)) return false;
    return (await addTaskIn(work, { ...toDo, id, space: spaceOf(circle) })).done;
  },
};
