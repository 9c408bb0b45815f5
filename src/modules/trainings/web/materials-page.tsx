import type { GivenBack } from "#basics/form";
import { FILE_ENDINGS } from "#rules/access";
import { FileField, Form, Press } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Questions } from "#ui/questions";

import type { SeenMaterial, SeenMaterials } from "../actions/materials.ts";
import { mayChange } from "../domain/rights.ts";
import { MOMENTS, trainingAt } from "../domain/training.ts";
import { materialForm } from "./forms.ts";
import { formTexts as says, texts } from "./texts.fr.ts";

export interface MaterialsPageProps {
  readonly seen: SeenMaterials;
  readonly back: GivenBack;
}

/** What there is to read before and after, for those who take part. */
export function MaterialsPage({ seen: { found, materials }, back }: MaterialsPageProps) {
  const { words, occasion } = found.seen;
  const at = trainingAt(occasion.id);
  const keeps = mayChange(found.standing);
  return (
    <Page
      title={`${words.title} : ${texts.materials.toLowerCase()}`}
      heading={texts.materials}
      lead={says.materialsLead}
      noindex
      back={back}
      breadcrumb={[{ label: words.title, at }]}
    >
      {materials.length === 0 && <p>{says.noMaterials}</p>}
      {MOMENTS.map((moment) => {
        const own = materials.filter((one) => one.moment === moment);
        return (
          own.length > 0 && (
            <Section title={says.read[moment]} id={moment}>
              <ul class="lignes">
                {own.map((one) => (
                  <Material one={one} at={at} keeps={keeps} />
                ))}
              </ul>
            </Section>
          )
        );
      })}
      {keeps && (
        <Section title={says.material} id="ajouter">
          <Form
            action={`${at}/supports`}
            back={back}
            send={says.addMaterial}
            files
            class="pile"
            prefix="support"
          >
            <Questions of={materialForm} values={{ moment: "before" }} />
            <FileField name="fichier" label={says.file} accept={FILE_ENDINGS} optional />
          </Form>
        </Section>
      )}
    </Page>
  );
}

interface MaterialProps {
  readonly one: SeenMaterial;
  readonly at: string;
  readonly keeps: boolean;
}

function Material({ one, at, keeps }: MaterialProps) {
  const { id, title, address, file } = one;
  return (
    <li class="rang bouts">
      <a
        href={address ?? `${at}/supports/${id}`}
        rel={address === undefined ? undefined : "noopener"}
      >
        {title}
        {file !== undefined && ` (${file.name})`}
      </a>{" "}
      {keeps && (
        <Press
          action={`${at}/supports/${id}/retirer`}
          kind="lien"
          label={says.removeOf(title)}
          prefix={id}
        >
          {says.removeMaterial}
        </Press>
      )}
    </li>
  );
}
