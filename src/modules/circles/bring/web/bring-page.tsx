import type { GivenBack } from "#basics/form";
import { dayOf, writeDay } from "#basics/dates";
import { FileField, Form } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { BringDraft } from "../../domain/brought.ts";
import { bringTexts as texts } from "./texts.fr.ts";
import { texts as circleTexts } from "../../web/texts.fr.ts";

export interface BringPageProps {
  readonly waiting: readonly BringDraft[];
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

export const BRING_AT = "/cercles/apporter";

/** « Apporter un cercle »: how, one file, and what waits for an answer. */
export function BringPage({ waiting, now, back }: BringPageProps) {
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      back={back}
      noindex
      narrow
      breadcrumb={[{ label: circleTexts.breadcrumb, at: "/cercles" }]}
    >
      {waiting.length > 0 && (
        <Section title={texts.waiting} id="attend">
          <ul class="pile-s">
            {waiting.map(({ id, madeAt }) => (
              <li>
                <a href={`${BRING_AT}/${id}`}>
                  {texts.laidOn(writeDay(dayOf(madeAt), dayOf(now)))}
                </a>
              </li>
            ))}
          </ul>
          <p class="petit doux">{texts.waitsFor}</p>
        </Section>
      )}
      <div class="prose">
        <ol>
          {texts.how.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ol>
      </div>
      <Form action={BRING_AT} files send={texts.send} back={back}>
        <FileField
          name="dossier"
          label={texts.file}
          help={texts.fileHelp}
          accept=".zip,application/zip"
        />
      </Form>
    </Page>
  );
}

/** Somebody else brought it before: one asked to come in. */
export function AskedPage() {
  return (
    <Page title={texts.askedTitle} lead={texts.askedLead} noindex narrow>
      <p>{texts.asked}</p>
      <p>
        <a href="/cercles">{texts.circles}</a>
      </p>
    </Page>
  );
}
