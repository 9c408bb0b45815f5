import type { GivenBack } from "#basics/form";
import { Form } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import { addressOf, type Organisation } from "../../domain/organisation.ts";
import { trailTo } from "../../web/asked.ts";
import { dissolveTexts as words } from "./ends-texts.fr.ts";
import { dissolveForm } from "./forms.ts";

interface DissolvePageProps {
  readonly organisation: Organisation;
  readonly back: GivenBack;
}

/** Declares a dissolution: what it ends, what stays, how long it can be undone, then the form. */
export function DissolvePage({ organisation, back }: DissolvePageProps) {
  return (
    <Page
      title={words.title(organisation.name)}
      noindex
      breadcrumb={trailTo(organisation)}
      narrow
      lead={words.lead}
      back={back}
    >
      <Section title={words.ends} class="pile-s">
        <ul>
          {words.endsList.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      </Section>
      <Section title={words.stays} class="pile-s">
        <ul>
          {words.staysList.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      </Section>
      <Form
        action={`${addressOf(organisation)}/dissoudre`}
        send={words.send}
        asks={dissolveForm}
        back={back}
      />
    </Page>
  );
}
