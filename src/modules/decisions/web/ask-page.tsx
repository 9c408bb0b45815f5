import type { Circle } from "#rules/circles";
import { THEMES, themeLabels } from "#rules/subjects";
import {
  ButtonLink,
  Check,
  Choices,
  Field,
  type FieldProblems,
  Form,
  Hidden,
  Select,
  TextArea,
  titleOf,
  type Typed,
} from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import { THRESHOLDS } from "../domain/count-file.ts";
import { type Method, METHODS } from "../domain/method.ts";
import { LONGEST_QUESTION, OPTIONS } from "../domain/question.ts";
import type { Statutes } from "../domain/statutes.ts";
import { texts } from "./ask-texts.fr.ts";
import { methodWords, thresholdWords } from "./methods.fr.ts";
import { texts as votes } from "./texts.fr.ts";

export interface AskPageProps {
  readonly circle: Circle;
  readonly statutes: Statutes | undefined;
  /** Undefined until one is chosen. */
  readonly method: Method | undefined;
  /** A thread that the question comes from. */
  readonly thread: { readonly id: string; readonly title: string } | undefined;
  /** The last day offered at first. */
  readonly day: Temporal.PlainDate;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** A question to a circle: first how to decide, each way with when it fits; then what that way asks for. */
export function AskPage(props: AskPageProps) {
  const { circle, method } = props;
  return (
    <Page
      title={titleOf(texts.title, props)}
      noindex
      breadcrumb={[{ label: votes.title, at: "/votes" }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.of(circle.name)}</p>
        </header>
        {method === undefined ? <Methods {...props} /> : <Question {...props} method={method} />}
      </div>
    </Page>
  );
}

function addressOf({ circle, thread }: AskPageProps, method?: Method): string {
  const query = new URLSearchParams({ cercle: circle.id });
  if (thread !== undefined) query.set("fil", thread.id);
  if (method !== undefined) query.set("methode", method);
  return `/votes/nouveau?${query.toString()}`;
}

function Methods(props: AskPageProps) {
  return (
    <Section title={texts.how} id="comment">
      <ul class="lignes">
        {METHODS.map((method) => (
          <li class="rang bouts">
            <span>
              <strong>{methodWords[method].name}</strong>
              <br />
              <span class="petit">{methodWords[method].fits}</span>
            </span>
            <ButtonLink
              kind="clair"
              href={addressOf(props, method)}
              label={texts.chooseThis(methodWords[method].name)}
            >
              {texts.choose}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type QuestionProps = AskPageProps & { readonly method: Method };

function Question(props: QuestionProps) {
  const { circle, method, thread, typed, problem, problems } = props;
  return (
    <>
      <div class="anse pile-s">
        <p>
          <strong>{texts.chosen(methodWords[method].name)}</strong>
        </p>
        <p>{methodWords[method].rule}</p>
        <p>
          <a href={addressOf(props)}>{texts.change}</a>
        </p>
      </div>
      {circle.isOpen && method !== "nomination" && <p class="petit">{texts.publicSays}</p>}
      <Form action="/votes" send={texts.send} typed={typed} problem={problem} problems={problems}>
        <Hidden name="circle" value={circle.id} />
        <Hidden name="method" value={method} />
        {thread !== undefined && <Hidden name="thread" value={thread.id} />}
        <Field
          name="question"
          label={texts.question}
          help={texts.questionHelp}
          value={thread?.title}
          maxlength={LONGEST_QUESTION}
        />
        <TextArea
          name="background"
          label={texts.background}
          help={texts.backgroundHelp}
          optional
          rows={4}
          maxlength={10_000}
        />
        <Answers method={method} />
        <Rules {...props} />
        <Ballots method={method} />
        <Dates {...props} />
      </Form>
    </>
  );
}

/** What the method asks to be written: answers, a proposal, or projects and a sum. */
function Answers({ method }: { readonly method: Method }) {
  const { fewest, most } = OPTIONS[method];
  if (most === 0) return null;
  if (method === "consent")
    return (
      <TextArea
        name="answers"
        label={texts.proposal}
        help={texts.proposalHelp}
        rows={4}
        maxlength={1_000}
      />
    );
  if (method === "equal-shares")
    return (
      <>
        <Field name="budget" label={texts.budget} inputmode="decimal" width="moyen" />
        <TextArea name="answers" label={texts.projects} help={texts.projectsHelp} rows={6} />
      </>
    );
  return (
    <TextArea
      name="answers"
      label={texts.answers}
      help={texts.answersHelp(fewest, most)}
      rows={5}
    />
  );
}

function Rules({ method, statutes, circle }: QuestionProps) {
  return (
    <>
      {method === "majority" && (
        <Choices
          name="threshold"
          question={texts.threshold}
          value="simple"
          choices={THRESHOLDS.map((value) => ({ value, label: thresholdWords[value] }))}
        />
      )}
      <Select
        name="quorum"
        label={texts.quorum}
        help={statutes?.quorum === undefined ? undefined : texts.quorumByStatutes}
        empty={texts.quorumNone}
        width="moyen"
        options={Object.entries(texts.quorums).map(([value, label]) => ({ value, label }))}
      />
      {statutes?.article === undefined ? (
        <p class="petit">
          {texts.noArticle} <a href={`/votes/statuts/${circle.id}`}>{texts.statutes}</a>
        </p>
      ) : (
        <Choices
          name="binding"
          question={texts.kind}
          value="0"
          help={statutes.noticeDays === 0 ? undefined : texts.notice(statutes.noticeDays)}
          choices={[
            { value: "0", label: texts.consultative },
            { value: "1", label: texts.binding(statutes.article) },
          ]}
        />
      )}
    </>
  );
}

function Ballots({ method }: { readonly method: Method }) {
  return (
    <>
      {method === "nomination" ? (
        <p class="petit">{texts.secretAlways}</p>
      ) : (
        <Choices
          name="secrecy"
          question={texts.secrecy}
          value="open"
          choices={[
            { value: "open", label: texts.openBallots },
            { value: "secret", label: texts.secretBallots },
          ]}
        />
      )}
      <Select
        name="theme"
        label={texts.theme}
        help={texts.themeHelp}
        empty={texts.themeNone}
        options={THEMES.map((theme) => ({ value: theme, label: themeLabels[theme] }))}
      />
      <Check name="partial" label={texts.partial} />
    </>
  );
}

function Dates({ method, day }: QuestionProps) {
  const { fewest, most } = OPTIONS[method];
  const mayPropose = most > fewest || method === "consent";
  return (
    <fieldset class="pile">
      <legend>{texts.dates}</legend>
      {mayPropose && (
        <Field
          name="proposalsDay"
          type="date"
          label={texts.proposalsDay}
          help={texts.proposalsHelp}
          optional
          width="moyen"
        />
      )}
      <Field
        name="votesDay"
        type="date"
        label={texts.votesDay}
        help={texts.votesHelp}
        optional
        width="moyen"
      />
      <Field
        name="day"
        type="date"
        label={texts.lastDay}
        help={texts.lastDayHelp}
        value={day.toString()}
        width="moyen"
      />
    </fieldset>
  );
}
