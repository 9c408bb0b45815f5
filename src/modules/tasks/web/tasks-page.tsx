import type { GivenBack } from "#basics/form";
import type { Circle } from "#rules/circles";
import { addressOf } from "#rules/circles";
import { Button, Form, Hidden } from "#ui/form";
import { Empty } from "#ui/list";
import { Paged } from "#ui/listing";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";

import { PAGE, type SeenList, type SeenTask } from "../actions/see-tasks.ts";
import { ORDERS } from "../domain/order.ts";
import { addForm, addToCircleForm } from "./forms.ts";
import { type AskedTasks, taskList } from "./list-asked.ts";
import { TaskLines } from "./task-lines.tsx";
import { texts } from "./texts.fr.ts";

/** The address of the tasks of a circle, or of one's own list. */
export function listAt(circle: Pick<Circle, "id" | "number"> | undefined): string {
  return circle === undefined ? "/taches/moi" : `/taches/cercle/${circle.number ?? circle.id}`;
}

export interface TaskListProps {
  readonly list: SeenList;
  readonly asked: AskedTasks;
  readonly now: Temporal.Instant;
  readonly ticked?: SeenTask | undefined;
  readonly back: GivenBack;
}

/** The tasks of a circle, or one's own: what is to be done in an order, or what was done; and one more. */
export function TaskListPage(props: TaskListProps) {
  const { list, asked, now, ticked, back } = props;
  const { circle, counts } = list;
  const here = listAt(circle);
  const at = (changes: Partial<AskedTasks>) => taskList.at(here, asked, changes);
  const own = circle === undefined;
  return (
    <Page
      title={own ? texts.ownList : texts.ofCircle(circle.name)}
      lead={own ? texts.ownListLead : texts.leadOfCircle}
      back={back}
      noindex
      breadcrumb={[
        own ? { label: texts.title, at: "/taches" } : { label: circle.name, at: addressOf(circle) },
      ]}
    >
      <Ticked task={ticked} back={here} />
      {own && <Sharing />}
      <section class="pile" aria-label={texts.short}>
        <p class="rang">
          <Tab at={here} current={!asked.done} label={texts.toDo(counts.open)} />
          <Tab at={`${here}?faites=1`} current={asked.done} label={texts.done(counts.done)} />
        </p>
        <Paged
          shown={list.tasks}
          total={asked.done ? counts.done : counts.open}
          asked={asked}
          size={PAGE}
          at={at}
          orders={asked.done ? undefined : { of: own ? OWN_ORDERS : ORDERS, names: texts.orders }}
          draw={(tasks) => <TaskLines tasks={tasks} now={now} back={here} takes />}
          empty={<None done={asked.done} own={own} />}
        />
      </section>
      <Section title={texts.add} id="ajouter">
        <Form
          action={own ? "/taches" : here}
          asks={own ? addForm : addToCircleForm(list.people)}
          back={back}
          send={texts.send}
          class="pile"
        />
      </Section>
    </Page>
  );
}

/** The ways to let somebody read one's own list, and to see who does. */
function Sharing() {
  return (
    <p class="rang">
      <a href="/moi/partages/nouveau/taches">{texts.share}</a>
      <a href="/moi/partages">{texts.whoSees}</a>
    </p>
  );
}

/** Whose task it is, in a list of one's own, is no order. */
const OWN_ORDERS = ORDERS.filter((order) => order !== "person");

function None({ done, own }: { readonly done: boolean; readonly own: boolean }) {
  if (done) return <p>{texts.noneDone}</p>;
  return <Empty title={own ? texts.none : texts.noneOfCircle} />;
}

function Tab(props: { readonly at: string; readonly current: boolean; readonly label: string }) {
  return props.current ? (
    <strong aria-current="true">{props.label}</strong>
  ) : (
    <a href={props.at}>{props.label}</a>
  );
}

/** What was just ticked, with one press to take it back. */
export function Ticked(props: { readonly task: SeenTask | undefined; readonly back: string }) {
  const { task } = props;
  if (task === undefined || task.life.state !== "done") return null;
  return (
    <Cove class="pile-s">
      <p>{texts.justDone(task.title)}</p>
      <Form action={`/taches/${task.id}/pas-faite`} class="" prefix="annuler">
        <Hidden name="vers" value={props.back} />
        <Button kind="clair">{texts.untick}</Button>
      </Form>
    </Cove>
  );
}
