import { Paged } from "#ui/listing";
import { Section } from "#ui/panel";
import { Table } from "#ui/table";

import { dayIn } from "../domain/day-in.ts";
import { misfitsOf, sortedRows, type TableContents } from "../domain/table.ts";
import { type AskedTable, tableList } from "./table-asked.ts";
import { tableTexts as says } from "./table-texts.fr.ts";

export interface TableViewProps {
  readonly contents: TableContents;
  readonly asked: AskedTable;
  /** The address of the page that shows it. */
  readonly here: string;
  /** Where a row, by its number from 1, is changed or a change of it is suggested; and how that way is said. */
  readonly change?: ChangeRow | undefined;
}

export interface ChangeRow {
  readonly at: (row: number) => string;
  readonly says: (row: number) => string;
}

/** Rows on a page. */
const PAGE = 50;

/** A table, a page of it, in the order of one of its columns; what each holds, and the cells that do not say it. */
export function TableView({ contents, asked, here, change }: TableViewProps) {
  const { columns, rows } = contents;
  const from = (asked.page - 1) * PAGE;
  const shown = sortedRows(contents, asked.by, asked.isDown).slice(from, from + PAGE);
  const at = (changes: Partial<AskedTable>) => tableList.at(here, asked, changes);
  return (
    <>
      <Paged
        shown={shown}
        total={rows.length}
        size={PAGE}
        asked={{ page: asked.page }}
        at={({ page = 1 }) => at({ page })}
        empty={<p>{says.noRows}</p>}
        draw={(drawn) => (
          <Table
            caption={says.rows(rows.length)}
            grid
            columns={[
              {
                title: says.rowNumber,
                cell: ({ number }) => <RowNumber number={number} change={change} />,
                number: true,
              },
              ...columns.map((column, i) => ({
                title: <SortLink column={column} asked={asked} at={at} />,
                cell: ({ cells }: (typeof shown)[number]) => (
                  <Cell type={column.type} cell={cells[i] ?? ""} />
                ),
                number: column.type === "number" || column.type === "integer",
              })),
            ]}
            rows={drawn}
          />
        )}
      />
      {asked.by !== "" && (
        <p class="petit">
          <a href={here}>{says.asKept}</a>
        </p>
      )}
      <Misfits contents={contents} />
      <Columns contents={contents} />
    </>
  );
}

/** The number of a row; by it one changes it, or suggests a change. */
function RowNumber(props: Pick<TableViewProps, "change"> & { readonly number: number }) {
  const { number, change } = props;
  if (change === undefined) return <>{number}</>;
  return (
    <a href={change.at(number)} aria-label={change.says(number)} rel="nofollow">
      {number}
    </a>
  );
}

type Column = TableContents["columns"][number];

function SortLink(props: {
  readonly column: Column;
  readonly asked: AskedTable;
  readonly at: (changes: Partial<AskedTable>) => string;
}) {
  const { column, asked, at } = props;
  const isBy = asked.by === column.name;
  const turned = isBy && !asked.isDown;
  const label = turned ? says.sortDown(column.title) : says.sortBy(column.title);
  return (
    <a
      href={at({ by: column.name, isDown: turned })}
      aria-label={label}
      aria-current={isBy ? "true" : undefined}
    >
      {column.title}
    </a>
  );
}

/** An address of the Web leads there, a day is in words; anything else is as it was typed. */
function Cell({ type, cell }: { readonly type: Column["type"]; readonly cell: string }) {
  return type === "address" && /^https?:\/\//.test(cell) ? (
    <a href={cell} rel="nofollow ugc noreferrer" class="adresse">
      {cell}
    </a>
  ) : (
    <>{type === "date" ? dayIn(cell) : cell}</>
  );
}

function Misfits({ contents }: Pick<TableViewProps, "contents">) {
  const { count, first } = misfitsOf(contents);
  if (count === 0) return null;
  return (
    <div class="raison pile-s">
      <p>{says.misfits(count)}</p>
      <ul>
        {first.map(({ row, column, cell }) => (
          <li>{says.misfit(row, column.title, cell, says.types[column.type])}</li>
        ))}
        {count > first.length && <li>{says.more(count - first.length)}</li>}
      </ul>
    </div>
  );
}

function Columns({ contents: { columns } }: Pick<TableViewProps, "contents">) {
  return (
    <Section title={says.columns} id="colonnes">
      <Table
        caption={says.eachHolds}
        columns={[
          { title: says.column, cell: (one) => one.title },
          { title: says.type, cell: (one) => says.types[one.type] },
          { title: says.says, cell: (one) => one.description },
        ]}
        rows={columns}
      />
    </Section>
  );
}
