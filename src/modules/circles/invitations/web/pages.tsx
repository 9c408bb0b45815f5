import { backTo, type GivenBack } from "#basics/form";
import { FileField, Form, TextArea } from "#ui/form";
import { Section } from "#ui/panel";

import { addressOf, type Circle } from "../../domain/circle.ts";
import { sendForm } from "./forms.ts";
import { inviteTexts as texts } from "./texts.fr.ts";
import { PartPage } from "../../web/part.tsx";

export interface InvitePageProps {
  readonly circle: Circle;
  /** Of one of two forms: "fichier" or "adresses". */
  readonly back: GivenBack;
}

/** How one brings people: a table, a list of addresses, paper. */
export function InvitePage({ circle, back }: InvitePageProps) {
  const at = addressOf(circle);
  return (
    <PartPage circle={circle} title={texts.title} lead={texts.lead} back={back}>
      <div class="prose">
        <ul>
          {texts.how.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </div>
      <Section title={texts.file} id="tableau">
        <Form
          action={`${at}/inviter`}
          files
          prefix="t"
          send={texts.fileSend}
          back={backTo("fichier", back)}
        >
          <FileField
            name="fichier"
            label={texts.fileField}
            help={texts.fileHelp}
            accept=".csv,.txt,.tsv,text/csv,text/plain"
          />
        </Form>
      </Section>
      <Section title={texts.paste} id="liste">
        <Form
          action={`${at}/inviter`}
          prefix="l"
          send={texts.pasteSend}
          back={backTo("adresses", back)}
        >
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
  readonly back: GivenBack;
}

/** The last step: a word, a promise, one button. */
export function SendForm({ at, count, back }: SendFormProps) {
  return (
    <Section title={texts.send} id="inviter">
      <Form
        action={`${at}/envoyer`}
        prefix="e"
        asks={sendForm}
        back={back}
        send={texts.sendButton(count)}
      >
        <p class="petit doux">{texts.memberSays}</p>
      </Form>
    </Section>
  );
}
