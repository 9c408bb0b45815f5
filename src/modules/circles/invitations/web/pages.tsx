import { Check, type FieldProblems, FileField, Form, TextArea, type Typed } from "#ui/form";
import { Section } from "#ui/panel";

import { addressOf, type Circle } from "../../domain/circle.ts";
import { inviteTexts as texts } from "./texts.fr.ts";
import { PartPage } from "../../web/part.tsx";

export interface InvitePageProps {
  readonly circle: Circle;
  /** Which of the two forms was sent. */
  readonly form?: "fichier" | "adresses" | undefined;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** How one brings people: a table, a list of addresses, paper. */
export function InvitePage({ circle, form, ...shown }: InvitePageProps) {
  const at = addressOf(circle);
  const of = (name: InvitePageProps["form"]) => (form === name ? shown : {});
  return (
    <PartPage circle={circle} title={texts.title} lead={texts.lead} {...shown}>
      <div class="prose">
        <ul>
          {texts.how.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </div>
      <Section title={texts.file} id="tableau">
        <Form action={`${at}/inviter`} files prefix="t" send={texts.fileSend} {...of("fichier")}>
          <FileField
            name="fichier"
            label={texts.fileField}
            help={texts.fileHelp}
            accept=".csv,.txt,.tsv,text/csv,text/plain"
          />
        </Form>
      </Section>
      <Section title={texts.paste} id="liste">
        <Form action={`${at}/inviter`} prefix="l" send={texts.pasteSend} {...of("adresses")}>
          <TextArea
            name="adresses"
            label={texts.pasteField}
            help={texts.pasteHelp}
            rows={6}
            maxlength={100_000}
          />
        </Form>
      </Section>
      <OtherWays circle={circle} />
    </PartPage>
  );
}

/** The other ways to bring people. */
export function OtherWays({ circle }: { readonly circle: Circle }) {
  const at = addressOf(circle);
  const { ways } = texts;
  return (
    <Section title={texts.otherways} id="autrement">
      <ul class="pile-s">
        {circle.isOpen && (
          <li>
            <a href={`${at}/affiche`}>{ways.poster}</a>
          </li>
        )}
        <li>
          <a href={`${at}/billets`}>{ways.slips}</a>
        </li>
        <li>
          <a href={`${at}/accueillir`}>{ways.without}</a>
        </li>
        <li>
          <a href={`${at}/invitations`}>{ways.invitations}</a>
        </li>
      </ul>
    </Section>
  );
}

export interface SendFormProps {
  readonly at: string;
  readonly count: number;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** The last step: a word, a promise, one button. */
export function SendForm({ at, count, ...shown }: SendFormProps) {
  return (
    <Section title={texts.send} id="inviter">
      <Form action={`${at}/envoyer`} prefix="e" send={texts.sendButton(count)} {...shown}>
        <TextArea
          name="mot"
          label={texts.words}
          help={texts.wordsHelp}
          optional
          rows={3}
          maxlength={400}
        />
        <Check name="connues" label={texts.know} />
        <p class="petit doux">{texts.memberSays}</p>
      </Form>
    </Section>
  );
}
