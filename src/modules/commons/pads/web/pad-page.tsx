import { backTo, type GivenBack } from "#basics/form";
import { ButtonLink, FileField, Form, Hidden, Press } from "#ui/form";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";

import { above } from "../../web/above.ts";
import { documentAt } from "../../web/addresses.ts";
import type { Lost } from "../../formats/actions/read.ts";
import { lostTexts } from "../../formats/web/texts.fr.ts";
import type { SeenPad } from "../actions/find-pad.ts";
import type { PadAddress } from "../domain/pad-address.ts";
import { addressForm } from "./pad-forms.ts";
import { padTexts as texts } from "./pad-texts.fr.ts";

/** What was just brought in. */
export interface Became {
  readonly way: keyof typeof texts.became;
  readonly number: number;
  readonly lost: readonly Lost[];
}

export interface PadPageProps {
  readonly seen: SeenPad;
  readonly became: Became | undefined;
  readonly back: GivenBack;
}

/** Where a document is written elsewhere, and how what is there becomes a version. */
export function PadPage({ seen, became, back }: PadPageProps) {
  const { document, pad } = seen;
  const at = `${documentAt(document.id)}/pad`;
  const brought = backTo("bring", back);
  return (
    <Page
      title={texts.title(document.title)}
      heading={texts.heading}
      lead={texts.lead}
      noindex
      narrow
      back={back}
      breadcrumb={above(seen)}
    >
      {became !== undefined && <BecameSaid became={became} at={documentAt(document.id)} />}
      {pad !== undefined && <Opened pad={pad} at={at} back={brought} />}
      <Section title={texts.addressTitle} id="adresse-du-pad" small>
        <Form
          action={at}
          asks={addressForm}
          values={{ address: pad?.url }}
          back={backTo("address", back)}
          send={texts.save}
          prefix="pad"
        />
      </Section>
      <Section title={texts.fileTitle} id="fichier-du-pad" small>
        <Form
          action={`${at}/fichier`}
          files
          send={texts.send}
          back={backTo("file", back)}
          prefix="fichier"
        >
          <FileField
            name="fichier"
            label={texts.file}
            help={texts.fileHelp}
            accept=".md,.markdown,.txt,.docx,.odt,.csv,.tsv"
          />
          <Hidden name="base" value={String(document.current)} />
        </Form>
      </Section>
    </Page>
  );
}

function Opened(props: {
  readonly pad: PadAddress;
  readonly at: string;
  readonly back: GivenBack;
}) {
  const { pad, at, back } = props;
  const canBring = pad.exports.length > 0;
  return (
    <Section title={texts.kinds[pad.kind]} id="pad" small class="pile-s">
      <p>
        <a href={pad.url} rel="noopener noreferrer external" referrerpolicy="no-referrer">
          {texts.open}
        </a>
      </p>
      <p>{canBring ? texts.bringSays : texts.cryptpad}</p>
      {canBring && (
        <Press action={`${at}/apporter`} back={back} prefix="apporter">
          {texts.bring}
        </Press>
      )}
    </Section>
  );
}

function BecameSaid({ became, at }: { readonly became: Became; readonly at: string }) {
  const { way, number, lost } = became;
  return (
    <Cove class="pile-s">
      <output>{texts.became[way]}</output>
      {lost.length > 0 && (
        <>
          <p>{texts.lost}</p>
          <ul>
            {lost.map((one) => (
              <li>{lostTexts[one]}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        {way === "beside" ? (
          <ButtonLink href={`${at}/versions/${number}/choisir`}>{texts.choose}</ButtonLink>
        ) : (
          <ButtonLink href={at} kind="clair">
            {texts.see}
          </ButtonLink>
        )}
      </p>
    </Cove>
  );
}
