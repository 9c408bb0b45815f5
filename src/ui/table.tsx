import type { Child } from "hono/jsx";

import { texts } from "./texts.fr.ts";

export interface Column<Row> {
  readonly title: Child;
  /** What the title says, where it is not words alone: each cell bears it on a narrow screen. */
  readonly says?: string | undefined;
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
  /** It is read across and down at once, or has as many columns as somebody wrote: it scrolls on a narrow screen. */
  readonly grid?: boolean | undefined;
  /** What sets a row apart: one that paper does not hold. */
  readonly classOf?: ((row: Row, at: number) => string | undefined) | undefined;
  /** Totals, in the order of the columns. */
  readonly foot?: readonly Child[] | undefined;
}

/** The role that an element of a table has by itself: written out, as Safari forgets it once a sheet lays it out otherwise. */
const as = (role: string) => ({ role });

/** From how many columns on a grid is wider than a narrow screen: it says that it scrolls. */
const WIDE = 4;

/**
 * A table. On a narrow screen each row is a card, whose cells say the title of their column (`parts/tables.css`);
 * it stays a table for ears. A grid scrolls inside its own region, reachable by keyboard: the page never scrolls sideways.
 */
export function Table<Row>({ caption, columns, rows, classOf, foot, grid }: TableProps<Row>) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- who has only a keyboard scrolls it so
    <section class="defile" aria-label={texts.scrollable(caption)} tabindex={0}>
      {grid === true && columns.length >= WIDE && (
        <p class="glisse petit doux" aria-hidden="true">
          {texts.scrolls}
        </p>
      )}
      <table class={grid === true ? undefined : "fiches"} {...as("table")}>
        <caption>{caption}</caption>
        <thead {...as("rowgroup")}>
          <tr {...as("row")}>
            {columns.map(({ title, number }) => (
              <th
                scope="col"
                {...as("columnheader")}
                class={number === true ? "nombre" : undefined}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...as("rowgroup")}>
          {rows.map((row, at) => (
            <tr {...as("row")} class={classOf?.(row, at)}>
              {columns.map((column, i) => (
                <Cell column={column} head={i === 0}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
        {foot !== undefined && (
          <tfoot {...as("rowgroup")}>
            <tr {...as("row")}>
              {foot.map((total, i) => (
                <Cell column={columns[i]} head={i === 0}>
                  {i === 0 || total === "" ? total : <strong>{total}</strong>}
                </Cell>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

interface CellProps {
  /** None beyond the last. */
  readonly column: Pick<Column<never>, "title" | "says" | "number"> | undefined;
  readonly head: boolean;
  readonly children?: Child;
}

function Cell({ column, head, children }: CellProps) {
  const { title, says, number } = column ?? {};
  const align = number === true ? "nombre" : undefined;
  return head ? (
    <th scope="row" {...as("rowheader")} class={align}>
      {children}
    </th>
  ) : (
    <td {...as("cell")} class={align} data-titre={says ?? (typeof title === "string" ? title : "")}>
      {children}
    </td>
  );
}

/** A length and its number, in a cell: the number alone is read by ears. Its sheet: votes.css. */
export function Bar({ count, most }: { readonly count: number; readonly most: number }) {
  return (
    <>
      <svg
        class="barre"
        width="120"
        height="12"
        viewBox={`0 0 ${Math.max(most, 1)} 10`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {count > 0 && <rect width={count} height="10" />}
      </svg>{" "}
      {count}
    </>
  );
}
