import type { Circle } from "#rules/circles";
import { addressOf } from "#rules/circles";
import { Button, Form, Hidden, titleOf } from "#ui/form";
import { Empty, Pager, SortLinks } from "#ui/list";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";

import { PAGE, type SeenList, type SeenTask } from "../actions/see-tasks.ts";
import { ORDERS, type Order } from "../domain/order.ts";
import { AddForm, type AddFormProps } from "./add-form.tsx";
import { TaskLines } from "./task-lines.tsx";
import { texts } from "./texts.fr.ts";

/** What was typed in the form that adds, and what is to be mended there. */
export type Shown = Pick<AddFormProps, "typed" | "problem" | "problems">;

/** The address of the tasks of a circle, or of one's own list. */
export function listAt(circle: Pick<Circle, "id" | "number"> | undefined): string {
  return circle === undefined ? "/taches/moi" : `/taches/cercle/${circle.number ?? circle.id}`;
}

export interface TaskListProps extends Shown {
  readonly list: SeenList;
  readonly order: Order;
  readonly done: boolean;
  readonly page: number;
  readonly now: Temporal.Instant;
  readonly ticked?: SeenTask | undefined;
}

/** The tasks of a circle, or one's own: what is to be done in an order, or what was done; and one more. */
export function TaskListPage(props: TaskListProps) {
  const { list, order, done, page, now: _, ticked, ...form } = props;
  const { circle, counts } = list;
  const at = listAt(circle);
  const title = circle === undefined ? texts.ownList : texts.ofCircle(circle.name);
  const own = circle === undefined;
  return (
    <Page
      title={titleOf(title, form)}
      noindex
      breadcrumb={
        own
          ? [{ label: texts.title, at: "/taches" }]
          : [{ label: circle.name, at: addressOf(circle) }]
      }
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{title}</h1>
          <p class="chapo">{own ? texts.ownListLead : texts.leadOfCircle}</p>
        </header>
        <Ticked task={ticked} back={at} />
        <section class="pile" aria-label={texts.short}>
          <p class="rang">
            <Tab at={at} current={!done} label={texts.toDo(counts.open)} />
            <Tab at={`${at}?faites=1`} current={done} label={texts.done(counts.done)} />
          </p>
          {!done && counts.open > 1 && <Orders at={at} order={order} own={own} />}
          <Listed {...props} at={at} />
          <Pager
            page={page}
            size={PAGE}
            total={done ? counts.done : counts.open}
            at={(one) => pageAt(at, { order, done, page: one })}
          />
        </section>
        <Section title={texts.add} id="ajouter">
          <AddForm action={own ? "/taches" : at} people={own ? [] : list.people} {...form} />
        </Section>
      </div>
    </Page>
  );
}

function Listed({ list, done, now, at }: TaskListProps & { readonly at: string }) {
  if (list.tasks.length > 0) return <TaskLines tasks={list.tasks} now={now} back={at} takes />;
  if (done) return <p>{texts.noneDone}</p>;
  return <Empty title={list.circle === undefined ? texts.none : texts.noneOfCircle} />;
}

function Tab(props: { readonly at: string; readonly current: boolean; readonly label: string }) {
  return props.current ? (
    <strong aria-current="true">{props.label}</strong>
  ) : (
    <a href={props.at}>{props.label}</a>
  );
}

function Orders(props: { readonly at: string; readonly order: Order; readonly own: boolean }) {
  const orders = props.own ? ORDERS.filter((one) => one !== "person") : ORDERS;
  return (
    <SortLinks
      orders={orders.map((one) => ({
        label: texts.orders[one],
        at: pageAt(props.at, { order: one, done: false, page: 1 }),
        current: one === props.order,
      }))}
    />
  );
}

const orderWords = { day: undefined, person: "personne", added: "ajout" } as const;

/** Reads an order from an address: « ?tri=personne ». */
export function readOrder(asked: string | undefined): Order {
  return ORDERS.find((one) => orderWords[one] === asked) ?? "day";
}

function pageAt(
  at: string,
  { order, done, page }: { readonly order: Order; readonly done: boolean; readonly page: number },
): string {
  const query = new URLSearchParams();
  const word = orderWords[order];
  if (done) query.set("faites", "1");
  else if (word !== undefined) query.set("tri", word);
  if (page > 1) query.set("page", String(page));
  return query.size === 0 ? at : `${at}?${query.toString()}`;
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
