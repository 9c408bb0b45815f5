import { isRecord, recordsIn } from "#basics/answers";
import { jsonPieces } from "#basics/json-pieces";
import { cellsOf } from "#basics/formats/table-cells";
import { CommandProblem } from "#services/house";

import {
  decodeLine,
  decodeWhole,
  gatherRows,
  headerAmong,
  type Row,
  separatorOf,
} from "#basics/table-lines";
import {
  type BinaryLine,
  binaryLines,
  type FileToRead,
  filesToRead,
  piecesOf,
} from "./read-bytes.ts";

/** A record of a file, with its text; or a line that could not be cut into cells, and why. */
export type FileRecord =
  | { readonly name: string; readonly raw: string; readonly value: unknown }
  | { readonly name: string; readonly raw: string; readonly broken: string };

/** How many rows are cut into cells at once: a table of any length takes the same memory. */
const AT_ONCE = 500;

/** Among so many first lines of a table its columns are named. */
const FIRST_LINES = 10;

/** An answer of a JSON API is read whole: longer, it is not one. */
const LONGEST_JSON = 200_000_000;

const TOO_LONG = "Cette ligne est trop longue pour être une fiche.";

/**
 * The records of a file, of the files of a folder or of a zip archive: CSV, JSON, one JSON a line; each
 * perhaps compressed (gzip). Of several files, one that cannot be read is told, and the others are read.
 */
export async function* recordsOf(path: string): AsyncIterable<FileRecord> {
  const files = await filesToRead(path);
  for (const file of files) {
    const prefix = file.name === "" ? "" : `${file.name}, `;
    try {
      for await (const record of recordsOfFile(file))
        yield { ...record, name: `${prefix}${record.name}` };
    } catch (error) {
      if (files.length === 1 || !(error instanceof CommandProblem)) throw error;
      yield { name: file.name, raw: "", broken: error.message };
    }
  }
}

/** A line that says something, and where it stands. */
interface Numbered extends BinaryLine {
  readonly at: number;
}

async function* recordsOfFile(file: FileToRead): AsyncIterable<FileRecord> {
  const lines = saying(binaryLines(file));
  const first: Numbered[] = [];
  while (first.length < FIRST_LINES) {
    const { done, value: line } = await lines.next();
    if (done === true) break;
    if (first.length === 0 && /^\s*[[{]/.test(line.text)) {
      yield* jsonRecords(file, line, lines);
      return;
    }
    first.push(line);
  }
  if (first.length === 0) return;
  const header = headerAmong(first.map(({ text }) => text));
  yield* tableRecords(first.slice(header), lines);
}

/** The lines that say something, as text. */
async function* saying(lines: AsyncIterable<BinaryLine>): AsyncGenerator<Numbered> {
  let at = 0;
  for await (const line of lines) {
    at += 1;
    const text = decodeLine(line.text).replace(/^\ufeff/, "");
    if (text.trim() !== "" && !(at === 1 && /^sep=.$/i.test(text))) yield { ...line, text, at };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One JSON a line, or an answer on one line or on many. */
async function* jsonRecords(
  file: FileToRead,
  first: Numbered,
  others: AsyncGenerator<Numbered>,
): AsyncIterable<FileRecord> {
  const value = first.isTooLong === true ? undefined : parseJson(first.text);
  const second = isRecord(value) ? await others.next() : undefined;
  if (second === undefined) yield* wholeJson(file);
  else if (second.done === true) yield* answered(value);
  else {
    yield recordOfLine(first, value);
    yield recordOfLine(second.value);
    for await (const line of others) yield recordOfLine(line);
  }
}

function recordOfLine(line: Numbered, value = parseJson(line.text)): FileRecord {
  const told = { name: `ligne ${line.at}`, raw: line.text };
  return line.isTooLong === true ? { ...told, broken: TOO_LONG } : { ...told, value };
}

function* answered(whole: unknown): Iterable<FileRecord> {
  for (const [at, value] of recordsIn(whole).entries())
    yield { name: `fiche ${at + 1}`, raw: JSON.stringify(value), value };
}

/** An answer of an API; of one that is cut or badly formed, what is whole in it. */
async function* wholeJson(file: FileToRead): AsyncIterable<FileRecord> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of piecesOf(file)) {
    length += piece.length;
    if (length > LONGEST_JSON)
      throw new CommandProblem(
        `Ce fichier JSON est trop long pour être lu d’un coup${file.name === "" ? "." : ` : ${file.name}`}`,
      );
    pieces.push(piece);
  }
  const text = decodeWhole(pieces.join(""));
  const whole = parseJson(text);
  yield* whole === undefined ? mended(text, file) : answered(whole);
}

function* mended(text: string, file: FileToRead): Iterable<FileRecord> {
  const { pieces, isCut } = jsonPieces(text);
  if (pieces.length === 0)
    throw new CommandProblem(
      `Ce fichier n’est pas du JSON que nous puissions lire${file.name === "" ? "." : ` : ${file.name}`}`,
    );
  for (const [at, raw] of pieces.entries()) {
    const told = { name: `fiche ${at + 1}`, raw };
    const value = parseJson(raw);
    if (value === undefined) yield { ...told, broken: "Cette fiche est du JSON mal formé." };
    else for (const record of recordsIn(value)) yield { ...told, value: record };
  }
  if (isCut)
    yield {
      name: `après la fiche ${pieces.length}`,
      raw: "",
      broken: "Le fichier est coupé : la suite manque.",
    };
}

async function* tableRecords(
  [header, ...first]: readonly Numbered[],
  others: AsyncIterable<Numbered>,
): AsyncIterable<FileRecord> {
  const separator = separatorOf(header?.text ?? "");
  const [names = []] = header === undefined ? [] : cellsOf([header], separator);
  const gathered = gatherRows(separator);
  let rows: Row[] = [];
  for await (const line of chained(first, others)) {
    if (line.isTooLong === true)
      yield { name: `ligne ${line.at}`, raw: line.text, broken: TOO_LONG };
    else rows.push(...gathered.push({ at: line.at, text: line.text }));
    if (rows.length < AT_ONCE) continue;
    yield* named(rows, names, separator);
    rows = [];
  }
  yield* named([...rows, ...gathered.end()], names, separator);
}

async function* chained<Value>(
  first: readonly Value[],
  others: AsyncIterable<Value>,
): AsyncIterable<Value> {
  yield* first;
  yield* others;
}

function* named(
  rows: readonly Row[],
  names: readonly string[],
  separator: string,
): Iterable<FileRecord> {
  const all = cellsOf(rows, separator);
  for (const [index, row] of rows.entries()) {
    const told = { name: `ligne ${row.at}`, raw: row.text };
    const cells = all[index];
    const broken = complaint(row, cells, names.length);
    if (broken !== undefined) yield { ...told, broken };
    else {
      const pairs = names.map((name, at) => [name.trim(), cells?.[at] ?? ""] as const);
      yield { ...told, value: Object.fromEntries(pairs) };
    }
  }
}

/** A line whose columns slipped says nothing that one may believe. */
function complaint(
  { isBroken }: Row,
  cells: readonly string[] | undefined,
  columns: number,
): string | undefined {
  if (isBroken === true) return "Un guillemet s’ouvre sur cette ligne et ne se ferme pas.";
  if (cells === undefined) return "Cette ligne ne se coupe pas en cases.";
  return cells.slice(columns).some((cell) => cell !== "")
    ? `Cette ligne a ${cells.length} cases, l’en-tête en a ${columns}.`
    : undefined;
}
