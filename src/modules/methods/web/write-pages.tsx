import type { GivenBack } from "#basics/form";
import { FileField, Form, Hidden } from "#ui/form";
import { Page } from "#ui/page";
import { Reason, Section } from "#ui/panel";

import type { SeenMethod, Writing } from "../actions/see-methods.ts";
import { HERE, methodAt } from "../domain/method.ts";
import { isForEveryone } from "../domain/trial.ts";
import { formTexts as says } from "./form-texts.fr.ts";
import { valuesOf, versionForm, writeForm } from "./forms.ts";
import type { FromFile } from "./read-file.ts";

export interface WritePageProps {
  readonly writing: Writing;
  readonly back: GivenBack;
  /** What a file holds, to be looked over. */
  readonly read?: FromFile | undefined;
}

/** A new method, or a variant of another. */
export function WritePage({ writing, back, read }: WritePageProps) {
  const { places, parent, card: parentCard } = writing;
  const isVariant = parent !== undefined && parentCard !== undefined;
  const title = isVariant ? says.variantTitle(parentCard.title) : says.newTitle;
  const known = parentCard === undefined ? {} : valuesOf(parentCard);
  const action = isVariant ? `${HERE}/nouvelle?variante=${parent.id}` : `${HERE}/nouvelle`;
  return (
    <Page title={title} heading={title} lead={says.newLead} narrow noindex back={back}>
      {read !== undefined && <ReadFrom read={read} />}
      <Form
        action={action}
        asks={writeForm(places)}
        values={{ ...known, licence: parent?.licence, ...read?.values }}
        back={back}
        send={says.send}
      />
    </Page>
  );
}

/** What was read of a file; of one that is not in the format of here, what is still to say, and what has no place. */
function ReadFrom({ read: { sheet } }: { readonly read: FromFile }) {
  if (sheet === undefined) return <Reason>{says.readFrom}</Reason>;
  const { left, isTimed, isLicensed } = sheet;
  return (
    <>
      <Reason>{says.readAsSheet}</Reason>
      {!isTimed && <Reason>{says.readUntimed}</Reason>}
      {!isLicensed && <Reason>{says.readUnlicensed}</Reason>}
      {left.length > 0 && (
        <Section title={says.readLeft} small id="reste" class="pile-s">
          <ul>
            {left.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** The next version, from the last one. */
export function VersionPage({
  seen,
  back,
}: {
  readonly seen: SeenMethod;
  readonly back: GivenBack;
}) {
  const { method, version, told } = seen;
  const title = says.versionTitle(version.card.title);
  return (
    <Page
      title={title}
      heading={title}
      narrow
      noindex
      back={back}
      breadcrumb={[{ label: version.card.title, at: methodAt(method.id) }]}
    >
      <Form
        action={`${methodAt(method.id)}/version`}
        asks={versionForm(told.filter(({ trial }) => isForEveryone(trial)))}
        values={valuesOf(version.card)}
        back={back}
        send={says.send}
      >
        <Hidden name="base" value={String(method.current)} />
      </Form>
    </Page>
  );
}

/** « /communs/methodes/apporter »: a file is read, and looked over before anything is kept. */
export function BringPage({ back }: { readonly back: GivenBack }) {
  return (
    <Page
      title={says.bringTitle}
      heading={says.bringTitle}
      lead={says.bringLead}
      narrow
      noindex
      back={back}
    >
      <Form action={`${HERE}/apporter`} files back={back} send={says.read}>
        <FileField name="fichier" label={says.file} accept=".json,.md,.txt" />
      </Form>
    </Page>
  );
}
