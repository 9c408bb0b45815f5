import type { GivenBack } from "#basics/form";
import { Button, Form, Hidden } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenVouchAsk } from "../actions/see-vouch-asks.ts";
import { roleNames } from "../../domain/names.fr.ts";
import { addressOf, type Organisation } from "../../domain/organisation.ts";
import { vouchTexts as words } from "./texts.fr.ts";
import { trailTo } from "../../web/asked.ts";

export interface VouchPageProps {
  readonly about: Organisation;
  readonly asks: readonly SeenVouchAsk[];
  readonly back: GivenBack;
}

/** For who may say yes for a verified organisation, and is asked: one question, two answers. */
export function VouchPage({ about, asks, back }: VouchPageProps) {
  return (
    <Page
      title={words.title(about.name)}
      noindex
      breadcrumb={trailTo(about)}
      narrow
      lead={words.lead}
      back={back}
    >
      {asks.map((ask, i) => (
        <Section title={words.asks(ask.name, roleNames[ask.role], ask.as.name)} class="pile">
          <p>{words.think}</p>
          <Form
            action={`${addressOf(about)}/garant`}
            prefix={`${ask.claim}-${ask.as.id}`}
            back={i === 0 ? back : {}}
          >
            <Hidden name="demande" value={ask.claim} />
            <Hidden name="au-nom-de" value={ask.as.id} />
            <div class="rang">
              <Button name="dit" value="oui">
                {words.yes(ask.as.name)}
              </Button>
              <Button name="dit" value="non" kind="clair">
                {words.no}
              </Button>
            </div>
          </Form>
          <p class="petit doux">{words.written}</p>
        </Section>
      ))}
    </Page>
  );
}

/** After the answer. */
export function VouchedPage({
  about,
  says,
}: {
  readonly about: Organisation;
  readonly says: "oui" | "non";
}) {
  return (
    <Page title={words.done} noindex>
      <div class="pile-l etroit">
        <h1>{words.done}</h1>
        <output>{words.doneSays[says]}</output>
        <p>
          <a href={addressOf(about)}>{words.back}</a>
        </p>
      </div>
    </Page>
  );
}
