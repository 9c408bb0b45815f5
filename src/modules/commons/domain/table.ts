import { stringify } from "csv-stringify/sync";

import { readDay } from "#basics/dates";
import { cellsOf } from "#basics/formats/table-cells";
import { done, refused, type Result } from "#basics/result";
import { gatherRows, type Row, separatorOf } from "#basics/table-lines";
import { plain } from "#basics/text";

import type { Column, ColumnType, Contents } from "./contents.ts";

export type TableContents = Extract<Contents, { kind: "table" }>;

export const MOST_ROWS = 100_000;
export const MOST_COLUMNS = 60;
/** In characters: the title of a column, and what is said of it. */
export const MOST_COLUMN = 120;
export const MOST_DESCRIPTION = 300;

export const COLUMN_TYPES = [
  "text",
  "number",
  "integer",
  "date",
  "boolean",
  "address",
] as const satisfies readonly ColumnType[];

/** What a text in columns holds; and how many of its lines say something beyond the last column, or could not be cut. */
export interface ReadTable {
  readonly contents: TableContents;
  readonly beyond: number;
  readonly broken: number;
}

export type TableRefusal = "no-table" | "too-many-rows" | "too-many-columns";

/** How a table is read that its writer did not paste here: a file that somebody found. */
export interface TableReading {
  /** Which of its lines names the columns; else the first that says something. */
  readonly headOf?: (lines: readonly string[]) => number;
  readonly mostRows?: number;
  /** What a cell says, as it is written there. */
  readonly cellOf?: (cell: string) => string;
  /** A row that says something beyond the last column is left out, and not cut. */
  readonly leavesOut?: boolean;
}

/**
 * Reads a table of text (RFC 4180, whatever parts its cells), pasted or sent: a line names the columns. A column that
 * was there before, by its title, keeps its type and what is said of it; the type of another comes of its cells.
 */
export function readTable(
  text: string,
  known: readonly Column[] = [],
  reading: TableReading = {},
): Result<ReadTable, TableRefusal> {
  const { headOf = firstSaid, mostRows = MOST_ROWS, cellOf = trimmed, leavesOut } = reading;
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const first = headOf(lines);
  if (first === -1) return refused("no-table");
  const separator = separatorOf(lines[first] ?? "");
  const gather = gatherRows(separator);
  const rows: Row[] = [];
  for (const [at, line] of lines.entries()) {
    if (at < first) continue;
    rows.push(...gather.push({ at, text: line }));
    if (rows.length > mostRows + 1) return refused("too-many-rows");
  }
  rows.push(...gather.end());
  if (rows.length > mostRows + 1) return refused("too-many-rows");
  const [head, ...cells] = cellsOf(rows, separator);
  if (head === undefined || head.every((title) => title.trim() === "")) return refused("no-table");
  if (head.length > MOST_COLUMNS) return refused("too-many-columns");
  const whole = cells.filter((row) => row !== undefined);
  const isBeyond = (row: readonly string[]) =>
    row.slice(head.length).some((cell) => cell.trim() !== "");
  const kept = leavesOut === true ? whole.filter((row) => !isBeyond(row)) : whole;
  const even = kept.map((row) => head.map((_, at) => cellOf(row[at] ?? "")));
  return done({
    contents: { kind: "table", columns: columnsOf(head, even, known), rows: even },
    beyond: whole.filter(isBeyond).length,
    broken: cells.length - whole.length,
  });
}

const firstSaid = (lines: readonly string[]) => lines.findIndex((line) => line.trim() !== "");
const trimmed = (cell: string) => cell.trim();

function columnsOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  known: readonly Column[],
): Column[] {
  const taken = new Set<string>();
  return head.map((typed, at) => {
    const title = typed.replace(/\s+/g, " ").trim().slice(0, MOST_COLUMN) || `Colonne ${at + 1}`;
    const was = known.find((one) => one.title === title && !taken.has(one.name));
    const name = was?.name ?? slugOf(title, taken);
    taken.add(name);
    const cells = rows.map((row) => row[at] ?? "");
    return was ?? { name, title, type: typeOf(cells), description: "" };
  });
}

function slugOf(title: string, taken: ReadonlySet<string>): string {
  const slug = plain(title)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40);
  const begun = /^[a-z]/.test(slug) ? slug : `c-${slug}`;
  for (let more = 1; ; more += 1) {
    const name = more === 1 ? begun : `${begun}-${more}`;
    if (!taken.has(name)) return name;
  }
}

