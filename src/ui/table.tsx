import type { Child } from "hono/jsx";

import { texts } from "./texts.fr.ts";

export interface Column<Row> {
  readonly title: Child;
  readonly cell: (row: Row) => Child;
  /** Aligned to the right, figures of one width. */
  readonly number?: boolean | undefined;
}

export interface TableProps<Row> {
  /** Says what the table holds; the name of the region that scrolls. */
  readonly caption: string;
  /** The first column is the header of its row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** On a narrow screen each row is a card, whose cells say the title of their column. Its sheet draws it. */
  readonly cards?: boolean | undefined;
  /** What sets a row apart: one that paper does not hold. */
  readonly classOf?: ((row: Row, at: number) => string | undefined) | undefined;
  /** Totals, in the order of the columns. */
  readonly foot?: readonly Child[] | undefined;
}

/** A table that scrolls inside its own region, reachable by keyboard: the page never scrolls sideways. */
export function Table<Row>({ caption, columns, rows, classOf, foot, cards }: TableProps<Row>) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- who has only a keyboard scrolls it so
    <section class="defile" aria-label={texts.scrollable(caption)} tabindex={0}>
      <table class={cards === true ? "fiches" : undefined}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, number }) => (
              <th scope="col" class={number === true ? "nombre" : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr class={classOf?.(row, at)}>
              {columns.map((column, i) => (
                <Cell column={column} row={row} head={i === 0} titled={cards === true} />
              ))}
            </tr>
          ))}
        </tbody>
        {foot !== undefined && (
          <tfoot>
            <tr>
              {foot.map((total, i) =>
                i === 0 ? (
                  <th scope="row">{total}</th>
                ) : (
                  <td class={columns[i]?.number === true ? "nombre" : undefined}>
                    <strong>{total}</strong>
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

interface CellProps<Row> {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly head: boolean;
  /** Whether the cell bears the title of its column. */
  readonly titled: boolean;
}

function Cell<Row>({ column, row, head, titled }: CellProps<Row>) {
  const title = titled && typeof column.title === "string" ? column.title : undefined;
  const align = column.number === true ? "nombre" : undefined;
  return head ? (
    <th scope="row" class={align}>
      {column.cell(row)}
    </th>
  ) : (
    <td class={align} data-titre={title}>
      {column.cell(row)}
    </td>
  );
}
