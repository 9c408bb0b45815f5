import { dayOf, writeDay, writeMoment } from "#basics/dates";
import { Button, Form, Hidden } from "#ui/form";
import { State } from "#ui/state";

import type { SeenTask } from "../actions/see-tasks.ts";
import { pressureOf } from "../domain/task.ts";
import { texts } from "./texts.fr.ts";

export interface TaskLinesProps {
  readonly tasks: readonly SeenTask[];
  readonly now: Temporal.Instant;
  /** The page to come back to once one is ticked: a path of the house. */
  readonly back: string;
  /** Says of which circle each is, where several are listed together. */
  readonly named?: boolean | undefined;
  /** What nobody does may be taken from here. */
  readonly takes?: boolean | undefined;
  /** What one said that one does may be given back from here. */
  readonly givesBack?: boolean | undefined;
  /** Sets these lines apart where a page lists the same task twice. */
  readonly prefix?: string | undefined;
}

/** Tasks, one a line: what, for when, who does it, and the way to say that it is done. */
export function TaskLines({ tasks, now, back, named = false, ...more }: TaskLinesProps) {
  const { takes = false, givesBack = false, prefix = "" } = more;
  return (
    <ul class="lignes serre">
      {tasks.map((task) => (
        <li class="rang bouts">
          <div>
            <p>
              <a href={`/taches/${task.id}`}>
                <strong>{task.title}</strong>
              </a>
            </p>
            <p class="petit">
              {named && task.circle !== undefined && <>{task.circle.name}. </>}
              <Standing task={task} now={now} />
            </p>
          </div>
          <div class="rang">
            {takes && mayTake(task) && <TakeForm task={task} back={back} prefix={prefix} />}
            {givesBack && task.isMine && task.life.state === "open" && (
              <GiveBackForm task={task} back={back} prefix={prefix} />
            )}
            <TickForm task={task} back={back} prefix={prefix} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** For when it is and who does it, or who did it. */
export function Standing({
  task,
  now,
}: {
  readonly task: SeenTask;
  readonly now: Temporal.Instant;
}) {
  if (task.life.state === "done")
    return <>{texts.doneBy(task.doneByName, writeMoment(task.life.at, now))}.</>;
  return (
    <>
      <DueWords task={task} now={now} /> {whoDoes(task)}.
    </>
  );
}

function DueWords({ task, now }: { readonly task: SeenTask; readonly now: Temporal.Instant }) {
  const today = dayOf(now);
  const day = task.due === undefined ? "" : writeDay(task.due, today);
  switch (pressureOf(task, today)) {
    case "late":
      return <State tone="presse">{texts.late(day)}</State>;
    case "today":
      return <State tone="presse">{texts.today}</State>;
    case "tomorrow":
      return <State tone="attend">{texts.tomorrow}</State>;
    case "later":
      return <>{texts.dueOn(day)}.</>;
    case "none":
      return <>{texts.noDay}.</>;
  }
}

function whoDoes({ isMine, assignee, assigneeName, declinedBy, declinedByName }: SeenTask): string {
  if (isMine) return texts.yours;
  if (assignee !== undefined) return texts.assignedTo(assigneeName);
  return declinedBy === undefined
    ? texts.free
    : `${texts.free} : ${texts.declinedBy(declinedByName)}`;
}

interface LineFormProps {
  readonly task: SeenTask;
  readonly back: string;
  readonly prefix: string;
}

/** Nobody does it, it is not done, and it is not in a list of one's own. */
export function mayTake({ assignee, life, circle }: SeenTask): boolean {
  return assignee === undefined && life.state === "open" && circle !== undefined;
}

function TakeForm({ task, back, prefix }: LineFormProps) {
  return (
    <Form action={`/taches/${task.id}/confier`} class="" prefix={`${prefix}prendre-${task.id}`}>
      <Hidden name="who" value={task.viewer ?? ""} />
      <Hidden name="vers" value={back} />
      <Button kind="clair" label={`${texts.take}, ${task.title}`}>
        {texts.take}
      </Button>
    </Form>
  );
}

/** Nobody does it any more: whoever wants takes it. */
function GiveBackForm({ task, back, prefix }: LineFormProps) {
  return (
    <Form action={`/taches/${task.id}/confier`} class="" prefix={`${prefix}rendre-${task.id}`}>
      <Hidden name="who" value="" />
      <Hidden name="vers" value={back} />
      <Button kind="clair" label={`${texts.giveBack}, ${task.title}`}>
        {texts.giveBack}
      </Button>
    </Form>
  );
}

function TickForm({ task, back, prefix }: LineFormProps) {
  const [way, word] =
    task.life.state === "open" ? ["faite", texts.tick] : ["pas-faite", texts.untick];
  return (
    <Form action={`/taches/${task.id}/${way}`} class="" prefix={`${prefix}${task.id}`}>
      <Hidden name="vers" value={back} />
      <Button kind="clair" label={`${word}, ${task.title}`}>
        {word}
      </Button>
    </Form>
  );
}
