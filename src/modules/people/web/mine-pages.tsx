import type { Child } from "hono/jsx";

import { Check, Field, Form, Hidden, titleOf, type Typed } from "#ui/form";
import { Page } from "#ui/page";

import { ageTexts } from "./ages-texts.fr.ts";
import { texts } from "./texts.fr.ts";

type Problems = Readonly<Record<string, string>>;

/** A sentence that says that it is done, after the page came back. */
export function Done({ says }: { readonly says: string | undefined }) {
  if (says === undefined) return null;
  return (
    <div class="anse">
      <output>{says}</output>
    </div>
  );
}

/** The pages about oneself have one way back. */
const breadcrumb = [{ label: texts.mine.title, at: "/moi" }] as const;

export interface NamePageProps {
  readonly name: string | undefined;
  readonly goesTo: string | undefined;
  readonly saved: boolean;
  readonly typed?: Typed | undefined;
  readonly problems?: Problems | undefined;
}

/** How one is called: the only question of the first time. */
export function NamePage({ name, goesTo, saved, ...form }: NamePageProps) {
  const first = name === undefined;
  const title = first ? texts.name.firstTitle : texts.name.title;
  return (
    <Page title={titleOf(title, form)} noindex breadcrumb={first ? undefined : breadcrumb}>
      <div class="pile-l">
        <h1>{title}</h1>
        <Done says={saved ? texts.name.saved : undefined} />
        <Form action="/moi/nom" send={first ? texts.name.firstSend : texts.name.send} {...form}>
          {goesTo !== undefined && <Hidden name="vers" value={goesTo} />}
          <Field
            name="nom"
            label={texts.name.label}
            help={texts.name.help}
            value={name}
            autocomplete="nickname"
            width="moyen"
            maxlength={80}
          />
          {first && (
            <details class="pile-s" open={form.problems?.["annee"] !== undefined}>
              <summary>{ageTexts.minor}</summary>
              <Field
                name="annee"
                label={ageTexts.field}
                help={ageTexts.help}
                optional
                width="court"
                inputmode="numeric"
                maxlength={10}
              />
            </details>
          )}
        </Form>
        {!first && (
          <p>
            <a href="/moi/photo">{texts.name.photo}</a>{" "}
            <span class="doux">{texts.name.photoSays}</span>
          </p>
        )}
      </div>
    </Page>
  );
}

export interface DisplayPageProps {
  readonly simple: boolean;
  readonly helper: { readonly name: string; readonly telephone: string } | undefined;
  readonly saved: boolean;
  readonly typed?: Typed | undefined;
  readonly problems?: Problems | undefined;
}

/** Adrienne's screens, or the usual ones; and whom she calls. */
export function DisplayPage({ simple, helper, saved, ...form }: DisplayPageProps) {
  return (
    <Page title={titleOf(texts.display.title, form)} noindex breadcrumb={breadcrumb}>
      <div class="pile-l">
        <h1>{texts.display.title}</h1>
        <Done says={saved ? texts.display.saved : undefined} />
        <Form action="/moi/affichage" send={texts.display.send} {...form}>
          <Check name="simple" label={texts.display.simple} checked={simple} />
          <section class="pile" aria-labelledby="aide-choisie">
            <h2 id="aide-choisie">{texts.display.helper}</h2>
            <p>{texts.display.helperSays}</p>
            <Field
              name="aide"
              label={texts.display.helperName}
              value={helper?.name}
              width="moyen"
              maxlength={80}
            />
            <Field
              name="telephone"
              type="tel"
              label={texts.display.helperTelephone}
              value={helper?.telephone}
              width="moyen"
              maxlength={30}
            />
          </section>
        </Form>
      </div>
    </Page>
  );
}

export interface ConfirmPageProps {
  readonly title: string;
  readonly says: Child;
  readonly action: string;
  readonly send: string;
  readonly back: string;
  readonly cancel: string;
  /** What goes with the answer without being asked. */
  readonly children?: Child;
}

/** One question before what cannot be undone: yes by a button, no by a link. */
export function ConfirmPage({
  title,
  says,
  action,
  send,
  back,
  cancel,
  children,
}: ConfirmPageProps) {
  return (
    <Page title={title} noindex>
      <div class="pile-l">
        <h1>{title}</h1>
        <p class="chapo">{says}</p>
        <Form action={action} send={send}>
          {children}
        </Form>
        <p>
          <a href={back}>{cancel}</a>
        </p>
      </div>
    </Page>
  );
}
