import { dayOf, writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { ButtonLink, Form, Press } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Section } from "#ui/panel";
import { State } from "#ui/state";

import type { MyQuestion } from "../actions/question-ask.ts";
import { type Call, isOpen } from "../../domain/call.ts";
import type { Question } from "../../domain/question.ts";
import { Paragraphs } from "../../web/paragraphs.tsx";
import { askForm } from "./forms.ts";
import { questionTexts as texts } from "./texts.fr.ts";

/** What the house knows of the questions of a call. */
export interface QuestionsHere {
  readonly issuer: { readonly name: string } | undefined;
  readonly questions: readonly Question[];
  readonly myQuestions: readonly MyQuestion[];
  readonly takesQuestions: boolean;
}

export interface QuestionsProps {
  readonly call: Call;
  readonly here: QuestionsHere;
  readonly now: Temporal.Instant;
  /** The question that was asked, when it is given back. */
  readonly back?: GivenBack | undefined;
}

/** Public questions under a call, each answered once for all; or, when its issuer is not here, where to ask. */
export function Questions({ call, here, now, back }: QuestionsProps) {
  if (here.issuer === undefined) return isOpen(call, now) ? <AskElsewhere call={call} /> : null;
  return (
    <Section title={texts.title} id="questions">
      {here.questions.length === 0 && here.takesQuestions && <p>{texts.none}</p>}
      {here.questions.map((question) => (
        <OneQuestion question={question} now={now} />
      ))}
      {here.myQuestions.length > 0 && <Mine call={call} here={here} />}
      {here.takesQuestions ? <Ask call={call} back={back} /> : <p>{texts.closed}</p>}
    </Section>
  );
}

/** A call gathered from elsewhere: nobody here answers for it. */
function AskElsewhere({ call: { body, url } }: { readonly call: Call }) {
  const hasContact = (body.email ?? body.phone ?? body.contact ?? body.address) !== undefined;
  if (!hasContact && url === undefined) return null;
  return (
    <Section title={texts.elsewhereTitle} id="questions" class="pile-s">
      <p>
        {texts.elsewhere}{" "}
        {hasContact ? (
          <a href="#contact">{texts.elsewhereContact}</a>
        ) : (
          <a href={url} rel="noopener external">
            {texts.elsewhereOriginal}
          </a>
        )}
        .
      </p>
    </Section>
  );
}

function OneQuestion({
  question,
  now,
}: {
  readonly question: Question;
  readonly now: Temporal.Instant;
}) {
  const { id, place, words, answer, answeredAt, changedAt } = question;
  const day = (at: Temporal.Instant) => writeDay(dayOf(at), dayOf(now));
  return (
    <article class="pile-s" id={`question-${place}`}>
      <h3 class="h-petit">{words}</h3>
      <Paragraphs text={answer} />
      <p class="petit doux">
        {texts.answered(day(answeredAt))}{" "}
        {changedAt !== undefined && `${texts.changed(day(changedAt))} `}
        <a href={`/signaler/question/${id}`} aria-label={texts.reportOf(place)}>
          {texts.report}
        </a>
      </p>
    </article>
  );
}

/** What I asked myself: nobody else sees it. */
function Mine({ call, here }: Pick<QuestionsProps, "call" | "here">) {
  return (
    <div class="pile-s">
      <h3 class="h-petit">{texts.mine}</h3>
      <ul class="lignes">
        {here.myQuestions.map((mine) => (
          <MyLine call={call} mine={mine} questions={here.questions} />
        ))}
      </ul>
    </div>
  );
}

function MyLine({
  call,
  mine: { id, words, state, question, why },
  questions,
}: {
  readonly call: Call;
  readonly mine: MyQuestion;
  readonly questions: readonly Question[];
}) {
  const answer = questions.find((one) => one.id === question);
  return (
    <li class="pile-s">
      <p>
        {words} <State tone={state === "waiting" ? "attend" : "va"}>{texts.states[state]}</State>
      </p>
      {answer !== undefined && (
        <p>
          <a href={`#question-${answer.place}`}>{texts.question(answer.place)}</a>
        </p>
      )}
      {state === "answered" && answer === undefined && <p>{texts.hidden}</p>}
      {why !== undefined && <p>{texts.why(why)}</p>}
      {state === "waiting" && (
        <Press action={`/appels/${call.number}/questions/${id}/retirer`} prefix={id} kind="lien">
          {texts.takeBack}
        </Press>
      )}
    </li>
  );
}

function Ask({ call, back = {} }: Pick<QuestionsProps, "call" | "back">) {
  const { person } = useFrame();
  const at = `/appels/${call.number}`;
  return (
    <details class="a-l-ecran" open={back.typed !== undefined}>
      <summary>{texts.ask}</summary>
      <div class="pile">
        <p>{texts.askSay}</p>
        {person === undefined ? (
          <p>
            <ButtonLink
              pictogram="enter"
              href={`/entrer?vers=${encodeURIComponent(at)}`}
              kind="clair"
            >
              {texts.enter}
            </ButtonLink>
          </p>
        ) : (
          <Form
            action={`${at}/questions`}
            prefix="question"
            asks={askForm}
            back={back}
            send={texts.send}
          />
        )}
      </div>
    </details>
  );
}
