import type { GivenBack } from "#basics/form";
import { Button, ButtonLink, Check, Choices, Field, Form, Hidden } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenInvitation } from "../actions/answer-invitation.ts";
import { addressOf } from "../../domain/circle.ts";
import { linkTexts as texts } from "./texts.fr.ts";
import { Charter } from "../../web/part.tsx";

export interface InvitationPageProps {
  readonly seen: SeenInvitation;
  /** The address of this page: the buttons post there. */
  readonly at: string;
  readonly back: GivenBack;
}

/** The page of a letter: who asks, for what circle, its charter; yes, no, or never any letter again. */
export function InvitationPage(props: InvitationPageProps) {
  const { seen, at, back } = props;
  if (seen.state !== "waits") return <Became seen={seen} state={seen.state} />;
  const { circle, by } = seen;
  return (
    <Page title={texts.title(circle.name)} lead={texts.asks(by)} back={back} noindex>
      <Section title={texts.what} id="but">
        <p>{circle.purpose}</p>
      </Section>
      <Section title={texts.charter} id="charte">
        <Charter sentences={circle.charter} />
      </Section>
      <Yes {...props} />
      <Otherwise at={at} />
    </Page>
  );
}

function Yes({ seen: { circle, persons, name }, at, back }: InvitationPageProps) {
  return (
    <Section title={texts.yesTitle} id="oui">
      <Form action={at} prefix="oui" back={back}>
        <Hidden name="reponse" value="yes" />
        <Hidden name="version" value={String(circle.charterVersion)} />
        {persons.length > 1 && (
          <Choices
            name="qui"
            question={texts.who}
            help={texts.whoHelp}
            choices={persons.map((one) => ({ value: one.id, label: one.name }))}
          />
        )}
        {persons.length === 0 && (
          <>
            <Field
              name="nom"
              label={texts.name}
              help={texts.nameHelp}
              value={name}
              autocomplete="name"
              maxlength={80}
            />
            <details class="pile-s" open={back.problems?.["annee"] !== undefined}>
              <summary>{texts.minor}</summary>
              <Field
                name="annee"
                label={texts.year}
                help={texts.yearHelp}
                optional
                inputmode="numeric"
                width="court"
                maxlength={10}
              />
            </details>
          </>
        )}
        <Check name="charte" label={texts.accept} />
        <p class="petit doux">{texts.yesSays}</p>
        <div class="rang">
          <Button large pictogram="yes">
            {texts.yes}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

function Otherwise({ at }: { readonly at: string }) {
  return (
    <Section title={texts.else} id="non">
      <Form action={at} prefix="non" class="pile-s">
        <Hidden name="reponse" value="no" />
        <p class="petit doux">{texts.noSays}</p>
        <div class="rang">
          <Button kind="clair" pictogram="no">
            {texts.no}
          </Button>
        </div>
      </Form>
      <Form action={at} prefix="jamais" class="pile-s">
        <Hidden name="reponse" value="never" />
        <p class="petit doux">{texts.neverSays}</p>
        <div class="rang">
          <Button kind="clair">{texts.never}</Button>
        </div>
      </Form>
    </Section>
  );
}

interface BecameProps {
  readonly seen: SeenInvitation;
  readonly state: Exclude<SeenInvitation["state"], "waits">;
}

function Became({ seen: { circle }, state }: BecameProps) {
  return (
    <Page title={texts.becameTitle[state]} lead={circle.name} noindex>
      <p>{texts.became[state]}</p>
      {state === "came" ? (
        <p>
          <ButtonLink pictogram="enter" href={`/entrer?vers=${addressOf(circle)}`}>
            {texts.enter}
          </ButtonLink>
        </p>
      ) : (
        <p>
          <a href="/cercles">{texts.circles}</a>
        </p>
      )}
    </Page>
  );
}
