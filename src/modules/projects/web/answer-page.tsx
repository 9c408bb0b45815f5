import { dayOf, writeDay } from "#basics/dates";
import { SignedFor } from "#pieces/organisations";
import { addressOf } from "#rules/circles";
import { Button, ButtonLink, Form, Hidden, Problems, titleOf } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Above } from "#ui/state";

import type { SeenAnswer } from "../actions/see-answer.ts";
import type { Signed } from "../actions/signed.ts";
import { isUnderWay } from "../domain/answer.ts";
import { answersAt } from "./answers-page.tsx";
import { Learnt, OutcomePart, Sending } from "./answer-end.tsx";
import { Course, Left, Now, TakePartForm } from "./answer-now.tsx";
import { Parts, Requirements } from "./answer-parts.tsx";
import { Pieces } from "./answer-pieces.tsx";
import type { AnswerPageProps } from "./shown.ts";
import { pageTexts } from "./answer-texts.fr.ts";
import { texts } from "./texts.fr.ts";
import { StageWord } from "./words.tsx";

const { way } = pageTexts;

/** A joint answer: what is next, what is asked, written, sent, and learnt; beside it, who and how far. */
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
              ...(answer.call.at === undefined
                ? []
                : [<a href={answer.call.at}>{texts.readCall}</a>]),
            ]}
          />
          <h1>{title}</h1>
          <Left seen={seen} now={now} />
          <Ways seen={seen} />
        </header>
        {shown.form === "turn" && <Problems problem={shown.problem} />}
        <div class="deux">
          <Work {...props} />
          <aside class="pile-l" aria-label={texts.beside}>
            <Course seen={seen} now={now} />
            <Who {...props} />
            <Take seen={seen} />
          </aside>
        </div>
      </div>
    </Page>
  );
}

/** Where each list of the page is, and what is left of it: it is said there, once. */
function Ways({ seen }: { readonly seen: SeenAnswer }) {
  const { requirements, parts, pieces, papers, taking } = seen;
  const persons = new Set(taking.map(({ person }) => person)).size;
  const ways = [
    ["demandes", way.requirements(requirements.filter(({ life }) => life.state === "open").length)],
    ["parties", way.parts(parts.filter(({ version }) => version === 0).length)],
    ["pieces", way.pieces(pieces.length + papers.length)],
    ["envoi", way.sending],
    ["qui", way.who(persons)],
  ] as const;
  return (
    <nav class="a-l-ecran" aria-label={pageTexts.ways}>
      <ul class="rang serre liens">
        {ways.map(([id, label]) => (
          <li>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What is done, in the order in which it is: once it ended, its end comes first. */
function Work(props: AnswerPageProps) {
  const ended = props.seen.answer.ended !== undefined;
  return (
    <div class="pile-l">
      <Now {...props} />
      {ended && <OutcomePart {...props} />}
      {ended && <Learnt {...props} />}
      <Requirements {...props} />
      <Parts {...props} />
      <Pieces {...props} />
      <Sending {...props} />
      {!ended && <OutcomePart {...props} />}
      {!ended && <Learnt {...props} />}
    </div>
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
      {seen.invited.length > 0 && (
        <ul class="pile-s">
          {seen.invited.map(({ name, state }) => (
            <li>
              {name} : {pageTexts.invited[state]}
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
    <details class="pile-s repli" id="emporter">
      <summary>{texts.take}</summary>
      <p>
        <ButtonLink href={`/reponses/${answer.id}/imprimer`} kind="clair">
          {texts.print}
        </ButtonLink>
      </p>
      <p>
        <ButtonLink href={`/reponses/${answer.id}/dossier`} kind="clair">
          {texts.archive}
        </ButtonLink>
      </p>
      <p class="petit">{texts.archiveSays}</p>
      {answer.call.deadline !== undefined && isUnderWay(answer.stage) && (
        <p class="petit">
          <a href="/reponses.ics">{texts.ics}</a>
        </p>
      )}
    </details>
  );
}
