import type { GivenBack } from "#basics/form";
import { Form, Hidden } from "#ui/form";
import { Page } from "#ui/page";

import type { SeenFounding } from "../actions/see-founding.ts";
import { addressOf, type Circle } from "../domain/circle.ts";
import { FOUNDED_KINDS } from "../domain/founding.ts";
import { linesOf } from "./fields.ts";
import { foundForm, settingsForm } from "./forms.ts";
import { foundTexts } from "./found-texts.fr.ts";
import { PartPage } from "./part.tsx";
import { texts } from "./texts.fr.ts";

export interface FoundPageProps extends SeenFounding {
  readonly kind: (typeof FOUNDED_KINDS)[number] | undefined;
  readonly back: GivenBack;
}

/** Founding a circle: a name, what it is about, a purpose, a charter, who may know and join. */
export function FoundPage({ above, kind = "global", isOperator, panels, back }: FoundPageProps) {
  return (
    <Page
      title={above === undefined ? foundTexts.title : foundTexts.partOf(above.name)}
      lead={foundTexts.lead}
      back={back}
      noindex
      breadcrumb={[
        { label: texts.breadcrumb, at: "/cercles" },
        ...(above === undefined ? [] : [{ label: above.name, at: addressOf(above) }]),
      ]}
    >
      {[...panels]}
      <Form
        action="/cercles/fonder"
        asks={foundForm(FOUNDED_KINDS.filter((one) => one !== "governing" || isOperator))}
        values={{
          kind,
          charter: linesOf(foundTexts.charterIdeas),
          visible: above?.isOpen === false ? "nous" : "tous",
          joining: "open",
        }}
        back={back}
        send={foundTexts.send}
      >
        {above !== undefined && <Hidden name="parent" value={above.id} />}
      </Form>
    </Page>
  );
}

export interface SettingsPageProps {
  readonly circle: Circle;
  readonly back: GivenBack;
}

/** What a circle says of itself, changed by its facilitators. */
export function SettingsPage({ circle, back }: SettingsPageProps) {
  const at = addressOf(circle);
  return (
    <PartPage
      circle={circle}
      title={foundTexts.settings}
      lead={foundTexts.settingsLead}
      back={back}
    >
      <Form
        action={`${at}/regler`}
        asks={settingsForm}
        values={circle}
        back={back}
        send={foundTexts.save}
      />
      <p>
        <a href={`${at}/charte/changer`}>{foundTexts.changeCharter}</a>
      </p>
    </PartPage>
  );
}
