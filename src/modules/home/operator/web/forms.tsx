import type { Instance } from "#services/house";
import { Field, Form, TextArea, titleOf, type FieldProblems, type Typed } from "#ui/form";

import { writeMention } from "../../domain/accessibility.ts";
import { OperatorPage } from "./operator-page.tsx";
import { texts } from "./texts.fr.ts";

interface FormPageProps {
  readonly instance: Instance;
  readonly saved?: boolean | undefined;
  readonly typed?: Typed | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** What the pages say of who answers for this site. */
export function SettingsPage({ instance, saved, typed, problems }: FormPageProps) {
  const words = texts.settings;
  return (
    <OperatorPage title={titleOf(words.title, { problems })} lead={words.lead}>
      {saved === true && <output>{words.saved}</output>}
      {instance.publisher === undefined && <p class="anse">{words.local}</p>}
      <Form action="/operateur/reglages" send={words.save} typed={typed} problems={problems}>
        <Field name="name" label={words.name} help={words.nameHelp} value={instance.name} />
        <Field
          name="publisher"
          label={words.publisher}
          help={words.publisherHelp}
          value={instance.publisher}
          optional={instance.publisher === undefined}
        />
        <TextArea
          name="publisherAddress"
          label={words.publisherAddress}
          value={instance.publisherAddress}
          rows={3}
        />
        <Field
          name="publisherContact"
          type="email"
          label={words.publisherContact}
          value={instance.publisherContact}
        />
        <TextArea
          name="host"
          label={words.host}
          help={words.hostHelp}
          value={instance.host}
          rows={3}
          optional
        />
        <Field
          name="telephone"
          type="tel"
          label={words.telephone}
          help={words.telephoneHelp}
          value={instance.telephone}
          width="moyen"
          optional
        />
        <Tiles instance={instance} />
      </Form>
    </OperatorPage>
  );
}

/** Images of the ground, for the map that readers move. */
function Tiles({ instance }: Pick<FormPageProps, "instance">) {
  const words = texts.settings;
  return (
    <>
      <Field
        name="tilesAddress"
        label={words.tiles}
        help={words.tilesHelp}
        value={instance.tilesAddress}
        optional
      />
      <Field name="tilesCredit" label={words.tilesCredit} value={instance.tilesCredit} optional />
    </>
  );
}

/** The result of a human audit of accessibility. */
export function AuditPage({
  instance,
  saved,
  typed,
  problems,
  today,
}: FormPageProps & { readonly today: Temporal.PlainDate }) {
  const words = texts.audit;
  const { audit } = instance;
  return (
    <OperatorPage title={titleOf(words.title, { problems })} lead={words.lead}>
      {saved === true && <output>{texts.settings.saved}</output>}
      <p class="anse">{words.state(writeMention(audit, today))}</p>
      <Form action="/operateur/accessibilite" send={words.save} typed={typed} problems={problems}>
        <Field name="on" type="date" label={words.on} value={audit?.on} width="moyen" />
        <Field name="by" label={words.by} value={audit?.by} />
        <Field
          name="met"
          label={words.met}
          inputmode="numeric"
          value={audit && String(audit.met)}
          width="court"
        />
        <Field
          name="applicable"
          label={words.applicable}
          help={words.applicableHelp}
          inputmode="numeric"
          value={audit && String(audit.applicable)}
          width="court"
        />
        <TextArea
          name="missing"
          label={words.missing}
          help={words.missingHelp}
          value={audit?.missing}
          rows={6}
          optional
        />
      </Form>
    </OperatorPage>
  );
}
