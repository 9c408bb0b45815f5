import type { Child } from "hono/jsx";

import { findCircleIn } from "#modules/circles";
import { spaceOf } from "#rules/circles";
import type { Work } from "#services/house";
import { useFrame } from "#ui/frame";

import { countTasksIn, listMyTasksIn, listTasksIn, type SeenTask } from "../actions/see-tasks.ts";
import { maySeeTasksIn } from "../actions/standing.ts";
import { TaskLines } from "./task-lines.tsx";
import { listAt } from "./tasks-page.tsx";
import { texts } from "./texts.fr.ts";

/** Lines on a page of something else: a few, the rest behind one link. */
const FEW = 3;

/** What awaits me: what I said I would do, nearest day first. */
export async function showMine(work: Work): Promise<Child | undefined> {
  const tasks = await listMyTasksIn(work);
  return tasks.length === 0 ? undefined : <Mine tasks={tasks} now={work.now} />;
}

/** One at a time on a simple page. */
function Mine({
  tasks,
  now,
}: {
  readonly tasks: readonly SeenTask[];
  readonly now: Temporal.Instant;
}) {
  const few = useFrame().person?.simple === true ? 1 : FEW;
  return (
    <>
      <TaskLines tasks={tasks.slice(0, few)} now={now} back="/taches" named />
      {tasks.length > few && (
        <p>
          <a href="/taches">{texts.all(tasks.length)}</a>
        </p>
      )}
    </>
  );
}

/** On the page of a circle, for its members: what I do there first, then what nobody does yet. */
export async function showOfCircle(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  const circle = subject === undefined ? undefined : await findCircleIn(work, { circle: subject });
  if (circle === undefined) return undefined;
  const space = spaceOf(circle.id);
  if (!(await maySeeTasksIn(work, space))) return undefined;
  const { open } = await countTasksIn(work, { space });
  const waiting = (await listTasksIn(work, { space })).filter(
    ({ life, isMine, assignee }) => life.state === "open" && (isMine || assignee === undefined),
  );
  const shown = waiting.toSorted((a, b) => Number(b.isMine) - Number(a.isMine)).slice(0, FEW);
  return (
    <div class="pile-s">
      {shown.length > 0 && <TaskLines tasks={shown} now={work.now} back={listAt(circle)} />}
      <p>
        {open === 0 && <>{texts.noneOfCircle} </>}
        <a href={listAt(circle)}>{open === 0 ? texts.add : texts.all(open)}</a>
      </p>
    </div>
  );
}
