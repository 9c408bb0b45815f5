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
 * Cuts a table into lines and cells (RFC 4180): quotes, line ends inside quotes, CRLF. Empty lines
 * are none. A quote that never closes tears its own line only: the next one is read again.
 */
export function cutTable(text: string, delimiter: Delimiter): readonly TableRow[] {
  const body = text.replace(/^\ufeff/, "").replace(/^sep=.(?:\r\n|\r|\n)/i, "");
  let line = 1 + linesIn(text.slice(0, text.length - body.length));
  const rows: TableRow[] = [];
  let at = 0;
  while (at < body.length) {
    const whole = cutRow(body, at, delimiter);
    const read = whole ?? tornRow(body, at, delimiter);
    if (read.cells.some((cell) => cell.trim() !== ""))
      rows.push({ line, cells: read.cells, isTorn: whole === undefined });
    line += linesIn(body.slice(at, read.end));
    at = read.end;
  }
  return rows;
}

interface CutRow {
  readonly cells: readonly string[];
  /** Just after its line end. */
  readonly end: number;
}

/** One row from there on; undefined when one of its quotes never closes. */
function cutRow(text: string, from: number, delimiter: string): CutRow | undefined {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    const cell = text[at] === '"' ? quoted(text, at) : undefined;
    if (text[at] === '"' && cell === undefined) return undefined;
    at = cell?.end ?? at;
    const end = endOfCell(text, at, delimiter);
    cells.push((cell?.words ?? "") + text.slice(at, end));
    if (text[end] !== delimiter) return { cells, end: afterLineEnd(text, end) };
    at = end + 1;
  }
}

function tornRow(text: string, from: number, delimiter: string): CutRow {
  const toLineEnd = /[^\r\n]*/y;
  toLineEnd.lastIndex = from;
  const words = toLineEnd.exec(text)?.[0] ?? "";
  return { cells: words.split(delimiter), end: afterLineEnd(text, from + words.length) };
}

function quoted(text: string, from: number): { words: string; end: number } | undefined {
  const cell = /"((?:[^"]|"")*)"/y;
  cell.lastIndex = from;
  const found = cell.exec(text);
  return found === null
    ? undefined
    : { words: (found[1] ?? "").replaceAll('""', '"'), end: cell.lastIndex };
}

function endOfCell(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r")
    at += 1;
  return at;
}

function afterLineEnd(text: string, at: number): number {
  if (text[at] === "\r" && text[at + 1] === "\n") return at + 2;
  return Math.min(at + 1, text.length);
}

function linesIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
