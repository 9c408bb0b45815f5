import type { GivenBack } from "#basics/form";
import { Form } from "#ui/form";
import { Page } from "#ui/page";

import type { SeenPage } from "../../actions/see-document.ts";
import type { TableContents } from "../../domain/table.ts";
import { above } from "../../web/above.ts";
import { choosePartForm } from "./choose-part-form.ts";
import { chooseTexts as says } from "./choose-part-texts.fr.ts";
import { pieceAt } from "./piece-pages.tsx";

export interface ChoosePartPageProps {
  readonly seen: SeenPage;
  readonly table: TableContents;
  readonly back: GivenBack;
}

/** « Ou une partie seulement »: some columns, some lines of a table. */
export function ChoosePartPage({ seen, table, back }: ChoosePartPageProps) {
  return (
    <Page
      title={says.title(seen.document.title)}
      heading={says.heading}
      lead={says.lead}
      noindex
      narrow
      back={back}
      breadcrumb={above(seen)}
    >
      {table.rows.length === 0 ? (
        <p>{says.empty}</p>
      ) : (
        <Form action={pieceAt(seen)} asks={choosePartForm(table)} back={back} send={says.go} />
      )}
    </Page>
  );
}
