import type { Child } from "hono/jsx";

import { ButtonLink, Press } from "#ui/form";
import { Page } from "#ui/page";

import { whoseLetterTexts as texts } from "./whose-letter-texts.fr.ts";

/** What the address of a letter says once its reader said that they are who it is written to. */
const ME = "moi";
export const asMe = (at: string): string => `${at}?${ME}=oui`;
/** Whether they said so; what they send from the page that they read then says it too. */
export const saysMe = (asked: {
  readonly method: string;
  readonly query: (name: string) => string | undefined;
}): boolean => asked.method === "POST" || asked.query(ME) === "oui";

/**
 * Before the page of a letter says at whose home, when, or what for: whose letter it is, by first name. One press goes on, another ends
 * this address (decision 0161). Opening it changes nothing: programs open it too.
 */
export function WhoseLetterPage({
  title,
  name,
  at,
  children,
}: {
  /** Of which letter, by the page that it leads to. */
  readonly title: string;
  readonly name: string;
  /** The address of the letter. */
  readonly at: string;
  readonly children?: Child;
}) {
  return (
    <Page title={title} heading={texts.are(name)} lead={texts.lead} noindex narrow simple>
      <p>
        <ButtonLink href={asMe(at)}>{texts.yes}</ButtonLink>
      </p>
      <Press action={`${at}/pas-moi`} kind="clair">
        {texts.no}
      </Press>
      {children}
    </Page>
  );
}

/** It was said: nothing else is. */
export function LetterEndedPage() {
  return (
    <Page title={texts.title} heading={texts.title} noindex narrow simple>
      <p>
        <output>{texts.ended}</output>
      </p>
    </Page>
  );
}
