import { backTo, type GivenBack } from "#basics/form";
import { dayOf, writeDay } from "#basics/dates";
import { addressOf } from "#rules/circles";
import { Button, Form, Hidden, Problems } from "#ui/form";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";

import type { SeenOne, SeenTask } from "../actions/see-tasks.ts";
import { changeForm, declineForm, giveForm } from "./forms.ts";
import { Standing } from "./task-lines.tsx";
import { listAt } from "./tasks-page.tsx";
import { texts } from "./texts.fr.ts";

export interface TaskPageProps {
  readonly seen: SeenOne;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

/** A task: what, for when, who; and what one can do with it. */
export function TaskPage(props: TaskPageProps) {
  const { seen, now, back } = props;
  const { task } = seen;
  const { circle } = task;
  return (
    <Page
      title={task.title}
      back={back}
      noindex
      breadcrumb={[
        circle === undefined
          ? { label: texts.title, at: "/taches" }
          : { label: circle.name, at: addressOf(circle) },
        {
          label: circle === undefined ? texts.ownList : texts.short,
          at: listAt(circle),
        },
      ]}
      above={[texts.addedBy(task.addedByName, writeDay(dayOf(task.addedAt), dayOf(now)))]}
      beneath={<Told seen={seen} now={now} />}
    >
      {(back.form !== "change" || !task.may.change) && (
        <Problems problem={problemOf(back)} kept={false} />
      )}
      <Acts {...props} />
      {task.may.decline && <Decline task={task} />}
      {task.may.assign && circle !== undefined && <Give {...props} />}
      {task.may.change && <Change {...props} />}
      {task.may.remove && <Remove task={task} />}
    </Page>
  );
}

/** What stands against a form that keeps nothing of what was typed. */
function problemOf({ problem, problems = {} }: GivenBack): string | undefined {
  return problem ?? Object.values(problems)[0];
}

function Told({ seen: { task, partOf }, now }: Omit<TaskPageProps, "back">) {
  return (
    <>
      <p class="gros">
        <Standing task={task} now={now} />
      </p>
      {task.declined !== undefined && (
        <p>{texts.declinedSays(task.declinedByName, task.declined)}</p>
      )}
      {partOf}
    </>
  );
}

function Acts({ seen: { task, people } }: TaskPageProps) {
  const at = `/taches/${task.id}`;
  const done = task.life.state === "done";
  const me = people[0]?.person;
  const free = task.assignee === undefined && !done && task.circle !== undefined;
  return (
    <div class="rang">
      <Form action={`${at}/${done ? "pas-faite" : "faite"}`} class="" prefix="fait">
        <Hidden name="vers" value={at} />
        <Button kind={done ? "clair" : undefined}>{done ? texts.untick : texts.tick}</Button>
      </Form>
      {free && me !== undefined && (
        <Form action={`${at}/confier`} class="" prefix="prendre">
          <Hidden name="who" value={me} />
          <Button kind="clair">{texts.take}</Button>
        </Form>
      )}
    </div>
  );
}

function Decline({ task }: { readonly task: SeenTask }) {
  return (
    <details class="pile">
      <summary>{texts.cannot}</summary>
      <p>{texts.cannotSays}</p>
      <Form
        action={`/taches/${task.id}/refuser`}
        asks={declineForm}
        send={texts.cannot}
        class="pile"
        prefix="refus"
      />
    </details>
  );
}

function Give({ seen: { task, people } }: TaskPageProps) {
  return (
    <Section title={texts.giveTo} id="confier">
      <Form
        action={`/taches/${task.id}/confier`}
        asks={giveForm(people)}
        values={task}
        send={texts.give}
        class="pile"
        prefix="confier"
      />
    </Section>
  );
}

function Change({ seen: { task }, now, back }: TaskPageProps) {
  return (
    <Section title={texts.change} id="changer">
      {back.refusal === "changed-meanwhile" && (
        <Cove title={texts.theirs} id="autre" small class="pile-s">
          <p>
            <strong>{task.title}</strong>
          </p>
          <p>
            {task.due === undefined ? texts.noDay : texts.dueOn(writeDay(task.due, dayOf(now)))}
          </p>
          <p class="petit">{texts.yourWords}</p>
        </Cove>
      )}
      <Form
        action={`/taches/${task.id}`}
        version={task.version}
        asks={changeForm}
        values={task}
        back={backTo("change", back)}
        send={texts.save}
        class="pile"
      />
    </Section>
  );
}

function Remove({ task }: { readonly task: SeenTask }) {
  return (
    <details class="pile-s">
      <summary>{texts.remove}</summary>
      <p class="petit">{task.circle === undefined ? texts.removeOwnSays : texts.removeSays}</p>
      <Form action={`/taches/${task.id}/effacer`} send={texts.remove} prefix="effacer" />
    </details>
  );
}
