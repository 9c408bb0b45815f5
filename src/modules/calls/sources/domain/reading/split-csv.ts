import {
  endOfLine,
  type CsvRecord,
  MOST_BROKEN,
  parseRows,
  readRows,
} from "../../../domain/reading/csv-rows.ts";
import { fits, kindsOf, mendRow } from "./mend-row.ts";
import { whyNoTable } from "./no-table.ts";
import type { BrokenPart } from "../../../domain/reading/split-json.ts";

/** One line of a table, by the names of its columns as the file writes them. */
export interface Row {
  readonly name: string;
  readonly cells: Readonly<Record<string, string>>;
  /** All the columns of its table. */
  readonly columns: readonly string[];
  /** What was put together again, in French: sums that their own comma had cut. */
  readonly mended?: string;
}

/** A table with more columns than this is none. */
const MOST_COLUMNS = 2_000;

/** How many characters are parsed at once: the rows of a large table are never all in memory. */
const SLICE = 100_000;

/** Among so many first rows the columns are named: above them people write a title, the day, who made it. */
const FIRST_ROWS = 10;

/**
 * Cuts a table into rows: `;`, `,`, tabulations or `|`, as its first lines show; quotes, line ends in
 * quotes, CRLF. Empty lines are no rows, nor is what stands above the names. A line with more cells than
 * the names is put together again where that is certain (mend-row.ts), else told as broken, since its columns
 * have slipped; so is one whose quote never closes, after the rows. What is no table (no-table.ts) is one broken part. Where such a quote took the lines below with it, they are read again, each for itself.
 */
export function* splitCsv(text: string, slice = SLICE): Iterable<Row | BrokenPart> {
  const body = text.replace(/^sep=.(?:\r\n|\r|\n)/i, "");
  const delimiter = delimiterOf(body);
  const rows = readRows(body, delimiter, slice);
  const first: CsvRecord[] = [];
  const told: BrokenPart[] = [];
  while (first.length < FIRST_ROWS) {
    const { done, value } = rows.next();
    if (done === true) break;
    if ("broken" in value) told.push(value);
    else first.push(value);
  }
  const wide = first.find(({ cells }) => cells.length > MOST_COLUMNS);
  if (wide !== undefined) {
    yield { name: `ligne ${wide.line}`, broken: "Cet en-tête a plus de 2 000 colonnes." };
    return;
  }
  const [header, ...others] = first.slice(headerAmong(first));
  const names = headersOf(header?.cells ?? []);
  const why = noTable(body, names, delimiter);
  if (why !== undefined) {
    yield { name: "fichier entier", broken: why, refusal: "not-yet-known" };
    return;
  }
  const kinds = once(() =>
    kindsOf(
      names,
      sampleOf(body, delimiter).filter((row) => !isHeader(row, names)),
    ),
  );
  const asked = { names, delimiter, account: { left: MOST_BROKEN }, kinds };
  for (const row of others) yield* named(row, asked);
  yield* told;
  for (const row of rows)
    if ("broken" in row) yield row;
    else yield* named(row, asked);
}

function isHeader(row: readonly string[], names: readonly string[]): boolean {
  return row[0]?.trim() === names[0] && row[1]?.trim() === names[1];
}

function noTable(body: string, names: readonly string[], delimiter: string): string | undefined {
  const lines = body
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "");
  const widths = sampleOf(body.slice(0, 20_000), delimiter)
    .slice(1)
    .map(({ length }) => length);
  return whyNoTable({ lines: lines.slice(0, 100), names, widths });
}

