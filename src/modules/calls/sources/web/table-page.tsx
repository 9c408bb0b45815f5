import type { GivenBack } from "#basics/form";
import { Button, FileField, Form } from "#ui/form";
import { Empty } from "#ui/list";
import { Page } from "#ui/page";
import { Questions } from "#ui/questions";

import type { KeptMapping } from "../actions/mappings-kept.ts";
import { tableForm } from "./forms.ts";
import { tableTexts as texts } from "./table-texts.fr.ts";

/** Where the operator imports tables. */
export const TABLES_AT = "/operateur/imports/tableau";

export interface TablePageProps {
  readonly kept: readonly KeptMapping[];
  readonly said?: string | undefined;
  readonly back: GivenBack;
}

/** A file is given, with the mapping of its supplier when there is one; the mappings kept so far. */
export function TablePage({ kept, said, back }: TablePageProps) {
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      back={back}
      noindex
      breadcrumb={[{ label: texts.imports, at: "/operateur/imports" }]}
    >
      {said !== undefined && <p class="mot va">{said}</p>}
      <FileForm kept={kept} back={back} />
      <section class="pile-s">
        <h2>{texts.keptTitle}</h2>
        {kept.length === 0 ? (
          <Empty title={texts.noneKept}>
            <p>{texts.noneKeptHelp}</p>
          </Empty>
        ) : (
          <ul class="lignes">
            {kept.map(({ id, name }) => (
              <li>
                <a href={`${TABLES_AT}/correspondances/${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        )}
      </section>
    </Page>
  );
}

function FileForm({ kept, back }: Omit<TablePageProps, "said">) {
  return (
    <Form action={TABLES_AT} files back={back}>
      <FileField
        name="fichier"
        label={texts.file}
        help={texts.fileHelp}
        accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.xml,.rss,.atom,.gz"
      />
      <Questions of={tableForm(kept)} />
      <div class="rang">
        <Button name="faire" value="lire">
          {texts.read}
        </Button>
        <Button kind="clair" name="faire" value="importer">
          {texts.importNow}
        </Button>
      </div>
    </Form>
  );
}
