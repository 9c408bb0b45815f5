import type { GivenBack } from "#basics/form";
import { Facts } from "#ui/facts";
import { Form } from "#ui/form";
import { Cove } from "#ui/panel";
import { Questions } from "#ui/questions";

import { kindNames } from "../../domain/names.fr.ts";
import { addressOf, type Organisation } from "../../domain/organisation.ts";
import { writeDigits } from "../../domain/register-number.ts";
import { InsidePage } from "../../team/web/inside-page.tsx";
import { editTexts as texts } from "../../team/web/texts.fr.ts";
import { texts as pageTexts } from "../../web/texts.fr.ts";
import { fixedForm, keptForm, knownOf } from "./forms.ts";
import { NumberFields } from "./make-page.tsx";

const words = pageTexts.make;

interface EditPageProps {
  readonly organisation: Organisation;
  readonly back: GivenBack;
}

/** The page of an organisation is changed by who represents it; what was verified stays. */
export function EditPage({ organisation, back }: EditPageProps) {
  const isFixed = organisation.verified !== undefined;
  const known = knownOf(organisation);
  return (
    <InsidePage organisation={organisation} title={texts.title} narrow back={back}>
      {isFixed && <Fixed organisation={organisation} />}
      <Form
        action={`${addressOf(organisation)}/modifier`}
        version={organisation.version}
        send={texts.send}
        back={back}
      >
        {!isFixed && <Questions of={fixedForm} values={known} />}
        <Questions of={keptForm()} values={known} />
        {!isFixed && <NumberFields known={known} />}
      </Form>
    </InsidePage>
  );
}

/** What stays once it was verified. */
function Fixed({ organisation }: { readonly organisation: Organisation }) {
  const { rna, siret, siren } = organisation.numbers;
  const number = rna ?? (siret === undefined ? undefined : writeDigits(siret)) ?? siren;
  return (
    <Cove class="pile-s">
      <p>{texts.fixed}</p>
      <Facts
        facts={[
          { label: texts.name, says: organisation.name },
          { label: words.kind, says: kindNames[organisation.kind] },
          number === undefined ? undefined : { label: pageTexts.page.numbers, says: number },
        ]}
      />
      <p>
        <a href="/contact">{texts.write}</a>
      </p>
    </Cove>
  );
}
