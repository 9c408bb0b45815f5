import { byAct, type Fates } from "#services/house";

/** What becomes of each column here that names a person (decision 0044). */
export const fates: Fates = {
  "tasks.task.added_by": {
    leaves: byAct("removeOwnTasks", "id stays", "row goes"),
    merges: byAct("passTasks", "moves"),
  },
  "tasks.task.assigned_by": {
    leaves: byAct("freeTasksOf", "id stays", "nobody"),
    merges: byAct("passTasks", "moves"),
  },
  "tasks.task.assignee": {
    leaves: byAct("freeTasksOf", "nobody", "id stays"),
    merges: byAct("passTasks", "moves"),
  },
  "tasks.task.declined_by": { leaves: "id stays", merges: byAct("passTasks", "moves") },
  "tasks.task.done_by": { leaves: "id stays", merges: byAct("passTasks", "moves") },
};
