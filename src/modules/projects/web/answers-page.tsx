import { writeDate } from "#basics/dates";
import { capital, shorten } from "#basics/text";
import { ActingForField } from "#pieces/organisations";
import { addressOf, type Circle } from "#rules/circles";
import {
  ButtonLink,
  Field,
  type FieldProblems,
  Form,
  TextArea,
  titleOf,
  type Typed,
} from "#ui/form";
import { Empty, Pager } from "#ui/list";
import { Markdown } from "#ui/markdown";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Above } from "#ui/state";

import { type ListedAnswer, type ListedAnswers, PAGE } from "../actions/list-answers.ts";
import { texts } from "./texts.fr.ts";
import { sayDeadline, StageWord } from "./words.tsx";

interface Shown {
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

type Listed = Omit<ListedAnswers, "circle" | "organisations"> & { readonly page: number };

export interface MyAnswersProps extends Listed {
  readonly circles: readonly Circle[];
  readonly now: Temporal.Instant;
}

/** The answers of all my circles, and the way to those of each. */
export function MyAnswersPage({ circles, ...listed }: MyAnswersProps) {
  return (
    <Page
      title={texts.title}
      noindex
      links={[{ type: "text/calendar", label: texts.icsName, at: "/reponses.ics" }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.lead}</p>
        </header>
        <Lists {...listed} none={texts.none} at="/reponses" named />
        {circles.length > 0 && (
          <ul class="pile-s">
            {circles.map((circle) => (
              <li>
                <a href={answersAt(circle)}>{texts.all(circle.name)}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Page>
  );
}

/** The address of the answers of a circle. */
export function answersAt({ id, number }: Pick<Circle, "id" | "number">): string {
  return `/reponses/cercle/${number ?? id}`;
}

export interface CircleAnswersProps extends Shown, Listed {
  readonly circle: Circle;
  readonly organisations: ListedAnswers["organisations"];
  readonly now: Temporal.Instant;
}

/** The answers of a circle, under way and ended with what was learnt; and the way to start one. */
export function CircleAnswersPage(props: CircleAnswersProps) {
  const { circle, organisations, open, ended, allEnded, page, now, ...form } = props;
  const title = texts.ofCircle(circle.name);
  return (
    <Page
      title={titleOf(title, form)}
      noindex
      breadcrumb={[{ label: circle.name, at: addressOf(circle) }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{title}</h1>
          <p class="chapo">{texts.leadOfCircle}</p>
        </header>
        <Lists
          {...{ open, ended, allEnded, page, now }}
          none={texts.noneOfCircle}
          at={answersAt(circle)}
        />
        <Section title={texts.start} id="autre">
          <p>{texts.startLead}</p>
          <Form action={answersAt(circle)} send={texts.startSend} class="pile" {...form}>
            <Field name="title" label={texts.callTitle} maxlength={200} />
            <Field
              name="address"
              label={texts.callAt}
              help={texts.callAtHelp}
              type="url"
              optional
            />
            <Field name="day" label={texts.callDay} type="date" width="moyen" optional />
            <TextArea
              name="asks"
              label={texts.callAsks}
              help={texts.callAsksHelp}
              rows={4}
              optional
            />
            <ActingForField organisations={organisations} />
          </Form>
        </Section>
      </div>
    </Page>
  );
}

interface ListsProps extends Listed {
  readonly none: string;
  readonly now: Temporal.Instant;
  /** The address of the list. */
  readonly at: string;
  readonly named?: boolean | undefined;
}

function Lists({ open, ended, allEnded, page, none, now, at, named }: ListsProps) {
  return (
    <>
      <Section title={texts.underWay} id="en-cours">
        {open.length === 0 ? (
          <Empty title={none}>
            <p>{texts.noneHelp}</p>
            <p>
              <ButtonLink href="/appels" kind="clair">
                {texts.calls}
              </ButtonLink>
            </p>
          </Empty>
        ) : (
          <AnswerLines answers={open} now={now} named={named} />
        )}
      </Section>
      {ended.length > 0 && (
        <Section title={texts.ended} id="passees">
          <ul class="lignes">
            {ended.map((listed) => (
              <EndedLine listed={listed} named={named} />
            ))}
          </ul>
          <Pager
            page={page}
            size={PAGE}
            total={allEnded}
            at={(one) => (one === 1 ? at : `${at}?page=${one}`)}
          />
        </Section>
      )}
    </>
  );
}

export interface AnswerLinesProps {
  readonly answers: readonly ListedAnswer[];
  readonly now: Temporal.Instant;
  readonly named?: boolean | undefined;
}

/** Answers under way: until when, and how far each is. */
export function AnswerLines({ answers, now, named = false }: AnswerLinesProps) {
  return (
    <ul class="lignes serre">
      {answers.map(({ answer, circle, parts, requirements }) => (
        <li class="rang bouts">
          <div>
            <p>
              <StageWord stage={answer.stage} />{" "}
              <strong>{texts.answerTo(answer.call.title)}</strong>
            </p>
            <p class="petit">
              {named && <>{circle.name}. </>}
              {sayDeadline(answer.call.deadline, now)}.{" "}
              {capital(texts.progress(parts.written, parts.all))},{" "}
              {texts.ticked(requirements.done, requirements.open + requirements.done)}.
            </p>
          </div>{" "}
          <a
            class="btn clair"
            href={`/reponses/${answer.id}`}
            aria-label={`${texts.see}, ${answer.call.title}`}
          >
            {texts.see}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** How much of what was learnt is read in the list. */
const LEARNT = 400;

/** Whole paragraphs, as many as fit: a sign of Markdown is never cut in two. */
function cut(words: string): string {
  const [first = "", ...rest] = words.split("\n\n");
  let kept = first;
  for (const one of rest) {
    if (kept.length + one.length > LEARNT) return `${kept}\n\n…`;
    kept = `${kept}\n\n${one}`;
  }
  return kept;
}

function EndedLine({
  listed: { answer, circle, learnt, why },
  named,
}: {
  readonly listed: ListedAnswer;
  readonly named: boolean | undefined;
}) {
  return (
    <li class="pile-s">
      <Above
        facts={[
          <StageWord stage={answer.stage} />,
          ...(named === true ? [circle.name] : []),
          ...(answer.ended === undefined ? [] : [writeDate(answer.ended.on)]),
        ]}
      />
      <p>
        <a href={`/reponses/${answer.id}`}>
          <strong>{answer.call.title}</strong>
        </a>
      </p>
      {why !== undefined && <p>{shorten(why, LEARNT)}</p>}
      {learnt !== "" && (
        <>
          <p>
            <strong>{texts.learntShort} :</strong>
          </p>
          <Markdown text={cut(learnt)} />
        </>
      )}
    </li>
  );
}
