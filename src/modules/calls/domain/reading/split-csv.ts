import { parse } from "csv-parse/sync";

import type { BrokenPart } from "./split-json.ts";

/** One line of a table, by the names of its columns as the file writes them. */
export interface Row {
  readonly name: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** How many lines with a quote that never closes are passed over before the rest is given up. */
const MOST_BROKEN = 20;

/**
 * Cuts a table into rows: `;`, `,` or tabulations, as its first line shows; quotes, line ends in
 * quotes, CRLF. Empty lines are no rows. A line with more cells than the first names is told
 * as broken, since its columns have slipped; so is one whose quote never closes.
 */
export function splitCsv(text: string): readonly (Row | BrokenPart)[] {
  const body = text.replace(/^sep=.(?:\r\n|\r|\n)/i, "");
  const { rows, broken } = readRows(body, delimiterOf(body));
  const [header, ...rest] = rows;
  if (header === undefined) return broken;
  const names = headersOf(header.cells);
  return [...rest.flatMap((row) => named(row, names)), ...broken];
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
  return [
    { name, cells: Object.fromEntries(names.map((column, at) => [column, cells[at] ?? ""])) },
  ];
}

function readRows(
  text: string,
  delimiter: string,
): { rows: readonly Line[]; broken: readonly BrokenPart[] } {
  const rows: Line[] = [];
  const broken: BrokenPart[] = [];
  let [left, before] = [text, 0];
  for (;;) {
    const read = parseRows(left, delimiter, before);
    for (const row of read.rows) rows.push(row);
    if (read.isWhole) return { rows, broken };
    const line = read.end + 1;
    broken.push({
      name: `ligne ${line}`,
      broken: "Un guillemet s’ouvre sur cette ligne et ne se ferme pas.",
    });
    if (broken.length > MOST_BROKEN) {
      broken.push({
        name: `lignes ${line + 1} et suivantes`,
        broken: "Trop de guillemets mal fermés : la suite n’est pas lue.",
      });
      return { rows, broken };
    }
    left = left
      .split(/\r\n|\r|\n/)
      .slice(line - before)
      .join("\n");
    before = line;
  }
}

/** Rows until the first quote that never closes; `end` is the number of the last line that was read. */
function parseRows(
  text: string,
  delimiter: string,
  before: number,
): { rows: readonly Line[]; end: number; isWhole: boolean } {
  const rows: Line[] = [];
  let end = before;
  try {
    parse(text, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], context) => {
        rows.push({ line: end + 1, cells });
        end = before + context.lines;
        return null;
      },
    });
    return { rows, end, isWhole: true };
  } catch {
    return { rows, end, isWhole: false };
  }
}
