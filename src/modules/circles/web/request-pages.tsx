import { dayOf, writeDay } from "#basics/dates";
import { type GivenBack, putOf } from "#basics/form";
import { PersonLine } from "#ui/avatar";
import { Button, Form, Hidden } from "#ui/form";
import { Empty } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Question } from "#ui/questions";

import type { SeenRequest } from "../actions/see-requests.ts";
import { addressOf, type Circle } from "../domain/circle.ts";
import { askForm, replyForm } from "./forms.ts";
import { requestTexts as texts } from "./keep-texts.fr.ts";
import { Charter, PartPage, Refused } from "./part.tsx";
import { texts as circleTexts } from "./texts.fr.ts";

export interface AskPageProps {
  readonly circle: Circle;
  readonly back: GivenBack;
}

/** Asking to join: the charter, and what its members ask. */
export function AskPage({ circle, back }: AskPageProps) {
  return (
    <PartPage circle={circle} title={texts.title} lead={texts.lead} back={back}>
      <Section title={circleTexts.charter} id="la-charte">
        <Charter sentences={circle.charter} />
      </Section>
      <Form
        action={`${addressOf(circle)}/demander`}
        asks={askForm(circle.questions)}
        back={back}
        send={texts.send}
      />
    </PartPage>
  );
}

export interface RequestsPageProps {
  readonly circle: Circle;
  readonly requests: readonly SeenRequest[];
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

/** The requests that wait, each with what was answered and two buttons. */
export function RequestsPage({ circle, requests, now, back }: RequestsPageProps) {
  return (
    <PartPage circle={circle} title={texts.list} lead={texts.listLead} back={back}>
      <Refused back={back} />
      {requests.length === 0 ? (
        <Empty title={texts.none}>
          <p>{texts.noneHelp}</p>
        </Empty>
      ) : (
        requests.map((seen) => (
          <Section class="pile">
            <PersonLine id={seen.request.person} name={seen.name}>
              {texts.askedOn(writeDay(dayOf(seen.request.askedAt), dayOf(now)))}
            </PersonLine>
            <Answers seen={seen} />
            <Answering seen={seen} action={`${addressOf(circle)}/demandes/${seen.request.id}`} />
          </Section>
        ))
      )}
    </PartPage>
  );
}

function Answers({ seen: { answers } }: { readonly seen: SeenRequest }) {
  if (answers.length === 0) return null;
  return (
    <dl class="pile-s">
      {answers.map(({ question, answer }) => (
        <div>
          <dt class="doux">{question}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  );
}

interface AnsweringProps {
  readonly seen: SeenRequest;
  readonly action: string;
  readonly large?: boolean;
}

/** One button to say yes; saying no is one step further, with a word. */
function Answering({ seen: { request, name }, action, large }: AnsweringProps) {
  return (
    <>
      <Form action={action} prefix={`oui-${request.id}`} class="pile-s">
        <Hidden name="reponse" value="oui" />
        <div class="rang">
          <Button large={large} pictogram="yes">
            {texts.acceptButton(name)}
          </Button>
        </div>
      </Form>
      <details class="pile-s">
        <summary>{texts.refuse}</summary>
        <Form action={action} prefix={`non-${request.id}`} class="pile-s">
          <Hidden name="reponse" value="non" />
          <Question put={putOf(replyForm.shape.reply)} value={[]} />
          <div class="rang">
            <Button kind="clair" pictogram="no">
              {texts.refuseButton(name)}
            </Button>
          </div>
        </Form>
      </details>
    </>
  );
}

export interface LinkedRequestProps {
  readonly circle: Circle;
  readonly seen: SeenRequest;
  readonly at: string;
  readonly back: GivenBack;
}

/** The same from a mail: one request, one button. Once answered, it says what became of it. */
export function LinkedRequestPage({ circle, seen, at, back }: LinkedRequestProps) {
  const { request, name } = seen;
  return (
    <Page title={texts.linkTitle(name)} lead={circle.name} back={back} noindex>
      <Refused back={back} />
      <Answers seen={seen} />
      {request.state === "waiting" ? (
        <Answering seen={seen} action={at} large />
      ) : (
        <>
          <p>
            <strong>{becameOf(seen)}</strong>
          </p>
          <p>
            <a href={addressOf(circle)}>{texts.toCircle}</a>
          </p>
        </>
      )}
    </Page>
  );
}

function becameOf({ request, answeredByName }: SeenRequest): string {
  switch (request.state) {
    case "accepted":
    case "refused":
      return texts.answered[request.state](answeredByName ?? "");
    case "withdrawn":
    case "waiting":
      return texts.answered[request.state];
  }
}
