import { type Work, withRight } from "#services/house";

import type { PersonId, TaskId } from "../domain/task.ts";
import { holdTask, saveAssignee } from "../store/tasks.ts";

export interface GiveAgreed {
  readonly task: TaskId;
  /** Who agreed to do it, now of its circle. */
  readonly to: PersonId;
  /** Who asked them. */
  readonly by: PersonId;
}

/**
 * A task passes to whoever agreed elsewhere to do it (in an exchange); nobody is written to, they know.
 * What is done, or what somebody does already, stays as it is. Who may is the rule of the step that calls.
 */
export async function giveAgreedIn(work: Work, { task: id, to, by }: GiveAgreed): Promise<void> {
  await withRight(work, "give-agreed-tasks", async (lent) => {
    const task = await holdTask(lent, id);
    if (task?.life.state !== "open" || task.assignee !== undefined) return;
    await saveAssignee(lent, id, { to, by });
  });
}

/**
 * What was agreed elsewhere is not any more: the task is nobody's again, unless it is done, or somebody
 * else took it since. Who may is the rule of the step that calls.
 */
export async function takeAgreedBackIn(
  work: Work,
  { task: id, from }: { readonly task: TaskId; readonly from: PersonId },
): Promise<void> {
  await withRight(work, "give-agreed-tasks", async (lent) => {
    const task = await holdTask(lent, id);
    if (task?.life.state !== "open" || task.assignee !== from) return;
    await saveAssignee(lent, id, undefined);
  });
}
