import { dayOf, daysBetween } from "#basics/dates";
import { capital } from "#basics/text";
import { ActingForField } from "#pieces/organisations";
import { TaskLines } from "#pieces/tasks";
import { ButtonLink, Form } from "#ui/form";
import { Steps } from "#ui/facts";
import { Inlet, Land, Section } from "#ui/panel";
import { Sounding } from "#ui/sounding";

import type { SeenAnswer } from "../actions/see-answer.ts";
import type { SeenPart } from "../actions/see-parts.ts";
import { isUnderWay } from "../domain/answer.ts";
import { type Next, nextOf, type Progress, progressOf } from "../domain/progress.ts";
import { lastDayOf } from "../domain/reminder.ts";
import { type AnswerPageProps, shownIn } from "./shown.ts";
import { stageNames } from "../domain/names.fr.ts";
import { texts } from "./texts.fr.ts";
import { sayDeadline } from "./words.tsx";

/** How far the answer is, and what comes next. */
export function whereOf(
  { answer, parts, requirements, learnt }: SeenAnswer,
  now: Temporal.Instant,
): { readonly progress: Progress; readonly next: Next } {
  const progress = progressOf(
    parts,
    requirements.map(({ life, assignee }) => ({
      isDone: life.state === "done",
      isSomebodys: assignee !== undefined,
    })),
  );
  const { deadline } = answer.call;
  const isLate = deadline !== undefined && Temporal.Instant.compare(now, deadline) >= 0;
  const isLearnt = (learnt?.version ?? 0) > 0;
  return { progress, next: nextOf(progress, { stage: answer.stage, isLate, isLearnt }) };
}

/** Until when, as a depth; nothing once it left. */
export function Left({ seen: { answer }, now }: Pick<AnswerPageProps, "seen" | "now">) {
  const { deadline } = answer.call;
  if (answer.stage !== "preparing") return null;
  if (deadline === undefined) return <p class="gros">{texts.noDeadline}.</p>;
  const isOver = Temporal.Instant.compare(deadline, now) <= 0;
  const last = lastDayOf(deadline);
  const days = isOver ? -1 : daysBetween(dayOf(now), last);
  return <Sounding days={days}>{sayDeadline(deadline, now)}</Sounding>;
}

/** What awaits the reader here, or an invitation to take part. */
export function Now(props: AnswerPageProps) {
  const { seen } = props;
  const takesPart = seen.taking.some(({ person }) => person === seen.me);
  if (isUnderWay(seen.answer.stage) && !takesPart) return <Invitation {...props} />;
  const isOver = whereOf(seen, props.now).next === "over";
  return seen.mayWork && !isOver ? <Mine {...props} /> : null;
}

/** For who does not take part yet: what it opens, and in which name. */
function Invitation({ seen, shown }: AnswerPageProps) {
  return (
    <Inlet title={texts.takePart} id="prendre-part" class="pile">
      <p>{texts.takePartSays}</p>
      <TakePartForm seen={seen} shown={shown} />
    </Inlet>
  );
}

export function TakePartForm({ seen, shown }: Pick<AnswerPageProps, "seen" | "shown">) {
  return (
    <Form
      action={`/reponses/${seen.answer.id}/participer`}
      send={texts.takePart}
      class="pile"
      prefix="part"
      {...shownIn(shown, "take-part")}
    >
      <ActingForField organisations={seen.organisations} />
    </Form>
  );
}

/** What I said I would write or bring, and what is next for all. */
function Mine({ seen, now }: AnswerPageProps) {
  const { answer } = seen;
  const { progress, next } = whereOf(seen, now);
  const writes = isWritten(seen, next);
  const brings = seen.requirements.filter(({ isMine, life }) => isMine && life.state === "open");
  return (
    <Land title={texts.nowTitle} id="maintenant">
      <p>{texts.next[next](progress.nobodys)}</p>
      {writes.length > 0 && (
        <ul class="lignes serre">
          {writes.map(({ id, title }) => (
            <li class="rang bouts">
              <strong>{texts.waiting(title)}</strong>
              <ButtonLink
                href={`/reponses/${answer.id}/parties/${id}`}
                kind="clair"
                label={`${texts.write}, ${title}`}
              >
                {texts.write}
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
      {answer.stage === "preparing" && brings.length > 0 && (
        <TaskLines tasks={brings} now={now} back={`/reponses/${answer.id}`} prefix="moi" />
      )}
    </Land>
  );
}

/** What I am to write: my parts that nobody wrote; or what was learnt, once it ended. */
function isWritten({ parts, learnt }: SeenAnswer, next: Next): readonly SeenPart[] {
  if (next === "learn") return learnt === undefined ? [] : [learnt];
  return parts.filter(({ isMine, version, mayWrite }) => isMine && mayWrite && version === 0);
}

/** Prepared, sent, answered, learnt: where the answer is, in words. */
export function Course({ seen, now }: Pick<AnswerPageProps, "seen" | "now">) {
  const { answer, sendings } = seen;
  const { progress, next } = whereOf(seen, now);
  const { parts, asked } = progress;
  const isEnded = !isUnderWay(answer.stage);
  const wasSent = sendings.length > 0;
  const withdrawn = answer.stage === "withdrawn" && !wasSent;
  return (
    <Section title={texts.course} id="parcours" class="pile">
      <Steps
        steps={[
          {
            title: texts.steps.prepare,
            says: `${capital(texts.progress(parts.written, parts.all))}, ${texts.ticked(asked.done, asked.all)}.`,
            state: answer.stage === "preparing" ? "ici" : "fait",
          },
          ...(withdrawn
            ? []
            : ([
                {
                  title: texts.steps.send,
                  says: wasSent ? undefined : texts.notSent,
                  state: wasSent ? "fait" : "avenir",
                },
              ] as const)),
          {
            title: isEnded ? stageNames[answer.stage] : texts.steps.hear,
            state: isEnded ? "fait" : answer.stage === "sent" ? "ici" : "avenir",
          },
          {
            title: texts.steps.learn,
            state: next === "over" ? "fait" : next === "learn" ? "ici" : "avenir",
          },
        ]}
      />
    </Section>
  );
}
