import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import type { Result } from "#basics/result";
import { ownSpaceOf } from "#rules/access";
import { demonstrationCircles, spaceOf } from "#rules/circles";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { type App, person, type Work } from "#services/house";

import { addTaskIn } from "../actions/add-task.ts";
import { declineTaskIn } from "../actions/assign-task.ts";
import { tickTaskIn } from "../actions/change-task.ts";
import { type DemonstrationTask, demonstrationTasks } from "./tasks.ts";

/** What there is to do in some circles of the demonstration, and in the lists of two people. */
export async function fillTasks(app: App): Promise<void> {
  for (const task of demonstrationTasks) await fillOne(app, task);
}

async function fillOne(app: App, asked: DemonstrationTask): Promise<void> {
  const { id, circle, title, addedBy, by, done, declined } = asked;
  const due = asked.dueInDays;
  await did(app, { by: addedBy, daysAgo: asked.addedDaysAgo }, (work) =>
    addTaskIn(work, {
      id,
      space:
        circle === undefined
          ? ownSpaceOf(demonstrationPeople[addedBy].id)
          : spaceOf(demonstrationCircles[circle].id),
      title,
      due: due === undefined ? undefined : dayOf(app.clock.now()).add({ days: due }),
      assignee: by && demonstrationPeople[by].id,
      quiet: true,
    }),
  );
  if (declined !== undefined)
    await did(app, { by: by ?? addedBy, daysAgo: declined.daysAgo }, (work) =>
      declineTaskIn(work, { task: id, why: declined.why, quiet: true }),
    );
  if (done !== undefined) await did(app, done, (work) => tickTaskIn(work, { task: id }));
}

/** Somebody does something, one evening, so many days ago. */
async function did(
  app: App,
  { by, daysAgo }: { readonly by: DemonstrationPersonKey; readonly daysAgo: number },
  run: (work: Work) => Promise<Result<unknown, string>>,
): Promise<void> {
  const now = instantOf({ daysAgo, hour: "18:30" }, dayOf(app.clock.now()));
  const told = await app.transaction(person(demonstrationPeople[by].id), (work) =>
    run({ ...work, now }),
  );
  if (!told.done) throw new Error(`the demonstration is refused: ${told.refusal}`);
}
