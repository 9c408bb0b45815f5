import type { GivenBack } from "#basics/form";
import { Button, FileField, Form, Hidden } from "#ui/form";
import { Page } from "#ui/page";
import { Reason } from "#ui/panel";
import { Questions } from "#ui/questions";

import type { Place } from "../actions/list-documents.ts";
import type { SeenPage } from "../actions/see-document.ts";
import { tableText, type TableContents } from "../domain/table.ts";
import { above } from "./above.ts";
import { documentAt } from "./addresses.ts";
import { Draft } from "./draft.tsx";
import { beginTableForm, columnsForm, columnsKnown, keepTableForm } from "./table-forms.ts";
import { tableTexts as says } from "./table-texts.fr.ts";
import { texts } from "./texts.fr.ts";
import { ElsewhereWay } from "./write-pages.tsx";

interface Back {
  readonly back: GivenBack;
}

function ByFile() {
  return (
    <FileField name="fichier" label={says.file} help={says.fileHelp} accept=".csv,.txt" optional />
  );
}

/** A table that begins, in a place that one chooses. */
export function BeginTablePage(
  props: Back & {
    readonly places: readonly Place[];
    readonly space: Place["space"] | undefined;
  },
) {
  const { places, space, back } = props;
  return (
    <Page title={says.begin} lead={says.beginLead} noindex narrow back={back}>
      <Draft of="/communs/tableau" />
      <Form action="/communs/tableau" back={back} files>
        <Questions of={beginTableForm(places)} values={{ space, language: "fr" }} />
        <ByFile />
        <div class="rang">
          <Button>{texts.keep}</Button>
        </div>
      </Form>
    </Page>
  );
}

export type TablePageProps = Back & { readonly seen: SeenPage; readonly contents: TableContents };

/** A longer one is sent whole, as a file: a form holds no more. */
const MOST_IN_A_PAGE = 300_000;

/** The version that its writer had read, not the one that stands meanwhile. */
function Base({ seen, back }: Pick<TablePageProps, "seen" | "back">) {
  const sent = back.typed?.["base"];
  return (
    <Hidden name="base" value={typeof sent === "string" ? sent : String(seen.document.current)} />
  );
}

/** The rows of a table, all at once in a text, or sent again as a file. */
export function RowsPage({ seen, contents, back }: TablePageProps) {
  const { document } = seen;
  const text = tableText(contents);
  const isLong = text.length > MOST_IN_A_PAGE;
  return (
    <Page
      title={says.editAllOf(document.title)}
      heading={says.asText}
      lead={isLong ? says.editLong : says.editLead}
      noindex
      back={back}
      breadcrumb={[...above(seen), { label: says.edit, at: `${documentAt(document.id)}/lignes` }]}
    >
      {document.published !== undefined && <Reason>{texts.publicWarning}</Reason>}
      <Draft of={`${documentAt(document.id)}/lignes/toutes`} />
      <Form action={`${documentAt(document.id)}/lignes/toutes`} back={back} files>
        <Questions of={keepTableForm} values={{ csv: isLong ? "" : text }} />
        <ByFile />
        <Base seen={seen} back={back} />
        <div class="rang">
          <Button>{texts.keep}</Button>
        </div>
      </Form>
      <ElsewhereWay document={document.id} />
    </Page>
  );
}

/** What each column is called, holds and says. */
export function ColumnsPage({ seen, contents, back }: TablePageProps) {
  const { document } = seen;
  return (
    <Page
      title={says.columnsOf(document.title)}
      heading={says.columns}
      lead={says.columnsLead}
      noindex
      narrow
      back={back}
      breadcrumb={above(seen)}
    >
      {document.published !== undefined && <Reason>{texts.publicWarning}</Reason>}
      <Draft of={`${documentAt(document.id)}/colonnes`} />
      <Form
        action={`${documentAt(document.id)}/colonnes`}
        asks={columnsForm(contents.columns)}
        values={columnsKnown(contents.columns)}
        back={back}
        send={texts.keep}
      >
        <Base seen={seen} back={back} />
      </Form>
    </Page>
  );
}
