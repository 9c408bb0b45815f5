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

import { type MessageKind, messageKinds, messageLabels } from "../domain/message.ts";
import { LegalPage } from "./legal-pages.tsx";
import { texts } from "./legal.texts.fr.ts";

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
          <ButtonLink href="/contact?sujet=help">{words.writeUs}</ButtonLink>
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
            <Button>{words.send}</Button>
          </div>
        </Form>
      </div>
    </Page>
  );
}

/** The message arrived: its reference, and what comes next. */
export function ReceivedPage({ reference }: { readonly reference: string }) {
  const words = texts.contact;
  return (
    <LegalPage title={words.received} lead={words.receivedLead} noindex>
      <p class="gros">{words.reference(reference)}</p>
      <p>{words.copy}</p>
      <p>
        <a href="/">{words.back}</a>
      </p>
    </LegalPage>
  );
}
