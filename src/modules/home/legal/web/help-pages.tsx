import { dayOf, writeDay, writeMoment } from "#basics/dates";
import type { Instance } from "#services/house";
import {
  Button,
  ButtonLink,
  Choices,
  Field,
  Form,
  TextArea,
  titleOf,
  type FieldProblems,
  type Typed,
} from "#ui/form";
import { Page } from "#ui/page";
import { Inlet, Section } from "#ui/panel";

import type { LeftMessage } from "../../actions/see-left-message.ts";
import { leftAt, type MessageKind, messageKinds, messageLabels } from "../../domain/message.ts";
import { LegalPage } from "./pages.tsx";
import { texts } from "./texts.fr.ts";

/** Where a human being can be reached: by telephone first, then by a form, without an account. */
export function HelpPage({ instance }: { readonly instance: Instance }) {
  const words = texts.help;
  const { telephone } = instance;
  return (
    <LegalPage title={words.title} lead={words.lead}>
      <Inlet title={words.call}>
        {telephone === undefined ? (
          <p>{words.noTelephone}</p>
        ) : (
          <p class="gros">
            {words.callAt} <a href={`tel:${telephone.replace(/[^\d+]/g, "")}`}>{telephone}</a>
          </p>
        )}
      </Inlet>
      <Section title={words.write}>
        <p>{words.writeHow}</p>
        <p>
          <ButtonLink href="/contact?sujet=help" pictogram="write">
            {words.writeUs}
          </ButtonLink>
        </p>
      </Section>
      <Section title={words.who}>
        <p>{instance.publisher === undefined ? words.nobody : words.whoIs(instance.publisher)}</p>
      </Section>
      <Section title={words.frequent}>
        {words.answers.map(({ asked, says }) => (
          <>
            <h3>{asked}</h3>
            <p>{says}</p>
          </>
        ))}
      </Section>
    </LegalPage>
  );
}

export interface ContactPageProps {
  /** What the link that leads here says that it is about. */
  readonly kind?: MessageKind | undefined;
  readonly page?: string | undefined;
  /** What the person signed in wrote before. */
  readonly mine?: readonly { readonly id: string; readonly sentAt: Temporal.Instant }[] | undefined;
  readonly now?: Temporal.Instant | undefined;
  readonly typed?: Typed | undefined;
  readonly problems?: FieldProblems | undefined;
  readonly problem?: string | undefined;
}

/** A message to whoever keeps the instance, without an account. */
export function ContactPage(props: ContactPageProps) {
  const words = texts.contact;
  return (
    <Page
      title={titleOf(words.title, props)}
      description={words.lead}
      breadcrumb={[{ label: texts.breadcrumb, at: "/" }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{words.title}</h1>
          <p class="chapo">{words.lead}</p>
        </header>
        <Form
          action="/contact"
          typed={props.typed}
          problems={props.problems}
          problem={props.problem}
        >
          <Choices
            name="kind"
            question={words.kind}
            value={props.kind}
            choices={messageKinds.map((value) => ({ value, label: messageLabels[value] }))}
          />
          <TextArea name="words" label={words.words} help={words.wordsHelp} rows={7} />
          <Field name="page" label={words.page} help={words.pageHelp} value={props.page} optional />
          <Field name="name" label={words.name} autocomplete="name" optional />
          <Field
            name="address"
            type="email"
            label={words.address}
            help={words.addressHelp}
            autocomplete="email"
            optional
          />
          <p class="petit doux">{words.kept}</p>
          <div class="rang">
            <Button pictogram="write">{words.send}</Button>
          </div>
        </Form>
        <Mine {...props} />
      </div>
    </Page>
  );
}

/** The way to what became of what one wrote before. */
function Mine({ mine = [], now }: ContactPageProps) {
  if (mine.length === 0 || now === undefined) return null;
  const words = texts.contact;
  return (
    <Section title={words.mine} id="vos-messages">
      <ul>
        {mine.map(({ id, sentAt }) => (
          <li>
            <a href={leftAt(id)}>{words.sentOn(writeMoment(sentAt, now))}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The message arrived: who is told of it, where it is, and what to do if nothing comes. */
export function ReceivedPage({
  left,
  now,
}: {
  readonly left: LeftMessage;
  readonly now: Temporal.Instant;
}) {
  const words = texts.contact;
  const { reference, life, isTold, publisher } = left;
  return (
    <LegalPage title={words.received} lead={words.receivedLead} noindex>
      <p class="gros">{words.reference(reference)}</p>
      <p>{isTold ? words.told(publisher) : words.notTold}</p>
      <p>
        <strong>{sayWhere(life, now)}</strong>
      </p>
      {life.handledAt === undefined && <p>{sayIfNothing(left, now)}</p>}
      <p>{words.copy}</p>
      <p>
        <a href="/">{words.back}</a>
      </p>
    </LegalPage>
  );
}

function sayWhere({ takenAt, handledAt }: LeftMessage["life"], now: Temporal.Instant): string {
  const words = texts.contact;
  if (handledAt !== undefined) return words.handled(writeMoment(handledAt, now));
  return takenAt === undefined ? words.waits : words.taken(writeMoment(takenAt, now));
}

function sayIfNothing({ askAgainOn, telephone }: LeftMessage, now: Temporal.Instant): string {
  const words = texts.contact;
  const day = writeDay(askAgainOn, dayOf(now));
  return telephone === undefined ? words.askAgain(day) : words.askAgainOrCall(day, telephone);
}
