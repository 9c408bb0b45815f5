import { dayOf, writeDay } from "#basics/dates";
import { ActingForField, SignedFor } from "#pieces/organisations";
import { addressOf } from "#rules/circles";
import { Button, ButtonLink, Form, Hidden, Problems, titleOf } from "#ui/form";
import { Page } from "#ui/page";
import { Inlet, Section } from "#ui/panel";
import { Above } from "#ui/state";

import type { SeenAnswer } from "../actions/see-answer.ts";
import type { Signed } from "../actions/signed.ts";
import { isUnderWay } from "../domain/answer.ts";
import { answersAt } from "./answers-page.tsx";
import { Learnt, OutcomePart, Sending } from "./answer-end.tsx";
import { Parts, Pieces, Requirements } from "./answer-parts.tsx";
import { type AnswerPageProps, shownIn } from "./shown.ts";
import { texts } from "./texts.fr.ts";
import { sayDeadline, StageWord } from "./words.tsx";

/** A joint answer: what is asked, who takes part, what is written, sent, and learnt. */
export function AnswerPage(props: AnswerPageProps) {
  const { seen, now, shown } = props;
  const { answer, circle } = seen;
  const title = texts.answerTo(answer.call.title);
  return (
    <Page
      title={titleOf(title, shown)}
      noindex
      breadcrumb={[
        { label: circle.name, at: addressOf(circle) },
        { label: texts.short, at: answersAt(circle) },
      ]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <Above
            facts={[
              <StageWord stage={answer.stage} />,
              texts.startedBy(writeDay(dayOf(answer.startedAt), dayOf(now))),
            ]}
          />
          <h1>{title}</h1>
          <p class="gros">{sayDeadline(answer.call.deadline, now)}.</p>
          {answer.call.at !== undefined && (
            <p>
              <a href={answer.call.at}>{texts.readCall}</a>
            </p>
          )}
        </header>
        {shown.form === "turn" && <Problems problem={shown.problem} />}
        {isUnderWay(answer.stage) && !seen.taking.some(({ person }) => person === seen.me) && (
          <Invitation {...props} />
        )}
        <Requirements {...props} />
        <Parts {...props} />
        <Pieces {...props} />
        <Sending {...props} />
        <OutcomePart {...props} />
        <Learnt {...props} />
        <Who {...props} />
        <Take seen={seen} />
      </div>
    </Page>
  );
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

function TakePartForm({ seen, shown }: Pick<AnswerPageProps, "seen" | "shown">) {
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

function Who({ seen, shown }: AnswerPageProps) {
  const mine = seen.taking.filter(({ person }) => person === seen.me);
  const others = seen.organisations.filter(
    ({ id }) => !mine.some(({ organisation }) => organisation === id),
  );
  const open = isUnderWay(seen.answer.stage);
  return (
    <Section title={texts.who} id="qui">
      {seen.taking.length === 0 ? (
        <p>{texts.whoNone}</p>
      ) : (
        <ul class="pile-s">
          {seen.taking.map((one) => (
            <li>
              <SignedFor name={one.name} organisation={one.organisationNamed} />
            </li>
          ))}
        </ul>
      )}
      {open && mine.length > 0 && others.length > 0 && (
        <details class="pile-s" open={shown.form === "take-part"}>
          <summary>{texts.addQuality}</summary>
          <TakePartForm seen={{ ...seen, organisations: others }} shown={shown} />
        </details>
      )}
      {open && mine.length > 0 && <Leave seen={seen} mine={mine} />}
    </Section>
  );
}

function Leave({ seen, mine }: { readonly seen: SeenAnswer; readonly mine: readonly Signed[] }) {
  return (
    <details class="pile-s">
      <summary>{texts.leavePart}</summary>
      <p class="petit">{texts.leavePartSays}</p>
      {mine.map(({ organisation, organisationNamed }) => (
        <Form
          action={`/reponses/${seen.answer.id}/quitter`}
          class=""
          prefix={`quitter-${organisation ?? "moi"}`}
        >
          <Hidden name="au-nom-de" value={organisation ?? ""} />
          <Button kind="clair">
            {organisationNamed === undefined
              ? texts.leavePart
              : texts.leavePartFor(organisationNamed.name)}
          </Button>
        </Form>
      ))}
    </details>
  );
}

/** The whole, to read, print, or take away. */
function Take({ seen: { answer } }: { readonly seen: SeenAnswer }) {
  return (
    <div class="pile-s">
      <p class="rang">
        <ButtonLink href={`/reponses/${answer.id}/imprimer`} kind="clair">
          {texts.print}
        </ButtonLink>
        <ButtonLink href={`/reponses/${answer.id}/dossier`} kind="clair">
          {texts.archive}
        </ButtonLink>
      </p>
      <p class="petit">{texts.archiveSays}</p>
    </div>
  );
}
