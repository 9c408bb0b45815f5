import { dayOf, writeMoment } from "#basics/dates";
import type { SeenTask } from "#modules/tasks";
import { TaskLines } from "#pieces/tasks";
import { Button, Field, Form, Hidden, Select } from "#ui/form";
import { Section } from "#ui/panel";
import { State } from "#ui/state";

import type { SeenPart } from "../actions/see-parts.ts";
import type { Signed } from "../actions/signed.ts";
import { isUnderWay, MOST_TITLE } from "../domain/answer.ts";
import { dueOf } from "../domain/due.ts";
import { type AnswerPageProps, shownIn } from "./shown.ts";
import { partnerTexts } from "../partners/web/texts.fr.ts";
import { pageTexts } from "./answer-texts.fr.ts";
import { texts } from "./texts.fr.ts";

/** What the call asks for: tasks of the circle, ticked and given there. What is there is folded away. */
export function Requirements({ seen, now, shown }: AnswerPageProps) {
  const at = `/reponses/${seen.answer.id}`;
  const open = seen.requirements.filter(({ life }) => life.state === "open");
  const mine = open.filter(({ isMine, assignee }) => isMine || assignee === undefined);
  const others = open.filter((one) => !mine.includes(one));
  const done = seen.requirements.filter(({ life }) => life.state === "done");
  const isOver = !isUnderWay(seen.answer.stage);
  return (
    <Section title={texts.requirements} id="demandes">
      {seen.requirements.length === 0 && <p>{texts.requirementsNone}</p>}
      {isOver && open.length > 0 && <NeverCame tasks={open} />}
      {!isOver && mine.length > 0 && <TaskLines tasks={mine} now={now} back={at} takes />}
      {!isOver && others.length > 0 && (
        <details class="pile">
          <summary>{pageTexts.others(others.length)}</summary>
          <TaskLines tasks={others} now={now} back={at} />
        </details>
      )}
      {open.length === 0 && done.length > 0 && <p>{texts.requirementsDone}</p>}
      {done.length > 0 && (
        <details class="pile">
          <summary>{texts.there(done.length)}</summary>
          <TaskLines tasks={done} now={now} back={at} />
        </details>
      )}
      {seen.requirements.length > 0 && isUnderWay(seen.answer.stage) && (
        <p>
          <a href={`${at}/partenaires`}>{partnerTexts.find}</a>
        </p>
      )}
      <AddRequirement seen={seen} now={now} shown={shown} />
    </Section>
  );
}

/** Once the answer is over nothing is awaited of anybody any more: what did not come is only named. */
function NeverCame({ tasks }: { readonly tasks: readonly SeenTask[] }) {
  return (
    <>
      <p>{pageTexts.neverCame(tasks.length)}</p>
      <ul>
        {tasks.map(({ id, title }) => (
          <li>
            <a href={`/taches/${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function AddRequirement({ seen, now, shown }: AnswerPageProps) {
  if (!seen.mayWork || !isUnderWay(seen.answer.stage)) return null;
  const at = `/reponses/${seen.answer.id}`;
  return (
    <details class="pile" open={shown.form === "requirement"}>
      <summary>{texts.addRequirement}</summary>
      <Form
        action={`${at}/demandes`}
        send={texts.add}
        class="pile"
        prefix="demande"
        {...shownIn(shown, "requirement")}
      >
        <Field name="title" label={texts.requirement} maxlength={200} />
        <Field
          name="due"
          label={texts.requirementDay}
          type="date"
          width="moyen"
          value={dueOf(seen.answer.call.deadline, dayOf(now))?.toString()}
          optional
        />
        <OwnerField name="who" taking={seen.taking} />
      </Form>
    </details>
  );
}

/** Who does it, among those who take part: once each, however many names they sign with. */
export function OwnerField(props: {
  readonly name: string;
  readonly taking: readonly Signed[];
  readonly value?: string | undefined;
}) {
  const persons = new Map(props.taking.map(({ person, name }) => [person, name]));
  return (
    <Select
      name={props.name}
      label={texts.owner}
      empty={texts.nobody}
      value={props.value ?? ""}
      options={[...persons].map(([value, label]) => ({ value, label }))}
    />
  );
}

/** The parts, each with who answers for it and what is written. */
export function Parts({ seen, now, shown }: AnswerPageProps) {
  const { parts, aside, answer } = seen;
  const mayAdd = seen.mayWork && answer.stage === "preparing";
  return (
    <Section title={texts.parts} id="parties">
      {parts.length === 0 ? (
        <p>{texts.partsNone}</p>
      ) : (
        <ol class="lignes serre">
          {parts.map((part) => (
            <PartLine part={part} answer={answer.id} now={now} />
          ))}
        </ol>
      )}
      {mayAdd && parts.length === 0 && aside.length === 0 && (
        <Form action={`/reponses/${answer.id}/parties`} class="" prefix="courantes">
          <Hidden name="usual" value="1" />
          <Button>{texts.usual}</Button>
        </Form>
      )}
      {mayAdd && <AddPart seen={seen} shown={shown} now={now} />}
      {aside.length > 0 && (
        <details class="pile-s">
          <summary>{texts.aside}</summary>
          <ul class="lignes serre">
            {aside.map((part) => (
              <PartLine part={part} answer={answer.id} now={now} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function PartLine(props: {
  readonly part: SeenPart;
  readonly answer: string;
  readonly now: Temporal.Instant;
}) {
  const { part, answer, now } = props;
  const word = part.mayWrite ? texts.write : texts.read;
  const at = `/reponses/${answer}/parties/${part.id}`;
  const isWritten = part.version > 0;
  return (
    <li class="rang bouts">
      <div>
        <p>
          <a href={at} aria-label={`${word}, ${part.title}`}>
            <strong>{part.title}</strong>
          </a>
        </p>
        <p class="petit">
          {!isWritten && !part.isAside && <State tone="attend">{texts.unwritten}</State>}{" "}
          {sayOwner(part)}.{isWritten && ` ${sayWritten(part, now)}.`}
        </p>
      </div>
      {part.mayWrite && part.owner === undefined && !isWritten && (
        <Form action={`${at}/prendre`} class="" prefix={part.id}>
          <Button kind="clair" label={`${texts.take1}, ${part.title}`}>
            {texts.take1}
          </Button>
        </Form>
      )}
    </li>
  );
}

/** Who answers for a part. */
export function sayOwner({ isMine, owner, ownerName }: SeenPart): string {
  if (isMine) return texts.yours;
  return owner === undefined ? texts.free : texts.ownedBy(ownerName);
}

/** Who wrote it last, and when; or that nothing is. */
export function sayWritten({ writtenAt, writtenByName }: SeenPart, now: Temporal.Instant): string {
  if (writtenAt === undefined) return texts.unwritten;
  return texts.writtenBy(writtenByName, writeMoment(writtenAt, now));
}

function AddPart({ seen, shown }: AnswerPageProps) {
  return (
    <details class="pile" open={shown.form === "part"}>
      <summary>{texts.addPart}</summary>
      <Form
        action={`/reponses/${seen.answer.id}/parties`}
        send={texts.add}
        class="pile"
        prefix="partie"
        {...shownIn(shown, "part")}
      >
        <Field name="title" label={texts.partTitle} maxlength={MOST_TITLE} />
        <OwnerField name="owner" taking={seen.taking} />
      </Form>
    </details>
  );
}
