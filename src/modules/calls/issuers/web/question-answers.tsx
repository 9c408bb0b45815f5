import { dayOf, writeDay } from "#basics/dates";
import { shorten } from "#basics/text";
import { backTo, type GivenBack } from "#basics/form";
import { Button, Form, Hidden, Problems } from "#ui/form";
import { Section } from "#ui/panel";
import { Questions } from "#ui/questions";

import type { SeenIssued } from "../actions/publish-mine.ts";
import type { WaitingQuestion } from "../../questions/actions/question-answer.ts";
import type { Question } from "../../domain/question.ts";
import { Paragraphs } from "../../web/paragraphs.tsx";
import { alreadyForm, answerForm, declineForm, mendForm } from "./forms.ts";
import { questionTexts as texts } from "../../questions/web/texts.fr.ts";

export interface AnswerQuestionsProps {
  readonly seen: SeenIssued;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

/** The questions that wait for an issuer, to be answered once for all; and the answers given, to be mended. */
export function AnswerQuestions({ seen, now, back }: AnswerQuestionsProps) {
  const { call, waiting, questions, mayPublish } = seen;
  const at = `/appels/${call.number}/questions`;
  // A question that waits no more has no form left to say what stands against it.
  const isLost = ![...waiting, ...questions].some(({ id }) => back.form?.endsWith(id) === true);
  return (
    <Section title={texts.waiting(waiting.length)} id="questions">
      {isLost && back.form?.includes("-") === true && (
        <Problems problem={back.problem} kept={false} />
      )}
      {waiting.length > 0 && <p>{texts.waitingSay}</p>}
      {waiting.map((question) => (
        <article class="pile" id={`attend-${question.id}`}>
          <p class="petit doux">{texts.askedOn(writeDay(dayOf(question.askedAt), dayOf(now)))}</p>
          <Paragraphs text={question.words} />
          {mayPublish && (
            <Settle at={`${at}/${question.id}`} question={question} known={questions} back={back} />
          )}
        </article>
      ))}
      {mayPublish && questions.map((question) => <Mend at={at} question={question} back={back} />)}
    </Section>
  );
}

interface SettleProps {
  readonly at: string;
  readonly question: WaitingQuestion;
  readonly known: readonly Question[];
  readonly back: GivenBack;
}

/** Answered for all, sent to an answer that stands there, or not answered here. */
function Settle({ at, question: { id, words }, known, back }: SettleProps) {
  const [already, declined] = [`renvoyer-${id}`, `ecarter-${id}`];
  return (
    <>
      <Form
        action={`${at}/repondre`}
        prefix={id}
        asks={answerForm}
        values={{ words }}
        back={backTo(`repondre-${id}`, back)}
      >
        <Button label={texts.publishOf(shorten(words, 60))}>{texts.publish}</Button>
      </Form>
      {known.length > 0 && (
        <details class="pile-s" open={back.form === already}>
          <summary>{texts.already}</summary>
          <Form
            action={`${at}/renvoyer`}
            prefix={`deja-${id}`}
            asks={alreadyForm(known)}
            back={backTo(already, back)}
          >
            <Button kind="clair">{texts.alreadySend}</Button>
          </Form>
        </details>
      )}
      <details class="pile-s" open={back.form === declined}>
        <summary>{texts.decline}</summary>
        <Form
          action={`${at}/ecarter`}
          prefix={`non-${id}`}
          asks={declineForm}
          back={backTo(declined, back)}
        >
          <Button kind="clair">{texts.declineSend}</Button>
        </Form>
      </details>
    </>
  );
}

function Mend({
  at,
  question,
  back,
}: Pick<SettleProps, "at" | "back"> & { readonly question: Question }) {
  const mine = `corriger-${question.id}`;
  return (
    <details class="pile-s" open={back.form === mine}>
      <summary>
        {texts.mend} : {question.words}
      </summary>
      <Form action={`${at}/corriger`} prefix={`c-${question.id}`} back={backTo(mine, back)}>
        <Hidden name="laquelle" value={question.id} />
        <Questions of={mendForm} values={question} />
        <Button kind="clair">{texts.mendSend}</Button>
      </Form>
    </details>
  );
}
