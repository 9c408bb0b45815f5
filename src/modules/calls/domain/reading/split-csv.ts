import { parse } from "csv-parse/sync";

import type { BrokenPart } from "./split-json.ts";

/** One line of a table, by the names of its columns as the file writes them. */
export interface Row {
  readonly name: string;
  readonly cells: Readonly<Record<string, string>>;
  /** All the columns of its table. */
  readonly columns: readonly string[];
}

/** How many lines with a quote that never closes are passed over before the rest is given up. */
const MOST_BROKEN = 20;

/** A table with more columns than this is none. */
const MOST_COLUMNS = 2_000;

/** How many characters are parsed at once: the rows of a large table are never all in memory. */
const SLICE = 100_000;

/** Among so many first rows the columns are named: above them people write a title, the day, who made it. */
const FIRST_ROWS = 10;

/**
 * Cuts a table into rows: `;`, `,`, tabulations or `|`, as its first lines show; quotes, line ends in
 * quotes, CRLF. Empty lines are no rows, nor is what stands above the names. A line with more cells than
 * the names is told as broken, since its columns have slipped; so is one whose quote never closes, after
 * the rows. Where such a quote took the lines below with it, they are read again, each for itself.
 */
export function* splitCsv(text: string, slice = SLICE): Iterable<Row | BrokenPart> {
  const body = text.replace(/^sep=.(?:\r\n|\r|\n)/i, "");
  const delimiter = delimiterOf(body);
  const rows = readRows(body, delimiter, slice);
  const first: Line[] = [];
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
  const account = { left: MOST_BROKEN };
  for (const row of others) yield* named(row, { names, delimiter, account });
  yield* told;
  for (const row of rows)
    if ("broken" in row) yield row;
    else yield* named(row, { names, delimiter, account });
}

/** Which of the first rows names the columns: the first that is no line of words alone, padded or not. */
function headerAmong(rows: readonly Line[]): number {
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

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
  /** What it is made of, where it goes over several lines. */
  readonly text?: string;
}

interface Named {
  readonly names: readonly string[];
  readonly delimiter: string;
  /** How many rows may still be read again. */
  readonly account: { left: number };
}

function* named(row: Line, asked: Named): Iterable<Row | BrokenPart> {
  const { line, cells, text } = row;
  const { names } = asked;
  if (cells.every((cell) => cell.trim() === "")) return;
  const name = `ligne ${line}`;
  if (cells.slice(names.length).some((cell) => cell.trim() !== "")) {
    if (text !== undefined && asked.account.left > 0) yield* readAgain(text, line, asked);
    else
      yield {
        name,
        broken: `Cette ligne a ${cells.length} cases, l’en-tête en a ${names.length}.`,
      };
    return;
  }
  // The cells that a short line lacks are left out: a table costs what it holds, not its width times its length.
  const given = names.slice(0, cells.length);
  const values = Object.fromEntries(given.map((column, at) => [column, cells[at] ?? ""]));
  yield { name, cells: values, columns: names };
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

/** The rows, a slice of the text at a time, then what is broken. What a slice cuts in two is read with the next one. */
function* readRows(
  text: string,
  delimiter: string,
  slice: number,
  before = 0,
): Generator<Line | BrokenPart> {
  const broken: BrokenPart[] = [];
  let [at, line, size] = [0, before, slice];
  while (at < text.length && broken.length <= MOST_BROKEN) {
    const part = text.slice(at, endOfLine(text, at + size));
    const read = parseRows(part, delimiter, line);
    yield* read.rows;
    let passed = read.isWhole ? part.length : read.length;
    if (!read.isWhole && at + part.length === text.length) {
      broken.push({
        name: `ligne ${line + linesIn(part.slice(0, passed)) + 1}`,
        broken: "Un guillemet s’ouvre sur cette ligne et ne se ferme pas.",
      });
      passed = endOfLine(part, passed);
    }
    // A text between quotes that is longer than the slice needs a larger one.
    size = passed === 0 ? size * 2 : slice;
    line += linesIn(part.slice(0, passed));
    at += passed;
  }
  if (broken.length > MOST_BROKEN) {
    broken.push({
      name: `lignes ${line + 1} et suivantes`,
      broken: "Trop de guillemets mal fermés : la suite n’est pas lue.",
    });
  }
  yield* broken;
}

function linesIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** Just after the first line end from there on. */
function endOfLine(text: string, from: number): number {
  const end = /\r\n|\r|\n/g;
  end.lastIndex = from;
  return end.test(text) ? end.lastIndex : text.length;
}

/** Rows until the first quote that never closes; `length` is that of the text that they take. */
function parseRows(
  text: string,
  delimiter: string,
  before: number,
): { rows: readonly Line[]; length: number; isWhole: boolean } {
  const rows: Line[] = [];
  const encoded = Buffer.from(text);
  let [line, bytes] = [before, 0];
  try {
    parse(encoded, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], context) => {
        const taken = encoded.toString("utf8", bytes, context.bytes);
        // The parser counts « \r\n » between quotes twice, and no empty line: counted here.
        const empty = /^[\r\n]*/.exec(taken)?.[0] ?? "";
        const own = taken.slice(empty.length);
        const at = { line: line + linesIn(empty) + 1, cells };
        rows.push(linesIn(own.trimEnd()) > 0 ? { ...at, text: own } : at);
        line += linesIn(taken);
        ({ bytes } = context);
        return null;
      },
    });
    return { rows, length: text.length, isWhole: true };
  } catch {
    return { rows, length: encoded.toString("utf8", 0, bytes).length, isWhole: false };
  }
}
