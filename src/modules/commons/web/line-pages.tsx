import { readDay, writeDate } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { type AskedPage, pageList } from "#basics/query";
import { ButtonLink, Form } from "#ui/form";
import { Paged } from "#ui/listing";
import { Page } from "#ui/page";
import { Reason } from "#ui/panel";

import type { SeenPage } from "../actions/see-document.ts";
import { unitsOf } from "../domain/merge.ts";
import type { TableContents } from "../domain/table.ts";
import { cellsKnown, ownLineForm } from "../suggestions/web/line-forms.ts";
import { above } from "./above.ts";
import { documentAt } from "./addresses.ts";
import { Draft } from "./draft.tsx";
import { tableTexts as says } from "./table-texts.fr.ts";
import { texts } from "./texts.fr.ts";
import { ElsewhereWay } from "./write-pages.tsx";

interface OfTable {
  readonly seen: SeenPage;
  readonly table: TableContents;
}

/** Lines on a page. */
export const LINES = 50;
/** Letters by which a line is known in the list. */
const MOST_SAID = 120;

/** The lines of a table, to change one by one. */
export function linesAt({ document }: Pick<SeenPage, "document">, place?: number): string {
  const at = `${documentAt(document.id)}/lignes`;
  const page = place === undefined ? 1 : Math.floor(place / LINES) + 1;
  return page === 1 ? at : `${at}?page=${page}`;
}

/** One of them, from 0, as a version has it; after the last, a line more. */
export function lineAt({ document }: Pick<SeenPage, "document">, place: number): string {
  return `${documentAt(document.id, document.current)}/lignes/${place}`;
}

/** The lines of a table, each with the way to change it; and one more. */
export function LinesPage({ seen, table, asked }: OfTable & { readonly asked: AskedPage }) {
  const { document } = seen;
  const from = (asked.page - 1) * LINES;
  const shown = table.rows.slice(from, from + LINES).map((row, at) => ({ row, place: from + at }));
  const add = (
    <p>
      <ButtonLink href={lineAt(seen, table.rows.length)} pictogram="write">
        {says.addLine}
      </ButtonLink>
    </p>
  );
  return (
    <Page
      title={says.editOf(document.title)}
      heading={document.title}
      lead={says.eachLead}
      noindex
      breadcrumb={above(seen)}
    >
      {add}
      <Paged
        shown={shown}
        total={table.rows.length}
        asked={asked}
        size={LINES}
        at={(changes) => pageList.at(linesAt(seen), asked, changes)}
        empty={<p>{says.noRows}</p>}
        draw={(drawn) => (
          <ul class="lignes">
            {drawn.map(({ row, place }) => (
              <li>
                <a href={lineAt(seen, place)}>{says.lineNumber(place + 1, saidIn(table, row))}</a>
              </li>
            ))}
          </ul>
        )}
      />
      <p>
        <a href={`${linesAt(seen)}/toutes`}>{says.asText}</a>
      </p>
      <ElsewhereWay document={document.id} />
    </Page>
  );
}

/** What a line says, its days in words. */
function saidIn({ columns }: TableContents, row: readonly string[]): string {
  const said = row
    .map((cell, at) => {
      const day = columns[at]?.type === "date" ? readDay(cell) : undefined;
      return day === undefined ? cell : writeDate(day);
    })
    .filter((cell) => cell !== "")
    .join(", ")
    .replace(/\s+/g, " ");
  return said.length > MOST_SAID ? `${said.slice(0, MOST_SAID)}…` : said;
}

export type LinePageProps = OfTable & { readonly place: number; readonly back: GivenBack };

/** One line: its cells, each in its field, and whether it goes. */
export function LinePage({ seen, table, place, back }: LinePageProps) {
  const { document, version } = seen;
  const line = unitsOf(table)[place] ?? "";
  const at = `${documentAt(document.id, version.number)}/lignes/${place}`;
  const isNew = line === "";
  return (
    <Page
      title={isNew ? says.addLineIn(document.title) : says.changeLineIn(place + 1, document.title)}
      heading={isNew ? says.addLine : says.changeLine(place + 1)}
      lead={isNew ? says.addLineLead : undefined}
      noindex
      narrow
      back={back}
      breadcrumb={[...above(seen), { label: says.edit, at: linesAt(seen, place) }]}
    >
      {document.published !== undefined && <Reason>{texts.publicWarning}</Reason>}
      <Draft of={at} />
      <Form
        action={at}
        asks={ownLineForm(table.columns, line)}
        values={cellsKnown(line)}
        back={back}
        send={texts.keep}
      />
    </Page>
  );
}
