import { Button, type FieldProblems, FileField, Form, Select, titleOf, type Typed } from "#ui/form";
import { Page } from "#ui/page";

import { SHAPED } from "../actions/import-sent.ts";
import { sentTexts as texts } from "./sent-texts.fr.ts";
import { texts as callTexts } from "../../web/texts.fr.ts";

/** Where the operator sends a file of notices. */
export const SENT_AT = "/operateur/imports/fichier";

export interface SentPageProps {
  readonly typed?: Typed | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** A file of a known source is given, and imported at once. */
export function SentPage(form: SentPageProps) {
  return (
    <Page
      title={titleOf(texts.title, form)}
      noindex
      breadcrumb={[{ label: callTexts.imports.title, at: "/operateur/imports" }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.lead}</p>
        </header>
        <Form action={SENT_AT} files {...form}>
          <FileField
            name="fichier"
            label={texts.file}
            help={texts.fileHelp}
            accept=".xml,.json,.jsonl,.ndjson,.csv,.tsv,.txt,.gz,.zip"
          />
          <Select
            name="source"
            label={texts.source}
            help={texts.sourceHelp}
            empty=""
            options={SHAPED.map((value) => ({ value, label: texts.sources[value] }))}
          />
          <Button>{texts.send}</Button>
        </Form>
      </div>
    </Page>
  );
}
