import { Field, type FieldProblems, Form, TextArea, titleOf, type Typed } from "#ui/form";
import { Page } from "#ui/page";

import type { SeenCorrections } from "../actions/correct-call.ts";
import type { CorrectedField } from "../../domain/correction.ts";
import { correctTexts as texts } from "./correct-texts.fr.ts";

const { fields } = texts;

export interface CorrectPageProps {
  readonly seen: SeenCorrections;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** A call that was imported, corrected by a person: what is said here stays over what the source says. */
export function CorrectPage({ seen, ...form }: CorrectPageProps) {
  const at = `/appels/${seen.call.number}`;
  return (
    <Page title={titleOf(texts.title, form)} noindex breadcrumb={[{ label: seen.call.title, at }]}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.lead}</p>
        </header>
        <Form action={`${at}/rectifier`} version={seen.call.version} send={texts.send} {...form}>
          <Said seen={seen} />
          <When seen={seen} />
          <How seen={seen} />
          <TextArea name="pourquoi" label={texts.why} help={texts.whyHelp} rows={2} />
          <p>{texts.means}</p>
        </Form>
      </div>
    </Page>
  );
}

type PartProps = Pick<CorrectPageProps, "seen">;

/** What a field says now, and what its source says when it was corrected. */
function stateOf({ values, corrections }: SeenCorrections, field: CorrectedField) {
  const known = corrections.find((one) => one.field === field);
  if (known === undefined) return { value: values.get(field) };
  const help =
    known.sourceValue === undefined ? texts.sourceSilent : texts.sourceSaid(known.sourceValue);
  return { value: values.get(field), help };
}

function Said({ seen }: PartProps) {
  return (
    <>
      <Field name="intitule" label={fields.title} {...stateOf(seen, "title")} />
      <TextArea name="resume" label={fields.summary} rows={4} {...stateOf(seen, "summary")} />
      <TextArea
        name="conditions"
        label={fields.conditions}
        optional
        rows={3}
        {...stateOf(seen, "conditions")}
      />
    </>
  );
}

function When({ seen }: PartProps) {
  const { value, help = texts.dayHelp } = stateOf(seen, "deadline");
  const [day = "", hour = ""] = (value ?? "").split(" ");
  return (
    <>
      <Field name="jour" type="date" label={fields.day} value={day} help={help} width="moyen" />
      <Field name="heure" label={fields.hour} value={hour} optional width="court" />
    </>
  );
}

function How({ seen }: PartProps) {
  return (
    <>
      <Field
        name="repondre"
        type="url"
        label={fields.answerUrl}
        optional
        {...stateOf(seen, "answerUrl")}
      />
      <Field
        name="courriel"
        type="email"
        label={fields.email}
        optional
        {...stateOf(seen, "email")}
      />
      <Field
        name="telephone"
        type="tel"
        label={fields.phone}
        optional
        {...stateOf(seen, "phone")}
      />
    </>
  );
}
