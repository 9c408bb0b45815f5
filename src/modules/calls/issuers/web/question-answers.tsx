import { dayOf, writeDay } from "#basics/dates";
import { shorten } from "#basics/text";
import { Button, Form, Hidden, Select, TextArea } from "#ui/form";
import { Section } from "#ui/panel";

import type { SeenIssued } from "../actions/publish-mine.ts";
import type { WaitingQuestion } from "../../questions/actions/question-answer.ts";
import { LONGEST_ANSWER, LONGEST_QUESTION, type Question } from "../../domain/question.ts";
import { Paragraphs } from "../../web/paragraphs.tsx";
import type { ManageMending } from "../../web/mending.ts";
import { questionTexts as texts } from "../../questions/web/texts.fr.ts";

export interface AnswerQuestionsProps {
  readonly seen: SeenIssued;
  readonly now: Temporal.Instant;
  readonly mending: ManageMending | undefined;
}

/** The questions that wait for an issuer, to be answered once for all; and the answers given, to be mended. */
export function AnswerQuestions({ seen, now, mending }: AnswerQuestionsProps) {
  const { call, waiting, questions, mayPublish } = seen;
  const at = `/appels/${call.number}/questions`;
  return (
    <Section title={texts.waiting(waiting.length)} id="questions">
      {waiting.length > 0 && <p>{texts.waitingSay}</p>}
      {waiting.map((question) => (
        <article class="pile" id={`attend-${question.id}`}>
          <p class="petit doux">{texts.askedOn(writeDay(dayOf(question.askedAt), dayOf(now)))}</p>
          <Paragraphs text={question.words} />
          {mayPublish && (
            <Settle
              at={`${at}/${question.id}`}
              question={question}
              known={questions}
              mending={mending}
            />
          )}
        </article>
      ))}
      {mayPublish &&
        questions.map((question) => <Mend at={at} question={question} mending={mending} />)}
    </Section>
  );
}

interface SettleProps {
  readonly at: string;
  readonly question: WaitingQuestion;
  readonly known: readonly Question[];
  readonly mending: ManageMending | undefined;
}

/** Answered for all, sent to an answer that stands there, or not answered here. */
function Settle({ at, question, known, mending }: SettleProps) {
  const mine = (form: string) => (mending?.form === `${form}-${question.id}` ? mending : undefined);
  const already = mine("renvoyer");
  const declined = mine("ecarter");
  return (
    <>
      <Form action={`${at}/repondre`} prefix={question.id} {...formOf(mine("repondre"))}>
        <TextArea
          name="question"
          label={texts.publicWords}
          help={texts.publicWordsHelp}
          value={question.words}
          rows={3}
          maxlength={LONGEST_QUESTION}
        />
        <TextArea name="reponse" label={texts.answer} rows={5} maxlength={LONGEST_ANSWER} />
        <Button label={texts.publishOf(shorten(question.words, 60))}>{texts.publish}</Button>
      </Form>
      {known.length > 0 && (
        <details class="pile-s" open={already !== undefined}>
          <summary>{texts.already}</summary>
          <Already at={at} question={question} known={known} mending={already} />
        </details>
      )}
      <details class="pile-s" open={declined !== undefined}>
        <summary>{texts.decline}</summary>
        <Form action={`${at}/ecarter`} prefix={`non-${question.id}`} {...formOf(declined)}>
          <TextArea name="pourquoi" label={texts.declineWhy} rows={2} />
          <Button kind="clair">{texts.declineSend}</Button>
        </Form>
      </details>
    </>
  );
}

function Already({ at, question, known, mending }: SettleProps) {
  return (
    <Form action={`${at}/renvoyer`} prefix={`deja-${question.id}`} {...formOf(mending)}>
      <Select
        name="vers"
        label={texts.alreadyWhich}
        empty=""
        options={known.map(({ id, place, words }) => ({
          value: id,
          label: `${texts.question(place)} : ${shorten(words, 70)}`,
        }))}
      />
      <Button kind="clair">{texts.alreadySend}</Button>
    </Form>
  );
}

function Mend({
  at,
  question,
  mending,
}: {
  readonly at: string;
  readonly question: Question;
  readonly mending: ManageMending | undefined;
}) {
  const mine = mending?.form === `corriger-${question.id}` ? mending : undefined;
  return (
    <details class="pile-s" open={mine !== undefined}>
      <summary>
        {texts.mend} : {question.words}
      </summary>
      <Form action={`${at}/corriger`} prefix={`c-${question.id}`} {...formOf(mine)}>
        <Hidden name="laquelle" value={question.id} />
        <TextArea name="question" label={texts.publicWords} value={question.words} rows={3} />
        <TextArea name="reponse" label={texts.answer} value={question.answer} rows={5} />
        <Button kind="clair">{texts.mendSend}</Button>
      </Form>
    </details>
  );
}

/** What a form of the page shows of what is to be mended. */
function formOf(mending: ManageMending | undefined) {
  return { typed: mending?.typed, problem: mending?.problem, problems: mending?.problems };
}
