import { dayOf, writeDate } from "#basics/dates";
import { ActingForField, SignedFor } from "#pieces/organisations";
import { FILE_ENDINGS } from "#rules/access";
import { ButtonLink, Choices, Field, FileField, Form, TextArea } from "#ui/form";
import { AsTyped, Markdown } from "#ui/markdown";
import { Section } from "#ui/panel";

import type { SeenAnswer } from "../actions/see-answer.ts";
import type { SeenSending } from "../actions/see-pieces.ts";
import { isUnderWay, MOST_REASON, MOST_TITLE, OUTCOMES, WAYS } from "../domain/answer.ts";
import { type AnswerPageProps, shownIn } from "./shown.ts";
import { outcomeNames, stageNames, wayNames } from "../domain/names.fr.ts";
import { pageTexts } from "./answer-texts.fr.ts";
import { texts } from "./texts.fr.ts";

/** What was sent: which day, how, by whom, for whom. */
export function Sending(props: AnswerPageProps) {
  const { seen, shown } = props;
  const { sendings, answer } = seen;
  const may = seen.mayWork && isUnderWay(answer.stage);
  return (
    <Section title={texts.sending} id="envoi">
      {sendings.length === 0 ? (
        <p>{texts.notSent}</p>
      ) : (
        <ul class="pile-s">
          {sendings.map(({ details, files, ...sending }) => (
            <li>
              <SentLine {...sending} />
              {details !== undefined && <Lines words={details} />}
              {files.map(({ id, name, as }) => (
                <p class="petit">
                  {texts.sentFiles[as]} : <a href={`/reponses/${answer.id}/pieces/${id}`}>{name}</a>
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
      {may && (
        <details class="pile" open={shown.form === "sent"}>
          <summary>{sendings.length === 0 ? texts.saySent : texts.sayMore}</summary>
          {sendings.length === 0 && <p>{texts.saySentSays}</p>}
          {sendings.length === 0 && <NotReady seen={seen} />}
          <SentForm {...props} />
        </details>
      )}
      {may && answer.stage === "sent" && (
        <details class="pile-s">
          <summary>{texts.callBack}</summary>
          <p class="petit">{texts.callBackSays}</p>
          <Form action={`/reponses/${answer.id}/pas-parti`} send={texts.callBack} prefix="rappel" />
        </details>
      )}
    </Section>
  );
}

/** Before saying that it left: what the call asks for and nobody ticked. A warning, never a refusal. */
function NotReady({ seen: { requirements } }: Pick<AnswerPageProps, "seen">) {
  const open = requirements.filter(({ life }) => life.state === "open");
  if (open.length === 0) return null;
  return (
    <div class="anse pile-s">
      <p>
        <strong>{pageTexts.notReady(open.length, requirements.length)}</strong>{" "}
        <a href="#demandes">{pageTexts.seeThem}</a>
      </p>
      <p>{pageTexts.notReadySays}</p>
    </div>
  );
}

/** « Le 22 août, par la poste. À : Fondation Aigue-Belle. Envoyée par Solène, pour La Grande Tablée. » */
function SentLine(sent: Omit<SeenSending, "details" | "files">) {
  const { on, way, recipient, name, organisationNamed } = sent;
  return (
    <>
      <strong>{texts.sentLine(writeDate(on), wayNames[way])}.</strong>{" "}
      {recipient !== undefined && `${texts.sentTo(recipient)}. `}
      {texts.sentBy} <SignedFor name={name} organisation={organisationNamed} />.
    </>
  );
}

/** Words as they were typed: each line end is kept. */
function Lines({ words }: { readonly words: string }) {
  return (
    <p>
      <AsTyped text={words} />
    </p>
  );
}

function SentForm({ seen, now, shown }: AnswerPageProps) {
  return (
    <Form
      action={`/reponses/${seen.answer.id}/envoi`}
      send={texts.sentSend}
      files
      class="pile"
      prefix="envoi"
      {...shownIn(shown, "sent")}
    >
      <Field
        name="on"
        label={texts.sentOn}
        type="date"
        width="moyen"
        value={dayOf(now).toString()}
      />
      <Choices
        name="way"
        question={texts.way}
        choices={WAYS.map((way) => ({ value: way, label: wayNames[way] }))}
      />
      <Field name="recipient" label={texts.recipient} maxlength={MOST_TITLE} optional />
      <TextArea name="details" label={texts.details} rows={2} maxlength={MOST_REASON} optional />
      <FileField
        name="handed-in"
        label={texts.handedIn}
        help={texts.handedInHelp}
        accept={FILE_ENDINGS}
        optional
      />
      <FileField
        name="receipt"
        label={texts.receipt}
        help={texts.receiptHelp}
        accept={FILE_ENDINGS}
        optional
      />
      <ActingForField organisations={seen.signing} />
      {seen.signing.length > 0 && <p class="petit doux">{texts.signedByHelp}</p>}
    </Form>
  );
}

/** How it ended, why, and the way to say so or to take it back. */
export function OutcomePart(props: AnswerPageProps) {
  const { seen, shown } = props;
  const { answer } = seen;
  if (answer.ended !== undefined) return <Ended seen={seen} />;
  if (answer.stage === "preparing" && !seen.mayWork) return null;
  const isSent = answer.stage === "sent";
  return (
    <Section title={isSent ? texts.outcome : undefined} id="issue">
      {isSent && <p>{texts.outcomeNone}</p>}
      {seen.mayWork && (
        <details class="pile" open={shown.form === "outcome"}>
          <summary>{isSent ? texts.sayOutcome : texts.sayWithdrawn}</summary>
          <OutcomeForm {...props} />
        </details>
      )}
    </Section>
  );
}

function OutcomeForm({ seen: { answer }, now, shown }: AnswerPageProps) {
  const outcomes = answer.stage === "sent" ? OUTCOMES : (["withdrawn"] as const);
  return (
    <Form
      action={`/reponses/${answer.id}/issue`}
      send={texts.outcomeSend}
      class="pile"
      prefix="issue"
      {...shownIn(shown, "outcome")}
    >
      <Choices
        name="outcome"
        question={texts.outcomeWhich}
        value={outcomes.length === 1 ? outcomes[0] : undefined}
        choices={outcomes.map((one) => ({ value: one, label: outcomeNames[one] }))}
      />
      <Field
        name="on"
        label={texts.outcomeOn}
        type="date"
        width="moyen"
        value={dayOf(now).toString()}
      />
      <TextArea
        name="why"
        label={texts.why}
        help={texts.whyHelp}
        rows={4}
        maxlength={MOST_REASON}
        optional
      />
    </Form>
  );
}

function Ended({ seen }: { readonly seen: SeenAnswer }) {
  const { answer, why, endedByName, mayWork } = seen;
  if (answer.ended === undefined) return null;
  return (
    <Section title={texts.outcome} id="issue">
      <p class="gros">
        {texts.outcomeLine(stageNames[answer.stage], writeDate(answer.ended.on), endedByName)}.
      </p>
      {why !== undefined && <Lines words={why} />}
      {mayWork && (
        <details class="pile-s">
          <summary>{texts.reopen}</summary>
          <p class="petit">{texts.reopenSays}</p>
          <Form action={`/reponses/${answer.id}/rouvrir`} send={texts.reopen} prefix="rouvrir" />
        </details>
      )}
    </Section>
  );
}

/** What was learnt: for the circle, the next time. */
export function Learnt({ seen }: AnswerPageProps) {
  const { learnt, answer, mayWork } = seen;
  if (learnt === undefined) return null;
  const isEnded = answer.ended !== undefined;
  if (!isEnded && learnt.version === 0) return null;
  return (
    <Section title={texts.learntShort} id="appris">
      {learnt.words === "" ? (
        <p>{mayWork ? texts.endedAsk : texts.learntNone}</p>
      ) : (
        <Markdown text={learnt.words} />
      )}
      {mayWork && (
        <p>
          <ButtonLink
            href={`/reponses/${answer.id}/parties/${learnt.id}`}
            kind={learnt.words === "" ? undefined : "clair"}
          >
            {learnt.words === "" ? texts.writeLearnt : texts.writeMore}
          </ButtonLink>
        </p>
      )}
    </Section>
  );
}
