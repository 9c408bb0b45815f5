import { open } from "#modules/access";
import type { Work } from "#services/house";

import type { SpaceId, Task } from "../domain/task.ts";
import { listSharedOf } from "../store/tasks.ts";

/** A task as whoever it is shared with reads it. */
export type SharedTask = Pick<Task, "id" | "due" | "life"> & { readonly title: string };

/** The tasks of a space, or these of them, as row security shows them: those to do first, nearest day first. */
export async function seeSharedTasksIn(
  work: Work,
  asked: { readonly space: SpaceId; readonly rows: readonly string[] | undefined },
): Promise<readonly SharedTask[]> {
  const shared: SharedTask[] = [];
  for (const { id, due, life, space, title: sealed } of await listSharedOf(work, asked)) {
    const title = await open(work, space, sealed);
    if (title !== undefined) shared.push({ id, due, life, title });
  }
  return shared;
}
