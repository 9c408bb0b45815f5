import type { Circle } from "#rules/circles";
import type { GivenBack } from "#basics/form";
import { Form } from "#ui/form";
import { Empty } from "#ui/list";
import { Page } from "#ui/page";
import { Land, Section } from "#ui/panel";

import type { SeenTask } from "../actions/see-tasks.ts";
import { addForm } from "./forms.ts";
import { TaskLines } from "./task-lines.tsx";
import { listAt, Ticked } from "./tasks-page.tsx";
import { texts } from "./texts.fr.ts";

export interface MyTasksProps {
  readonly tasks: readonly SeenTask[];
  readonly circles: readonly Circle[];
  readonly now: Temporal.Instant;
  /** What was just ticked, so that it can be undone. */
  readonly ticked?: SeenTask | undefined;
  readonly back: GivenBack;
}

/** What waits for one person, wherever it is, and the ways to the lists of their circles. */
export function MyTasksPage({ tasks, circles, now, ticked, back }: MyTasksProps) {
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      back={back}
      noindex
      links={[{ type: "text/calendar", label: texts.icsName, at: "/taches.ics" }]}
    >
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
      <OwnList back={back} />
      {circles.length > 0 && <Circles circles={circles} />}
    </Page>
  );
}

function OwnList({ back }: Pick<MyTasksProps, "back">) {
  return (
    <Section title={texts.ownList} id="ma-liste">
      <p>
        {texts.ownListLead} <a href="/taches/moi">{texts.lists}</a>
      </p>
      <details class="pile" open={back.typed !== undefined}>
        <summary>{texts.add}</summary>
        <Form action="/taches" asks={addForm} back={back} send={texts.send} class="pile" />
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
