import { isId } from "#basics/id";
import { spaceOf } from "#rules/circles";
import type { CircleArchive } from "#services/house";

import { lastTouchedAt } from "../store/tasks.ts";
import { listTasksIn } from "./see-tasks.ts";
import { maySeeTasksIn } from "./standing.ts";
import { takesUpTasks } from "./take-up.ts";

/** All that is to be done and was done in a circle, for a member who takes it away. */
export const circleArchive: CircleArchive = {
  gives: async (work, circle) => {
    if (!isId<"Circle">(circle) || !(await maySeeTasksIn(work, spaceOf(circle)))) return {};
    const tasks = await listTasksIn(work, { space: spaceOf(circle) });
    return {
      "Les tâches": tasks.map((task) => ({
        "à faire": task.title,
        pour: task.due?.toString() ?? null,
        "ajoutée par": task.addedByName,
        "ajoutée le": task.addedAt.toString(),
        "qui s’en charge": task.assignee === undefined ? null : task.assigneeName,
        "faite par": task.life.state === "done" ? task.doneByName : null,
        "faite le": task.life.state === "done" ? task.life.at.toString() : null,
      })),
    };
  },
  data: async (work, circle) => {
    if (!isId<"Circle">(circle) || !(await maySeeTasksIn(work, spaceOf(circle)))) return {};
    const tasks = await listTasksIn(work, { space: spaceOf(circle) });
    return {
      tasks: tasks.map(({ life, ...task }) => ({
        title: task.title,
        due: task.due?.toString() ?? null,
        addedBy: task.addedByName,
        addedAt: task.addedAt.toString(),
        assignee: task.assignee === undefined ? null : task.assigneeName,
        doneBy: life.state === "done" ? task.doneByName : null,
        doneAt: life.state === "done" ? life.at.toString() : null,
      })),
    };
  },
  takesUp: { tasks: takesUpTasks },
  livedAt: (work, circle) => lastTouchedAt(work, circle),
};
