import { type FieldProblems, Field, Form, Select, TextArea, titleOf, type Typed } from "#ui/form";
import { Page } from "#ui/page";

import type { MappingChoice } from "../actions/mapping-choices.ts";
import { DIALECTS } from "../domain/dialects/dialect.ts";
import type { Mapping } from "../domain/mapping/mapping.ts";
import { isSameMapping } from "../domain/sources/same-mapping.ts";
import type { CallSource } from "../domain/sources/source.ts";
import { sourceTexts as texts } from "./texts.fr.ts";

export const SOURCES_AT = "/operateur/sources";

export interface SourceFormProps {
  /** The mappings among which it chooses. */
  readonly mappings: readonly MappingChoice[];
  /** The source that is changed; absent, one is added. */
  readonly source?: CallSource | undefined;
  /** What a new one begins with, as typed. */
  readonly start?: Typed | undefined;
  /** Where one gets its key. */
  readonly keyAt?: string | undefined;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** Adds a source, or changes one. How it is read is chosen once: another way is another source. */
export function SourceFormPage({ mappings, source, start, keyAt, ...form }: SourceFormProps) {
  const title = source === undefined ? texts.addTitle : texts.changeTitle(source.name);
  const typed = form.typed ?? start ?? (source && typedOf(source, mappings));
  return (
    <Page
      title={titleOf(title, form)}
      noindex
      breadcrumb={[
        { label: texts.operator, at: "/operateur" },
        { label: texts.title, at: SOURCES_AT },
      ]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{title}</h1>
          {source === undefined && <p class="chapo">{texts.addLead}</p>}
        </header>
        <Form
          action={source === undefined ? SOURCES_AT : `${SOURCES_AT}/${source.id}`}
          send={source === undefined ? texts.send : texts.save}
          problem={form.problem}
          problems={form.problems}
          typed={typed}
        >
          <Field name="nom" label={texts.name} help={texts.nameHelp} />
          {source === undefined && <DialectField />}
          <Field name="adresse" type="url" label={texts.address} help={texts.addressHelp} />
          <MappingFields mappings={mappings} />
          <Field
            name="heure"
            label={texts.hour}
            help={texts.hourHelp}
            inputmode="numeric"
            width="court"
            value="4"
          />
          <Field
            name="cle"
            label={texts.key}
            help={source?.hasSecret === true ? texts.keyKept : texts.keyHelp(keyAt)}
            autocomplete="off"
            optional
          />
        </Form>
      </div>
    </Page>
  );
}

function DialectField() {
  const options = DIALECTS.map((value) => ({ value, label: texts.dialects[value] }));
  return <Select name="dialecte" label={texts.dialect} options={options} empty="…" />;
}

function MappingFields({ mappings }: Pick<SourceFormProps, "mappings">) {
  const options = mappings.map(({ value, label }) => ({ value, label }));
  return (
    <>
      <Select
        name="correspondance"
        label={texts.mapping}
        help={texts.mappingHelp}
        options={options}
        empty={texts.noMapping}
        optional
      />
      <TextArea
        name="correspondance-json"
        label={texts.ownMapping}
        help={texts.ownMappingHelp}
        rows={6}
        optional
      />
    </>
  );
}

/** A source as its form would have been typed. Never its key. */
function typedOf(
  { name, address, hour, mapping }: CallSource,
  mappings: readonly MappingChoice[],
): Typed {
  const known = choiceOf(mappings, mapping);
  return {
    nom: name,
    adresse: address,
    heure: String(hour),
    correspondance: known?.value ?? "",
    "correspondance-json":
      mapping === undefined || known !== undefined ? "" : JSON.stringify(mapping, undefined, 2),
  };
}

/** Which of the mappings that may be chosen a source has. */
export function choiceOf(
  mappings: readonly MappingChoice[],
  mapping: Mapping | undefined,
): MappingChoice | undefined {
  return mappings.find((one) => isSameMapping(one.mapping, mapping));
}
