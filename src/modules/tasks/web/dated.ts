import type { Dated, DatedSource } from "#services/house";

import { listMyTasksIn, type SeenTask } from "../actions/see-tasks.ts";
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
      sequence: task.version - 1,
      changedAt: task.changedAt,
      status: "confirmed",
      description: task.circle?.name,
      alarm: { before: Temporal.Duration.from({ hours: 12 }), says: texts.icsDue },
    },
  ];
}

/** The days of what waits for the person who acts. */
export const myDays: DatedSource = {
  list: async (work) => (await listMyTasksIn(work)).flatMap(datedTask),
};
