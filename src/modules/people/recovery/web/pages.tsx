import type { Child } from "hono/jsx";

import { Button, ButtonLink, Field, Form, Hidden, SecretCode, titleOf, type Typed } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { AskedWitness, FollowedRecovery, MyRecovery } from "../actions/see-recoveries.ts";
import { Done } from "../../web/mine-pages.tsx";
import { momentOf, recoveryTexts as texts } from "../../web/recovery-texts.fr.ts";

export interface FormProps {
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: Readonly<Record<string, string>> | undefined;
}

function Told({ title, children }: { readonly title: string; readonly children?: Child }) {
  return (
    <Page title={title} noindex>
      <div class="pile-l">
        <h1>{title}</h1>
        {children}
      </div>
    </Page>
  );
}

/** The lost address and today's. */
export function LostPage(form: FormProps) {
  return (
    <Page title={titleOf(texts.title, form)} noindex>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.says}</p>
        </header>
        <Form action="/entrer/adresse-perdue" send={texts.send} {...form}>
          <Field name="perdue" type="email" label={texts.lost} width="moyen" maxlength={254} />
          <Field
            name="email"
            type="email"
            label={texts.email}
            help={texts.emailHelp}
            autocomplete="email"
            width="moyen"
            maxlength={254}
          />
        </Form>
      </div>
    </Page>
  );
}

/** The code of today's address, and who one says to be. */
export function LostCodePage({
  ask,
  email,
  ...form
}: FormProps & { readonly ask: string; readonly email: string }) {
  return (
    <Page title={titleOf(texts.codeTitle, form)} noindex>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.codeTitle}</h1>
          <p class="chapo">
            {texts.codeSays} <strong class="adresse">{email}</strong>.
          </p>
        </header>
        <Form action="/entrer/adresse-perdue/code" send={texts.codeSend} {...form}>
          <Hidden name="demande" value={ask} />
          <SecretCode name="code" label={texts.codeLabel} />
          <Field name="nom" label={texts.name} help={texts.nameHelp} width="moyen" maxlength={80} />
          <Field
            name="telephone"
            type="tel"
            label={texts.telephone}
            help={texts.telephoneHelp}
            optional
            width="moyen"
            maxlength={30}
          />
        </Form>
      </div>
    </Page>
  );
}

export interface FollowPageProps extends FormProps {
  readonly followed: FollowedRecovery;
  readonly at: string;
  readonly asked: boolean;
}

/** Where a demand stands, and whom one can ask. */
export function FollowPage({ followed, at, asked, ...form }: FollowPageProps) {
  const { state, takesEffect } = followed;
  const says =
    state === "counting" && takesEffect !== undefined
      ? texts.counting(momentOf(takesEffect))
      : texts.states[state === "counting" ? "asked" : state];
  return (
    <Page title={titleOf(texts.followTitle, form)} noindex>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.followTitle}</h1>
          <p class="chapo">{says}</p>
        </header>
        <Done says={asked ? texts.witnessAsked : undefined} />
        {state === "asked" && (
          <>
            <Section title={texts.witnessTitle} id="temoins">
              <p>{texts.witnessSays}</p>
              <Form action={at} send={texts.witnessSend} {...form}>
                <Field
                  name="email"
                  type="email"
                  label={texts.witnessEmail}
                  width="moyen"
                  maxlength={254}
                />
              </Form>
            </Section>
            <Section title={texts.operatorTitle} id="tient">
              <p>{texts.operatorSays}</p>
            </Section>
          </>
        )}
        <p>
          {state === "done" && (
            <ButtonLink pictogram="enter" href="/entrer">
              {texts.enter}
            </ButtonLink>
          )}
          {(state === "over" || state === "stopped") && (
            <ButtonLink pictogram="enter" href="/entrer/adresse-perdue">
              {texts.again}
            </ButtonLink>
          )}
        </p>
        <p class="petit doux">{texts.followKeep}</p>
      </div>
    </Page>
  );
}

/** What somebody of the circle is asked: yes or no, in one press. */
export function TestifyPage({ asked, at }: { readonly asked: AskedWitness; readonly at: string }) {
  const { name, said, waits } = asked;
  if (said !== undefined) return <Told title={texts.testified} />;
  if (!waits)
    return (
      <Told title={texts.testifyOverTitle}>
        <p class="chapo">{texts.testifyOver}</p>
      </Told>
    );
  return (
    <Told title={texts.testifyTitle(name)}>
      <p class="chapo">{texts.testifySays(name)}</p>
      <Form action={at} class="rang">
        <Button name="dit" value="oui" large>
          {texts.yes(name)}
        </Button>
        <Button name="dit" value="non" kind="clair" large>
          {texts.no}
        </Button>
      </Form>
    </Told>
  );
}

/** « Ce n'est pas moi », from a letter or from a device: one button. */
export function KeepPage({ recovery, at }: { readonly recovery: MyRecovery; readonly at: string }) {
  const { email, confirmedBy, takesEffect } = recovery;
  return (
    <Told title={texts.keepTitle}>
      <p class="chapo">
        {takesEffect !== undefined && texts.keepSays(email, momentOf(takesEffect))}
      </p>
      {confirmedBy !== undefined && <p>{texts.keepWho[confirmedBy]}</p>}
      <Form action={at} class="rang">
        <Button large>{texts.keepSend}</Button>
      </Form>
      <p>{texts.keepNothing}</p>
    </Told>
  );
}

export function KeptPage() {
  return (
    <Told title={texts.keptTitle}>
      <p class="chapo">{texts.kept}</p>
    </Told>
  );
}

export function NothingToKeepPage() {
  return (
    <Told title={texts.keepOver}>
      <p>
        <a href="/">{texts.enter}</a>
      </p>
    </Told>
  );
}
