import { Check, Field, Form, TextArea, titleOf } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import { addressOf, type Organisation } from "../../domain/organisation.ts";
import { dissolveTexts as words } from "./ends-texts.fr.ts";
import type { Sent } from "../../web/asked.ts";
import { texts } from "../../web/texts.fr.ts";

/** Declares a dissolution: what it ends, what stays, how long it can be undone, then the form. */
export function DissolvePage({
  organisation,
  ...sent
}: Sent & { readonly organisation: Organisation }) {
  const at = addressOf(organisation);
  const title = words.title(organisation.name);
  return (
    <Page
      title={titleOf(title, sent)}
      noindex
      breadcrumb={[
        { label: texts.page.back, at: "/structures" },
        { label: organisation.name, at },
      ]}
    >
      <div class="pile-l etroit">
        <header class="pile-s">
          <h1>{title}</h1>
          <p class="chapo">{words.lead}</p>
        </header>
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
        <Form action={`${at}/dissoudre`} send={words.send} {...sent}>
          <Field name="le" type="date" label={words.on} help={words.onHelp} width="moyen" />
          <TextArea
            name="decision"
            label={words.reason}
            help={words.reasonHelp}
            rows={3}
            maxlength={500}
          />
          <Check name="sur" value="oui" label={words.sure} />
        </Form>
      </div>
    </Page>
  );
}