/** A number that begins with nought is a code: a postcode, a telephone. */
const isCode = (cell: string) => /^[-+]?0\d/.test(cell);

/** The narrowest type that all cells fit; what is empty says nothing. */
export function typeOf(cells: readonly string[]): ColumnType {
  const said = cells.filter((cell) => cell !== "");
  if (said.length === 0) return "text";
  if (said.some(isCode) && said.every((cell) => numberOf(cell) !== undefined)) return "text";
  const narrow = ["integer", "number", "date", "boolean", "address"] as const;
  return narrow.find((type) => said.every((cell) => fits(type, cell))) ?? "text";
}

const BOOLEANS = ["oui", "non", "vrai", "faux", "true", "false"];

/** Whether a cell says what its column holds; an empty one always does. */
export function fits(type: ColumnType, cell: string): boolean {
  if (cell === "" || type === "text") return true;
  switch (type) {
    case "integer":
      return /^[-+]?\d{1,18}$/.test(cell);
    case "number":
      return numberOf(cell) !== undefined;
    case "date":
      return readDay(cell) !== undefined;
    case "boolean":
      return BOOLEANS.includes(cell.toLowerCase());
    case "address":
      return /^https?:\/\/\S+$/.test(cell) && URL.canParse(cell);
  }
}

/** A number as people write it: « 1 234,5 », « 1234.5 ». */
export function numberOf(cell: string): number | undefined {
  const tidy = cell.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  return /^[-+]?\d{1,18}(\.\d{1,18})?$/.test(tidy) ? Number(tidy) : undefined;
}

/** A cell that does not say what its column holds: its row, from 1. */
export interface Misfit {
  readonly row: number;
  readonly column: Column;
  readonly cell: string;
}

/** How many cells do not say what their column holds, and the first of them. */
export function misfitsOf(
  { columns, rows }: TableContents,
  most = 10,
): { readonly count: number; readonly first: readonly Misfit[] } {
  let count = 0;
  const first: Misfit[] = [];
  for (const [at, row] of rows.entries())
    for (const [i, column] of columns.entries()) {
      const cell = row[i] ?? "";
      if (fits(column.type, cell)) continue;
      count += 1;
      if (first.length < most) first.push({ row: at + 1, column, cell });
    }
  return { count, first };
}

/** The rows in the order of a column, each with its number as it is kept, from 1; as they are without one. What is empty, or does not fit, comes last. */
export function sortedRows(
  { columns, rows }: TableContents,
  by: string | undefined,
  isDown: boolean,
): readonly { readonly number: number; readonly cells: readonly string[] }[] {
  const numbered = rows.map((cells, at) => ({ number: at + 1, cells }));
  const at = columns.findIndex(({ name }) => name === by);
  const column = columns[at];
  if (column === undefined) return numbered;
  const keyed = numbered.map((row) => ({ row, key: keyOf(column.type, row.cells[at] ?? "") }));
  const turn = isDown ? -1 : 1;
  return keyed
    .toSorted((a, b) => {
      if (a.key === undefined || b.key === undefined)
        return Number(a.key === undefined) - Number(b.key === undefined);
      return turn * compareKeys(a.key, b.key);
    })
    .map(({ row }) => row);
}

const inFrench = new Intl.Collator("fr", { numeric: true });

function keyOf(type: ColumnType, cell: string): string | number | undefined {
  if (cell === "") return undefined;
  if (type === "integer" || type === "number") return numberOf(cell);
  return type === "date" ? readDay(cell)?.toString() : cell;
}

function compareKeys(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number"
    ? a - b
    : inFrench.compare(String(a), String(b));
}

/** The same as a text in columns, to be changed and read again: nothing of a cell is altered. */
export function tableText({ columns, rows }: TableContents): string {
  return stringify([columns.map(({ title }) => title), ...rows], { delimiter: ";" });
}

/** Whether a table is within what the house keeps: columns that are named once, rows of as many cells. */
export function isWithin({ columns, rows }: TableContents): boolean {
  return (
    columns.length > 0 &&
    columns.length <= MOST_COLUMNS &&
    new Set(columns.map(({ name }) => name)).size === columns.length &&
    rows.length <= MOST_ROWS &&
    rows.every((row) => row.length === columns.length)
  );
}
