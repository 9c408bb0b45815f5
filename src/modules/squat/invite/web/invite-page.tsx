import type { GivenBack } from "#basics/form";
import type { Organisation } from "#rules/organisations";
import { Form } from "#ui/form";
import { Page } from "#ui/page";
import { Land, Section } from "#ui/panel";

import { knownForm, typedForm } from "./forms.ts";
import { inviteTexts as texts } from "./texts.fr.ts";

export interface InvitePageProps {
  /** One of the directory; undefined where its name is typed. */
  readonly structure: Organisation | undefined;
  readonly back: GivenBack;
}

/** A structure that is not here is asked to open its door: which, where to write to, and whether one is named. */
export function InvitePage({ structure, back }: InvitePageProps) {
  const title = structure === undefined ? texts.title : texts.titleFor(structure.name);
  const at = structure === undefined ? "/squat/inviter" : `/squat/inviter/${structure.id}`;
  const said = { action: at, send: texts.send, back, class: "pile" } as const;
  return (
    <Page title={title} lead={texts.lead} narrow noindex back={back}>
      <Land title={texts.send} id="inviter">
        {structure === undefined ? (
          <Form {...said} asks={typedForm()} />
        ) : (
          <Form {...said} asks={knownForm} />
        )}
      </Land>
      <Section title={texts.how} small id="ensuite">
        <ol>
          {texts.steps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      </Section>
    </Page>
  );
}
