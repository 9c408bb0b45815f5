import { Field, Form, Select, TextArea } from "#ui/form";
import { Facts } from "#ui/facts";
import { Cove } from "#ui/panel";

import type { Inside } from "../../team/actions/see-team.ts";
import { kindNames } from "../../domain/names.fr.ts";
import { addressOf, KINDS, type Organisation } from "../../domain/organisation.ts";
import { writeDigits } from "../../domain/register-number.ts";
import { InsidePage, type Mending } from "../../team/web/inside-page.tsx";
import { NumberFields } from "./make-page.tsx";
import { editTexts as texts } from "../../team/web/texts.fr.ts";
import { texts as pageTexts } from "../../web/texts.fr.ts";

const words = pageTexts.make;

/** The page of an organisation is changed by who represents it; what was verified stays. */
export function EditPage({ inside, ...mending }: Mending & { readonly inside: Inside }) {
  const { organisation } = inside;
  const isFixed = organisation.verified !== undefined;
  return (
    <InsidePage {...mending} sent="modifier" organisation={organisation} title={texts.title} narrow>
      {isFixed && <Fixed organisation={organisation} />}
      <Form
        action={`${addressOf(organisation)}/modifier`}
        version={organisation.version}
        send={texts.send}
        typed={mending.typed}
        problem={mending.problem}
        problems={mending.problems}
      >
        {!isFixed && <NameFields organisation={organisation} />}
        <Field
          name="sigle"
          label={words.shortName}
          optional
          width="moyen"
          maxlength={40}
          value={organisation.shortName}
        />
        <TextArea
          name="objet"
          label={words.purpose}
          help={words.purposeHelp}
          rows={5}
          maxlength={2000}
          value={organisation.purpose}
        />
        <Reaching organisation={organisation} />
        {!isFixed && <NumberFields organisation={organisation} />}
      </Form>
    </InsidePage>
  );
}

/** What stays once it was verified. */
function NameFields({ organisation }: { readonly organisation: Organisation }) {
  return (
    <>
      <Field
        name="nom"
        label={words.name}
        help={words.nameHelp}
        maxlength={200}
        value={organisation.name}
      />
      <Select
        name="genre"
        label={words.kind}
        value={organisation.kind}
        options={KINDS.map((value) => ({ value, label: kindNames[value] }))}
      />
    </>
  );
}

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

function Reaching({ organisation }: { readonly organisation: Organisation }) {
  return (
    <>
      <TextArea
        name="joindre"
        label={texts.contact}
        help={texts.contactHelp}
        optional
        rows={3}
        maxlength={500}
        value={organisation.contact}
      />
      <Field
        name="site"
        type="url"
        label={words.site}
        help={words.siteHelp}
        optional
        maxlength={300}
        value={organisation.site}
      />
      <Field
        name="commune"
        label={words.commune}
        help={words.communeHelp}
        maxlength={120}
        value={`${organisation.town} (${organisation.department})`}
      />
    </>
  );
}
