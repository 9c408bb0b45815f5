import { writeMoment } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { BlockLink } from "#pieces/moderation";
import { ButtonLink, Form, Press, Problems } from "#ui/form";
import { AsTyped } from "#ui/markdown";
import { Page } from "#ui/page";
import { Reason, Section } from "#ui/panel";
import { State } from "#ui/state";

import type { SeenAnswer, SeenSituation } from "../actions/see-situation.ts";
import { communityAt, situationAt } from "../domain/address.ts";
import { answerForm } from "./forms.ts";
import { Marks, SentBack, ToldParts } from "./tell-pages.tsx";
import { texts } from "./texts.fr.ts";

interface SituationPageProps {
  readonly seen: SeenSituation;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

/** A situation: what is told, what is answered, what helped. */
export function SituationPage({ seen, now, back }: SituationPageProps) {
  const { situation, community, told, isHidden, may } = seen;
  const { circle } = community;
  const title = told?.title ?? texts.hidden;
  return (
    <Page
      title={title}
      above={[texts.panel, ...statesOf(seen, now)]}
      noindex
      back={back}
      breadcrumb={[{ label: circle.name, at: communityAt(circle) }]}
    >
      <Problems problem={back.form === "answer" ? undefined : back.problem} kept={false} />
      {isHidden && <Reason>{texts.situationHidden}</Reason>}
      <SentBack word={seen.sentBack} />
      {told !== undefined && <ToldParts told={told} />}
      <Whose seen={seen} />
      <Marks marked={seen.marked} />
      {may.takeBack && <Waiting seen={seen} />}
      {situation.state === "open" && told !== undefined && (
        <Section title={texts.answers} id="reponses">
          {seen.answers.length === 0 && <p>{texts.noAnswers}</p>}
          <ol class="lignes">
            {seen.answers.map((answer, i) => (
              <li>
                <Answer answer={answer} place={i + 1} seen={seen} now={now} />
              </li>
            ))}
          </ol>
        </Section>
      )}
      {may.answer && (
        <Section title={texts.answer} id="repondre">
          <Form
            action={`${situationAt(situation.id)}/repondre`}
            asks={answerForm}
            back={backTo("answer", back)}
            send={texts.answer}
          />
        </Section>
      )}
    </Page>
  );
}

function statesOf({ situation }: SeenSituation, now: Temporal.Instant): readonly string[] {
  const { state, openedAt } = situation;
  if (state === "waiting") return [texts.waiting];
  if (state === "sent-back" || openedAt === undefined) return [texts.sentBack];
  return [texts.opened(writeMoment(openedAt, now))];
}

interface Seen {
  readonly seen: SeenSituation;
}

/** Whose it is, as the reader may know; and what one does about it. */
function Whose({ seen }: Seen) {
  const { isMine, isNamed, teller, situation } = seen;
  if (isMine) return <p class="petit doux">{isNamed ? texts.mineNamed : texts.mine}</p>;
  return (
    <p class="petit doux">
      {teller === undefined ? texts.unnamed : texts.toldBy(teller.name)}{" "}
      <a href={`/signaler/situation/${situation.id}`}>{texts.report}</a>{" "}
      {teller !== undefined && <BlockLink person={teller.person} />}
    </p>
  );
}

/** What who told it does until it is open. */
function Waiting({ seen: { situation, may } }: Seen) {
  const at = situationAt(situation.id);
  return (
    <>
      {may.change && (
        <p>
          <ButtonLink href={`${at}/changer`} pictogram="write">
            {texts.tellAgain}
          </ButtonLink>
        </p>
      )}
      <details class="pile-s">
        <summary>{texts.takeBack}</summary>
        <p class="petit">{texts.takeBackSays}</p>
        <Press action={`${at}/reprendre`} kind="clair">
          {texts.takeBack}
        </Press>
      </details>
    </>
  );
}

interface AnswerProps extends Seen {
  readonly answer: SeenAnswer;
  readonly place: number;
  readonly now: Temporal.Instant;
}

/** An answer, and what one does with it. */
function Answer({ answer, place, seen, now }: AnswerProps) {
  const { name, at, text, helped, isKnown } = answer;
  const says = (word: string) => texts.ofAnswer(word, name, place);
  const its = `${situationAt(seen.situation.id)}/reponses/${answer.id}`;
  return (
    <article class="pile-s">
      <p class="petit doux">
        {name}, {writeMoment(at, now)} {helped && <State tone="va">{texts.helped}</State>}
      </p>
      <p>{text === undefined ? texts.answerHidden : <AsTyped text={text} />}</p>
      {seen.may.mark && text !== undefined && (
        <Press
          action={`${its}/${helped ? "finalement-non" : "a-aide"}`}
          kind="clair"
          label={says(helped ? texts.unmarkHelped : texts.markHelped)}
        >
          {helped ? texts.unmarkHelped : texts.markHelped}
        </Press>
      )}
      {helped && isKnown && <p class="petit">{texts.isKnown}</p>}
      {helped && !isKnown && seen.may.learn && (
        <Press action={`${its}/savoir`} kind="clair" label={says(texts.learn)}>
          {texts.learn}
        </Press>
      )}
      {answer.mayRemove && (
        <Press action={`${its}/retirer`} kind="lien" label={says(texts.removeAnswer)}>
          {texts.removeAnswer}
        </Press>
      )}
      {!answer.isMine && (
        <p class="petit">
          <a href={`/signaler/situation-answer/${answer.id}`} aria-label={says(texts.report)}>
            {texts.report}
          </a>{" "}
          <BlockLink person={answer.by} />
        </p>
      )}
    </article>
  );
}