/** The cells of the first rows, to know what each column holds. */
function sampleOf(body: string, delimiter: string): readonly (readonly string[])[] {
  return parseRows(body.slice(0, endOfLine(body, SLICE)), delimiter, 0).rows.map(
    ({ cells }) => cells,
  );
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Which of the first rows names the columns: the first that is no line of words alone, padded or not. */
function headerAmong(rows: readonly CsvRecord[]): number {
  const widths = rows.map(({ cells }) => cells.filter((cell) => cell.trim() !== "").length);
  const widest = Math.max(...widths);
  const at = rows.findIndex(({ cells }, index) => {
    const width = widths[index] ?? 0;
    const isAlone = width <= 1 && widest >= 2;
    return !isAlone && !(width * 2 <= cells.length && width * 2 <= widest);
  });
  return Math.max(0, at);
}

function headersOf(cells: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, at) => {
    const name = cell.replace(/\s+/g, " ").trim() || `colonne ${at + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

const SIGNS = [";", ",", "\t", "|"] as const;

/**
 * The separator that stands most often in the first line, outside quotes; « ; » when none does. Where
 * the lines below all have more of another one, and as many each, the first line is a title.
 */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, FIRST_ROWS)
    .map((line) => line.replace(/"[^"]*"/g, ""));
  const counted = SIGNS.map((sign) => {
    const [times = 0, ...below] = lines.map((line) => line.split(sign).length - 1);
    const last = below.at(-1) ?? 0;
    const steady = below.slice(-3).every((one) => one === last) && below.length > 1 ? last : 0;
    return { sign, times, steady };
  });
  const [first] = counted.toSorted((a, b) => b.times - a.times);
  const [below] = counted.toSorted((a, b) => b.steady - a.steady);
  const isTitle = first !== undefined && below !== undefined && below.steady > first.times;
  return (isTitle && first.steady === 0 ? below.sign : first?.sign) ?? ";";
}

interface Named {
  readonly names: readonly string[];
  readonly delimiter: string;
  /** How many rows may still be read again. */
  readonly account: { left: number };
  /** What each column holds, worked out when a row is too long. */
  readonly kinds: () => ReturnType<typeof kindsOf>;
}

function* named(row: CsvRecord, asked: Named): Iterable<Row | BrokenPart> {
  const { line, cells, text } = row;
  const { names } = asked;
  if (cells.every((cell) => cell.trim() === "")) return;
  const name = `ligne ${line}`;
  const isTooLong = cells.slice(names.length).some((cell) => cell.trim() !== "");
  const mended = cells.length > names.length ? mendedRow(row, asked, isTooLong) : undefined;
  if (mended !== undefined) yield { name, columns: names, ...mended };
  else if (!isTooLong) yield { name, columns: names, cells: valuesOf(names, cells) };
  else if (text !== undefined && asked.account.left > 0) yield* readAgain(text, line, asked);
  else
    yield {
      name,
      broken: `Cette ligne a ${cells.length} cases, l’en-tête en a ${names.length}.`,
    };
}

/** The cells by their names; those that a short line lacks are left out: a table costs what it holds, not its width times its length. */
function valuesOf(names: readonly string[], cells: readonly string[]) {
  const given = names.slice(0, cells.length);
  return Object.fromEntries(given.map((column, at) => [column, cells[at] ?? ""]));
}

/** A row whose sums their comma cut; one that ends by empty cells is so only where its columns have slipped. */
function mendedRow(
  { cells }: CsvRecord,
  { names, delimiter, kinds }: Named,
  isTooLong: boolean,
): Pick<Row, "cells" | "mended"> | undefined {
  if (delimiter !== ",") return undefined;
  if (!isTooLong && fits(cells.slice(0, names.length), kinds())) return undefined;
  const found = mendRow(cells, kinds());
  if (found === undefined) return undefined;
  const sums = found.mended.map(
    (at) => `« ${(found.cells[at] ?? "").trim()} » (${names[at] ?? ""})`,
  );
  return { cells: valuesOf(names, found.cells), mended: sums.join(", ") };
}

/** A row that a quote left open made of several lines: the first is broken, the others are rows. */
function* readAgain(text: string, line: number, asked: Named): Iterable<Row | BrokenPart> {
  asked.account.left -= 1;
  yield {
    name: `ligne ${line}`,
    broken: "Un guillemet s’ouvre sur cette ligne et ne se ferme pas.",
  };
  const rest = text.slice(endOfLine(text, 0));
  for (const row of readRows(rest, asked.delimiter, rest.length, line))
    if ("broken" in row) yield row;
    else yield* named(row, asked);
}
