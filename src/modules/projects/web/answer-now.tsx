import { dayOf, daysBetween } from "#basics/dates";
import { capital } from "#basics/text";
import { ActingForField } from "#pieces/organisations";
import { ButtonLink, Form } from "#ui/form";
import { Steps } from "#ui/facts";
import { Inlet, Land } from "#ui/panel";
import { Sounding } from "#ui/sounding";

import type { SeenAnswer } from "../actions/see-answer.ts";
import { isUnderWay } from "../domain/answer.ts";
import { type Next, nextOf, type Progress, progressOf } from "../domain/progress.ts";
import { lastDayOf } from "../domain/reminder.ts";
import { type AnswerPageProps, shownIn } from "./shown.ts";
import { stageNames } from "../domain/names.fr.ts";
import { pageTexts } from "./answer-texts.fr.ts";
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

/** What is next for all; and how much I said I would write or bring: the lists below say what. */
function Mine({ seen, now }: AnswerPageProps) {
  const { progress, next } = whereOf(seen, now);
  const writes = countWrites(seen);
  const brings = seen.requirements.filter(({ isMine, life }) => isMine && life.state === "open");
  const persons = new Set(seen.taking.map(({ person }) => person));
  const isPrepared = seen.answer.stage === "preparing";
  return (
    <Land title={texts.nowTitle} id="maintenant">
      {next === "cut" && persons.size < 2 ? (
        <>
          <p>{pageTexts.alone}</p>
          <p>
            <ButtonLink href={`/reponses/${seen.answer.id}/partenaires`} kind="clair">
              {pageTexts.findSomebody}
            </ButtonLink>
          </p>
        </>
      ) : (
        <p>{texts.next[next](progress.nobodys)}</p>
      )}
      {isPrepared && brings.length + writes > 0 && (
        <p>
          {pageTexts.yours}{" "}
          {brings.length > 0 && <a href="#demandes">{pageTexts.toBring(brings.length)}</a>}
          {brings.length > 0 && writes > 0 && ", "}
          {writes > 0 && <a href="#parties">{pageTexts.toWrite(writes)}</a>}.
        </p>
      )}
    </Land>
  );
}

/** How many of my parts nobody wrote. */
function countWrites({ parts }: SeenAnswer): number {
  return parts.filter(({ isMine, version, mayWrite }) => isMine && mayWrite && version === 0)
    .length;
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
    <details class="pile repli" id="parcours">
      <summary>
        {capital(texts.progress(parts.written, parts.all))}, {texts.ticked(asked.done, asked.all)}.
      </summary>
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
    </details>
  );
}
