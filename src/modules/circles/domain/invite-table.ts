import { cellsOf } from "#basics/formats/table-cells";
import { gatherRows } from "#basics/table-lines";

/*
 * A table of persons as files write it: encodings, separators, quotes. What it means is
 * `invite-list.ts`.
 */

/** One line of a table; `line` is where it begins in the file, from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote opens there and never closes: its cells have slipped. */
  readonly isTorn: boolean;
}

export const DELIMITERS = [";", ",", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export type Encoding = "utf-8" | "utf-16" | "windows-1252";

/** A file read as text; undefined when it is no text (a spreadsheet, a picture). */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** How the files of spreadsheets begin: a zip (.xlsx, .ods), or a compound file of old Excel (.xls). */
const WORKBOOKS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Whether a file is a spreadsheet, not a table in plain text. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return WORKBOOKS.some((mark) => mark.every((byte, at) => bytes[at] === byte));
}

/**
 * Reads the bytes of a file as text: UTF-16 by its mark, UTF-8 with or without one; what is no
 * UTF-8 is Windows-1252, as spreadsheets in French write by default (WHATWG Encoding).
 */
export function decodeTable(bytes: Uint8Array): DecodedText | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return textOf(bytes, "utf-16le", "utf-16");
  if (first === 0xfe && second === 0xff) return textOf(bytes, "utf-16be", "utf-16");
  if (bytes.includes(0)) return undefined;
  try {
    return textOf(bytes, "utf-8", "utf-8");
  } catch {
    return textOf(bytes, "windows-1252", "windows-1252");
  }
}

function textOf(bytes: Uint8Array, label: string, encoding: Encoding): DecodedText | undefined {
  const text = new TextDecoder(label, { fatal: label !== "windows-1252" }).decode(bytes);
  return text.includes("\0") ? undefined : { text, encoding };
}

/** The separator that stands most often in the first lines, outside quotes; « ; » when none does. */
export function delimiterOf(text: string): Delimiter {
  const first = text
    .split(/\r\n|\r|\n/, 5)
    .join("\n")
    .replace(/"[^"]*"/g, "");
  const counted = DELIMITERS.map((sign) => ({ sign, times: first.split(sign).length }));
  return counted.toSorted((a, b) => b.times - a.times)[0]?.sign ?? ";";
}

/**
 * Cuts a table into lines and cells (RFC 4180). Empty lines are none. A quote that never closes tears its
 * own line only: the next one is read again.
 */
export function cutTable(text: string, delimiter: Delimiter): readonly TableRow[] {
  const body = text.replace(/^\ufeff/, "").replace(/^sep=.(?:\r\n|\r|\n)/i, "");
  const from = linesIn(text.slice(0, text.length - body.length)).length;
  const gathered = gatherRows(delimiter);
  const rows = linesIn(body).flatMap((line, i) => gathered.push({ at: from + i, text: line }));
  rows.push(...gathered.end());
  const cut = cellsOf(rows, delimiter);
  return rows.flatMap(({ at, text: words, isBroken }, i) => {
    const isTorn = isBroken === true || cut[i] === undefined;
    const cells = isTorn ? words.split(delimiter) : (cut[i] ?? []);
    return cells.some((cell) => cell.trim() !== "") ? [{ line: at, cells, isTorn }] : [];
  });
}

function linesIn(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}
