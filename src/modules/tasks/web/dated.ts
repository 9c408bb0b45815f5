import type { Dated, DatedSource } from "#services/house";

import { isId } from "#basics/id";
import { spaceOf } from "#rules/circles";

import { listMyTasksIn, listTasksIn, type SeenTask } from "../actions/see-tasks.ts";
import { texts } from "./texts.fr.ts";

/** A task with a day, as a calendar keeps it: that whole day, with an alarm on its eve. One without a day is no date. */
export function datedTask(task: SeenTask): readonly Dated[] {
  if (task.due === undefined) return [];
  return [
    {
      uid: task.id,
      title: task.title,
      when: { kind: "day", day: task.due },
      address: `/taches/${task.id}`,
      of: { kind: "mine" },
      within: task.circle && spaceOf(task.circle.id),
      sequence: task.version - 1,
      changedAt: task.changedAt,
      status: "confirmed",
      description: task.circle?.name,
      alarm: { before: Temporal.Duration.from({ hours: 12 }), says: texts.icsDue },
    },
  ];
}

/** The days of what waits for the person who acts; of a circle, of what is to be done there by anyone. */
export const myDays: DatedSource = {
  list: async (work, { within }) => {
    if (within === undefined) return (await listMyTasksIn(work)).flatMap(datedTask);
    const tasks = isId<"Space">(within) ? await listTasksIn(work, { space: within }) : [];
    return tasks.filter(({ life }) => life.state !== "done").flatMap(datedTask);
  },
};
