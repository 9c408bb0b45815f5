import type { GivenBack } from "#basics/form";
import { Button, Field, Form } from "#ui/form";
import { Page } from "#ui/page";

import type { KeptMapping } from "../actions/mappings-kept.ts";
import { allColumns } from "../domain/mapping/arrange.ts";
import { TABLES_AT } from "./table-page.tsx";
import { columnLabels, tableTexts as texts } from "./table-texts.fr.ts";

export interface MappingPageProps {
  readonly kept: KeptMapping;
  readonly back: GivenBack;
}

/** A kept mapping: its name, and for each of our columns the fields it comes from; changed, or let go. */
export function MappingPage({ kept, back }: MappingPageProps) {
  const { name, mapping, version, id } = kept;
  const at = `${TABLES_AT}/correspondances/${id}`;
  const { organisme, regions } = mapping.columns;
  return (
    <Page
      title={texts.mappingTitle(name)}
      lead={texts.mappingLead}
      back={back}
      noindex
      breadcrumb={[{ label: texts.title, at: TABLES_AT }]}
    >
      <Form action={at} version={version} send={texts.save} back={back}>
        <Field name="nom" label={texts.name} value={name} />
        {allColumns().map((column, i) => (
          <Field
            name={`c${i}`}
            label={columnLabels[column]}
            optional
            value={(mapping.columns[column]?.from ?? []).join(" ; ")}
          />
        ))}
        <Field name="organisme" label={texts.body} optional value={organisme?.otherwise} />
        <Field
          name="region"
          label={texts.where}
          help={texts.whereHelp}
          optional
          value={regions?.otherwise}
        />
      </Form>
      <Form action={`${at}/effacer`} prefix="effacer">
        <p>{texts.dropHelp}</p>
        <div class="rang">
          <Button kind="clair">{texts.drop}</Button>
        </div>
      </Form>
    </Page>
  );
}
