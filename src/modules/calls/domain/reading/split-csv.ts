import { parse } from "csv-parse/sync";

import type { BrokenPart } from "./split-json.ts";

/** One line of a table, by the names of its columns as the file writes them. */
export interface Row {
  readonly name: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** How many lines with a quote that never closes are passed over before the rest is given up. */
const MOST_BROKEN = 20;

/** A table with more columns than this is none. */
const MOST_COLUMNS = 2_000;

/** How many characters are parsed at once: the rows of a large table are never all in memory. */
const SLICE = 1_000_000;

/**
 * Cuts a table into rows: `;`, `,` or tabulations, as its first line shows; quotes, line ends in
 * quotes, CRLF. Empty lines are no rows. A line with more cells than the first names is told
 * as broken, since its columns have slipped; so is one whose quote never closes, after the rows.
 */
export function* splitCsv(text: string, slice = SLICE): Iterable<Row | BrokenPart> {
  const body = text.replace(/^sep=.(?:\r\n|\r|\n)/i, "");
  const rows = readRows(body, delimiterOf(body), slice);
  let names: readonly string[] | undefined;
  for (const row of rows) {
    if ("broken" in row) yield row;
    else if (names !== undefined) yield* named(row, names);
    else if (row.cells.length <= MOST_COLUMNS) names = headersOf(row.cells);
    else {
      yield { name: `ligne ${row.line}`, broken: "Cet en-tête a plus de 2 000 colonnes." };
      return;
    }
  }
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

/** The separator that stands most often in the first line, outside quotes; « ; » when none does. */
function delimiterOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const first = (end < 0 ? text : text.slice(0, end)).slice(0, 20_000).replace(/"[^"]*"/g, "");
  const counted = [";", ",", "\t"].map((sign) => ({ sign, times: first.split(sign).length }));
  return counted.toSorted((a, b) => b.times - a.times)[0]?.sign ?? ";";
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

function named({ line, cells }: Line, names: readonly string[]): readonly (Row | BrokenPart)[] {
  if (cells.every((cell) => cell.trim() === "")) return [];
  const name = `ligne ${line}`;
  if (cells.slice(names.length).some((cell) => cell.trim() !== "")) {
    return [
      { name, broken: `Cette ligne a ${cells.length} cases, l’en-tête en a ${names.length}.` },
    ];
  }
  // The cells that a short line lacks are left out: a table costs what it holds, not its width times its length.
  const given = names.slice(0, cells.length);
  return [
    { name, cells: Object.fromEntries(given.map((column, at) => [column, cells[at] ?? ""])) },
  ];
}

/** The rows, a slice of the text at a time, then what is broken. What a slice cuts in two is read with the next one. */
function* readRows(text: string, delimiter: string, slice: number): Iterable<Line | BrokenPart> {
  const broken: BrokenPart[] = [];
  let [at, line, size] = [0, 0, slice];
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
        rows.push({ line: line + linesIn(empty) + 1, cells });
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
