import { findCircleIn } from "#modules/circles";
import { spaceOf } from "#rules/circles";
import type { Waiting } from "#basics/waiting";
import type { Told, Work } from "#services/house";

import { countTasksIn, listMyTasksIn, listTasksIn } from "../actions/see-tasks.ts";
import { maySeeTasksIn } from "../actions/standing.ts";
import { TaskLines } from "./task-lines.tsx";
import { listAt } from "./tasks-page.tsx";
import { texts } from "./texts.fr.ts";

/** Lines on a page of something else: a few, the rest behind one link. */
const FEW = 3;

/** What awaits me: what I said I would do, done in one press. */
export async function waitsMine(work: Work): Promise<readonly Waiting[]> {
  return (await listMyTasksIn(work)).map(({ id, title, circle, due }) => ({
    group: "mine",
    says: title,
    about: circle && `${circle.name}.`,
    due,
    at: `/taches/${id}`,
    go: texts.tick,
    label: `${texts.tick}, ${title}`,
    press: { action: `/taches/${id}/faite`, fields: { vers: "/taches" }, prefix: id },
  }));
}

/** On the page of a circle, for its members: what I do there first, then what nobody does yet. */
export async function tellsOfCircle(
  work: Work,
  subject: string | undefined,
): Promise<Told | undefined> {
  const circle = subject === undefined ? undefined : await findCircleIn(work, { circle: subject });
  if (circle === undefined) return undefined;
  const space = spaceOf(circle.id);
  if (!(await maySeeTasksIn(work, space))) return undefined;
  const { open } = await countTasksIn(work, { space });
  const waiting = (await listTasksIn(work, { space })).filter(
    ({ life, isMine, assignee }) => life.state === "open" && (isMine || assignee === undefined),
  );
  const shown = waiting.toSorted((a, b) => Number(b.isMine) - Number(a.isMine)).slice(0, FEW);
  const body = (
    <div class="pile-s">
      {shown.length > 0 && <TaskLines tasks={shown} now={work.now} back={listAt(circle)} />}
      <p>
        {open === 0 && <>{texts.noneOfCircle} </>}
        <a href={listAt(circle)}>{open === 0 ? texts.add : texts.all(open)}</a>
      </p>
    </div>
  );
  const [first] = waiting
    .flatMap(({ due }) => due ?? [])
    .toSorted((a, b) => Temporal.PlainDate.compare(a, b));
  return { body, presses: first };
}
