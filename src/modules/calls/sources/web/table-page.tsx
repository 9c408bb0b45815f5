import { Button, type FieldProblems, FileField, Form, Select, titleOf, type Typed } from "#ui/form";
import { Empty } from "#ui/list";
import { Page } from "#ui/page";

import type { KeptMapping } from "../actions/mappings-kept.ts";
import { KNOWN_MAPPINGS } from "../domain/mapping/known/all.ts";
import { tableTexts as texts } from "./table-texts.fr.ts";

/** Where the operator imports tables. */
export const TABLES_AT = "/operateur/imports/tableau";

export interface TablePageProps {
  readonly kept: readonly KeptMapping[];
  readonly said?: string | undefined;
  readonly typed?: Typed | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** A file is given, with the mapping of its supplier when there is one; the mappings kept so far. */
export function TablePage({ kept, said, ...form }: TablePageProps) {
  return (
    <Page
      title={titleOf(texts.title, form)}
      noindex
      breadcrumb={[{ label: texts.imports, at: "/operateur/imports" }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.lead}</p>
        </header>
        {said !== undefined && <p class="mot va">{said}</p>}
        <FileForm kept={kept} {...form} />
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
      </div>
    </Page>
  );
}

function FileForm({ kept, ...form }: Omit<TablePageProps, "said">) {
  const known = Object.entries(KNOWN_MAPPINGS).map(([value, { label }]) => ({ value, label }));
  return (
    <Form action={TABLES_AT} files {...form}>
      <FileField
        name="fichier"
        label={texts.file}
        help={texts.fileHelp}
        accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.xml,.rss,.atom,.gz"
      />
      <Select
        name="correspondance"
        label={texts.mapping}
        help={texts.mappingHelp}
        empty={texts.guess}
        options={[...kept.map(({ id, name }) => ({ value: id, label: name })), ...known]}
      />
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
