import { Check, Field, Form, Select, TextArea, titleOf } from "#ui/form";
import { Page } from "#ui/page";

import type { Sent } from "../../web/asked.ts";
import type { InRegisters } from "../../registers/actions/find-in-registers.ts";
import { addressOf, KINDS, type Organisation } from "../../domain/organisation.ts";
import { kindNames } from "../../domain/names.fr.ts";
import { COURTS } from "../../domain/register-number.ts";
import { FromRegister } from "../../registers/web/search.tsx";
import { RoleFields } from "../../web/role-fields.tsx";
import { texts } from "../../web/texts.fr.ts";

const words = texts.make;

/** What is said of an organisation, when it is added and when its page is changed. */
export function DescriptionFields({ organisation }: { readonly organisation?: Organisation }) {
  return (
    <>
      <Field
        name="nom"
        label={words.name}
        help={words.nameHelp}
        maxlength={200}
        value={organisation?.name}
      />
      <Field
        name="sigle"
        label={words.shortName}
        optional
        width="moyen"
        maxlength={40}
        value={organisation?.shortName}
      />
      <Select
        name="genre"
        label={words.kind}
        empty=""
        value={organisation?.kind}
        options={KINDS.map((value) => ({ value, label: kindNames[value] }))}
      />
      <TextArea
        name="objet"
        label={words.purpose}
        help={words.purposeHelp}
        rows={4}
        maxlength={2000}
        value={organisation?.purpose}
      />
      <SeatFields organisation={organisation} />
    </>
  );
}

function SeatFields({ organisation }: { readonly organisation: Organisation | undefined }) {
  return (
    <>
      <Field
        name="commune"
        label={words.commune}
        help={words.communeHelp}
        maxlength={120}
        value={organisation && `${organisation.town} (${organisation.department})`}
      />
      <NumberFields organisation={organisation} />
      <Field
        name="site"
        type="url"
        label={words.site}
        help={words.siteHelp}
        optional
        maxlength={300}
        value={organisation?.site}
      />
    </>
  );
}

export function NumberFields({
  organisation,
}: {
  readonly organisation: Organisation | undefined;
}) {
  const { rna, siren, siret, formerNumber, inscription } = organisation?.numbers ?? {};
  const [court, place] = inscription?.split(", volume ") ?? [];
  const [volume, folio] = place?.split(", folio ") ?? [];
  return (
    <>
      <Field
        name="numero"
        label={words.number}
        help={words.numberHelp}
        optional
        width="moyen"
        maxlength={40}
        value={siret ?? rna ?? siren ?? formerNumber}
      />
      <details open={inscription !== undefined}>
        <summary>{words.local}</summary>
        <div class="pile">
          <p class="doux">{words.localSays}</p>
          <Select
            name="tribunal"
            label={words.court}
            empty={words.noCourt}
            value={court}
            width="moyen"
            options={COURTS.map((value) => ({ value, label: value }))}
          />
          <Field name="volume" label={words.volume} width="court" optional value={volume} />
          <Field name="folio" label={words.folio} width="court" optional value={folio} />
        </div>
      </details>
    </>
  );
}

export type MakePageProps = Sent & {
  /** Those that are perhaps the same. */
  readonly similar?: readonly Organisation[] | undefined;
  /** What public registers know, when this instance has some. */
  readonly registers?: InRegisters | undefined;
};

/** Adds an organisation that is not in the directory. */
export function MakePage({ similar = [], registers, ...sent }: MakePageProps) {
  return (
    <Page
      title={titleOf(words.title, sent)}
      noindex
      breadcrumb={[{ label: texts.page.back, at: "/structures" }]}
    >
      <div class="pile-l etroit">
        <header class="pile-s">
          <h1>{words.title}</h1>
          <p class="chapo">{words.lead}</p>
          <p>
            {words.known} <a href="/structures">{words.knownLink}</a>
          </p>
        </header>
        {registers !== undefined && <FromRegister known={registers} />}
        <Form action="/structures/nouvelle" send={words.send} {...sent}>
          {similar.length > 0 && (
            <div class="anse pile-s">
              <p>{words.similar}</p>
              <ul class="liens">
                {similar.map((one) => (
                  <li>
                    <a href={addressOf(one)}>{one.name}</a>{" "}
                    <span class="doux">
                      {kindNames[one.kind]}, {one.town}
                    </span>
                  </li>
                ))}
              </ul>
              <Check name="autre" value="oui" label={words.sure} />
            </div>
          )}
          <DescriptionFields />
          <RoleFields />
        </Form>
      </div>
    </Page>
  );
}
