import type { GivenBack } from "#basics/form";
import { Form } from "#ui/form";
import { Page } from "#ui/page";

import type { SeenCorrections } from "../actions/correct-call.ts";
import { correctTexts as texts } from "./correct-texts.fr.ts";
import { correctForm, saidNow } from "./forms.ts";

export interface CorrectPageProps {
  readonly seen: SeenCorrections;
  readonly back: GivenBack;
}

/** A call that was imported, corrected by a person: what is said here stays over what the source says. */
export function CorrectPage({ seen, back }: CorrectPageProps) {
  const { number, title, version } = seen.call;
  const at = `/appels/${number}`;
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      back={back}
      noindex
      breadcrumb={[{ label: title, at }]}
    >
      <Form
        action={`${at}/rectifier`}
        asks={correctForm(seen)}
        values={saidNow(seen)}
        version={version}
        back={back}
        send={texts.send}
      >
        <p>{texts.means}</p>
      </Form>
    </Page>
  );
}
