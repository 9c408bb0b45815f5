import { dayOf, writeDay } from "#basics/dates";
import { addressOf } from "#rules/circles";
import {
  Button,
  Field,
  type FieldProblems,
  Form,
  Hidden,
  Problems,
  TextArea,
  titleOf,
  type Typed,
} from "#ui/form";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";
import { Above } from "#ui/state";

import type { SeenOne, SeenTask } from "../actions/see-tasks.ts";
import { MOST_REASON, MOST_TITLE } from "../domain/task.ts";
import { WhoField } from "./add-form.tsx";
import { Standing } from "./task-lines.tsx";
import { listAt } from "./tasks-page.tsx";
import { texts } from "./texts.fr.ts";

export interface TaskPageProps {
  readonly seen: SeenOne;
  readonly now: Temporal.Instant;
  /** What was typed in the form that changes it, and what is to be mended there. */
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
  /** Someone else changed it meanwhile: both texts are shown. */
  readonly stale?: boolean | undefined;
}

/** A task: what, for when, who; and what one can do with it. */
export function TaskPage(props: TaskPageProps) {
  const { task } = props.seen;
  const { circle } = task;
  return (
    <Page
      title={titleOf(task.title, props)}
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
    >
      <div class="pile-l">
        <header class="pile-s">
          <Above
            facts={[
              texts.addedBy(task.addedByName, writeDay(dayOf(task.addedAt), dayOf(props.now))),
            ]}
          />
          <h1>{task.title}</h1>
          <p class="gros">
            <Standing task={task} now={props.now} />
          </p>
          {task.declined !== undefined && (
            <p>{texts.declinedSays(task.declinedByName, task.declined)}</p>
          )}
          {props.seen.partOf}
        </header>
        {props.problem !== undefined && props.stale !== true && !task.may.change && (
          <Problems problem={props.problem} />
        )}
        <Acts {...props} />
        {task.may.decline && <Decline task={task} />}
        {task.may.assign && circle !== undefined && <Give {...props} />}
        {task.may.change && <Change {...props} />}
        {task.may.remove && <Remove task={task} />}
      </div>
    </Page>
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
      <Form action={`/taches/${task.id}/refuser`} send={texts.cannot} class="pile" prefix="refus">
        <TextArea name="why" label={texts.why} rows={2} maxlength={MOST_REASON} optional />
      </Form>
    </details>
  );
}

function Give({ seen: { task, people } }: TaskPageProps) {
  return (
    <Section title={texts.giveTo} id="confier">
      <Form action={`/taches/${task.id}/confier`} send={texts.give} class="pile" prefix="confier">
        <WhoField people={people} value={task.assignee} />
      </Form>
    </Section>
  );
}

function Change({ seen: { task }, now, stale, ...form }: TaskPageProps) {
  return (
    <Section title={texts.change} id="changer">
      {stale === true && (
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
        send={texts.save}
        class="pile"
        {...form}
      >
        <Field name="title" label={texts.what} value={task.title} maxlength={MOST_TITLE} />
        <Field
          name="due"
          label={texts.due}
          type="date"
          width="moyen"
          optional
          help={texts.dueHelp}
          value={task.due?.toString()}
        />
      </Form>
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
