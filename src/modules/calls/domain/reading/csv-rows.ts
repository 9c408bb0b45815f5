import { parse } from "csv-parse/sync";

import type { BrokenPart } from "./split-json.ts";

/** How many lines with a quote that never closes are passed over before the rest is given up. */
export const MOST_BROKEN = 20;

/** A line of a table, cut into cells. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** What it is made of, where it goes over several lines. */
  readonly text?: string;
}

/** The rows, a slice of the text at a time, then what is broken. What a slice cuts in two is read with the next one. */
export function* readRows(
  text: string,
  delimiter: string,
  slice: number,
  before = 0,
): Generator<CsvRecord | BrokenPart> {
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
export function endOfLine(text: string, from: number): number {
  const end = /\r\n|\r|\n/g;
  end.lastIndex = from;
  return end.test(text) ? end.lastIndex : text.length;
}

/** Rows until the first quote that never closes; `length` is that of the text that they take. */
export function parseRows(
  text: string,
  delimiter: string,
  before: number,
): { rows: readonly CsvRecord[]; length: number; isWhole: boolean } {
  const rows: CsvRecord[] = [];
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
