import type { Circle } from "#rules/circles";
import { titleOf } from "#ui/form";
import { Empty } from "#ui/list";
import { Page } from "#ui/page";
import { Land, Section } from "#ui/panel";

import type { SeenTask } from "../actions/see-tasks.ts";
import { AddForm } from "./add-form.tsx";
import { TaskLines } from "./task-lines.tsx";
import { listAt, type Shown, Ticked } from "./tasks-page.tsx";
import { texts } from "./texts.fr.ts";

export interface MyTasksProps extends Shown {
  readonly tasks: readonly SeenTask[];
  readonly circles: readonly Circle[];
  readonly now: Temporal.Instant;
  /** What was just ticked, so that it can be undone. */
  readonly ticked?: SeenTask | undefined;
}

/** What waits for one person, wherever it is, and the ways to the lists of their circles. */
export function MyTasksPage({ tasks, circles, now, ticked, ...form }: MyTasksProps) {
  return (
    <Page
      title={titleOf(texts.title, form)}
      noindex
      links={[{ type: "text/calendar", label: texts.icsName, at: "/taches.ics" }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.lead}</p>
        </header>
        <Ticked task={ticked} back="/taches" />
        {tasks.length === 0 ? (
          <Empty title={texts.none}>
            <p>{texts.noneHelp}</p>
          </Empty>
        ) : (
          <>
            <Land title={texts.toDo(tasks.length)} id="a-faire">
              <TaskLines tasks={tasks} now={now} back="/taches" named />
            </Land>
            <p>
              <a href="/taches.ics">{texts.ics}</a>
            </p>
          </>
        )}
        <OwnList {...form} />
        {circles.length > 0 && <Circles circles={circles} />}
      </div>
    </Page>
  );
}

function OwnList(form: Shown) {
  return (
    <Section title={texts.ownList} id="ma-liste">
      <p>
        {texts.ownListLead} <a href="/taches/moi">{texts.lists}</a>
      </p>
      <details class="pile" open={form.problem !== undefined || form.problems !== undefined}>
        <summary>{texts.add}</summary>
        <AddForm action="/taches" people={[]} {...form} />
      </details>
    </Section>
  );
}

function Circles({ circles }: { readonly circles: readonly Circle[] }) {
  return (
    <Section title={texts.yourCircles} id="cercles">
      <ul class="pile-s">
        {circles.map((circle) => (
          <li>
            <a href={listAt(circle)}>{texts.listOf(circle.name)}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
