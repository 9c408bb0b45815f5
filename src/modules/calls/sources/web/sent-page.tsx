import type { GivenBack } from "#basics/form";
import { Button, FileField, Form } from "#ui/form";
import { Page } from "#ui/page";
import { Questions } from "#ui/questions";

import { sentForm } from "./forms.ts";
import { sentTexts as texts } from "./sent-texts.fr.ts";
import { texts as callTexts } from "../../web/texts.fr.ts";

/** Where the operator sends a file of notices. */
export const SENT_AT = "/operateur/imports/fichier";

/** A file of a known source is given, and imported at once. */
export function SentPage({ back }: { readonly back: GivenBack }) {
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      back={back}
      noindex
      breadcrumb={[{ label: callTexts.imports.title, at: "/operateur/imports" }]}
    >
      <Form action={SENT_AT} files back={back}>
        <FileField
          name="fichier"
          label={texts.file}
          help={texts.fileHelp}
          accept=".xml,.json,.jsonl,.ndjson,.csv,.tsv,.txt,.gz,.zip"
        />
        <Questions of={sentForm()} />
        <Button>{texts.send}</Button>
      </Form>
    </Page>
  );
}
