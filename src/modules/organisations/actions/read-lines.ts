import { createReadStream, readdirSync, readFileSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";

import { parse } from "csv-parse/sync";

import { CommandProblem } from "#services/house";

import { isLine } from "../domain/registers/entry.ts";
import { decodeLine, gatherRows, type Row, separatorOf } from "../domain/registers/lines.ts";

/** A record of a file, with its text; or a line that could not be cut into cells, and why. */
export type FileLine =
  | { readonly name: string; readonly raw: string; readonly value: unknown }
  | { readonly name: string; readonly raw: string; readonly broken: string };

/** How many rows are cut into cells at once: a table of any length takes the same memory. */
const AT_ONCE = 500;

/** An answer of a JSON API is read whole: longer, it is not one. */
const LONGEST_JSON = 200_000_000;

/** The records of a file or of the files of a folder: CSV, JSON, one JSON a line; each perhaps compressed (gzip). */
export async function* linesOf(path: string): AsyncIterable<FileLine> {
  for (const file of filesOf(path)) {
    const name = file === path ? "" : `${file.slice(path.length).replace(/^\//, "")}, `;
    for await (const line of linesOfFile(file)) yield { ...line, name: `${name}${line.name}` };
  }
}

function filesOf(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined)
    throw new CommandProblem(`Il n’y a ni fichier ni dossier à cet endroit : ${path}`);
  if (!found.isDirectory()) return [path];
  const files = readdirSync(path)
    .filter((name) => /\.(csv|json|jsonl|ndjson)(\.gz)?$/i.test(name))
    .toSorted()
    .map((name) => join(path, name));
  if (files.length === 0)
    throw new CommandProblem(`Ce dossier ne contient aucun fichier .csv ni .json : ${path}`);
  return files;
}

async function* linesOfFile(file: string): AsyncIterable<FileLine> {
  const lines = binaryLines(file, await isCompressed(file));
  const kind = await firstOf(lines, file);
  if (kind.is === "empty") return;
  if (kind.is === "table") yield* tableLines(kind.header, lines);
  else if (kind.is === "json-lines") yield* jsonLines(kind.first, lines);
  else yield* wholeJson(file);
}

async function isCompressed(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => {
    throw new CommandProblem(`Ce fichier ne peut pas être lu : ${file}`);
  });
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
  await handle.close();
  return buffer[0] === 0x1f && buffer[1] === 0x8b;
}

/** The lines of a file as bytes, one character each. */
async function* binaryLines(file: string, compressed: boolean): AsyncGenerator<string> {
  const bytes = createReadStream(file);
  const input = compressed ? bytes.pipe(createGunzip()) : bytes;
  input.setEncoding("latin1");
  try {
    // A carriage return alone ends no line: some texts hold one.
    for await (const line of createInterface({ input, crlfDelay: Infinity })) yield line;
  } catch {
    throw new CommandProblem(`Ce fichier est abîmé, ou n’est pas ce que dit son nom : ${file}`);
  }
}

type Kind =
  | { readonly is: "empty" }
  | { readonly is: "json" }
  | { readonly is: "json-lines"; readonly first: string }
  | { readonly is: "table"; readonly header: string };

async function firstOf(lines: AsyncGenerator<string>, file: string): Promise<Kind> {
  for (;;) {
    const { done, value } = await lines.next();
    if (done === true) return { is: "empty" };
    const line = decodeLine(value).replace(/^\ufeff/, "");
    if (line.trim() === "" || /^sep=.$/i.test(line)) continue;
    if (!/^\s*[[{]/.test(line)) return { is: "table", header: line };
    if (isLine(parseJson(line)) && statSync(file).size > value.length + 2)
      return { is: "json-lines", first: line };
    return { is: "json" };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function* jsonLines(first: string, others: AsyncIterable<string>): AsyncIterable<FileLine> {
  let at = 1;
  yield { name: "ligne 1", raw: first, value: parseJson(first) };
  for await (const binary of others) {
    at += 1;
    const raw = decodeLine(binary);
    if (raw.trim() !== "") yield { name: `ligne ${at}`, raw, value: parseJson(raw) };
  }
}

/** An answer of an API: a list, or a list under `results`, perhaps inside `result` (recherche-entreprises). */
function* wholeJson(file: string): Iterable<FileLine> {
  if (statSync(file).size > LONGEST_JSON)
    throw new CommandProblem(`Ce fichier JSON est trop long pour être lu d’un coup : ${file}`);
  const whole = parseJson(readFileSync(file, "utf8").replace(/^\ufeff/, ""));
  const records = listIn(whole);
  if (records === undefined)
    throw new CommandProblem(`Ce fichier n’est pas du JSON que nous puissions lire : ${file}`);
  for (const [at, value] of records.entries())
    yield { name: `fiche ${at + 1}`, raw: JSON.stringify(value), value };
}

function listIn(whole: unknown): readonly unknown[] | undefined {
  if (Array.isArray(whole)) return whole;
  if (!isLine(whole)) return undefined;
  for (const name of ["results", "records", "result", "association"]) {
    const inside = whole[name];
    if (Array.isArray(inside)) return inside;
    if (isLine(inside)) return listIn(inside);
  }
  return [whole];
}

async function* tableLines(header: string, lines: AsyncIterable<string>): AsyncIterable<FileLine> {
  const separator = separatorOf(header);
  const [names = []] = cut(header, separator);
  const gathered = gatherRows(separator);
  let rows: Row[] = [];
  let at = 1;
  for await (const binary of lines) {
    at += 1;
    rows.push(...gathered.push({ at, text: decodeLine(binary) }));
    if (rows.length < AT_ONCE) continue;
    yield* named(rows, names, separator);
    rows = [];
  }
  yield* named([...rows, ...gathered.end()], names, separator);
}

function cut(text: string, delimiter: string): readonly (readonly string[])[] {
  return parse(text, { delimiter, relax_quotes: true, relax_column_count: true });
}

function* named(
  rows: readonly Row[],
  names: readonly string[],
  separator: string,
): Iterable<FileLine> {
  const all = cutAll(rows, separator);
  for (const [index, row] of rows.entries()) {
    const line = { name: `ligne ${row.at}`, raw: row.text };
    const cells = all?.[index] ?? cutOne(row, separator);
    const broken = complaint(row, cells, names.length);
    if (broken !== undefined) yield { ...line, broken };
    else {
      const pairs = names.map((name, at) => [name.trim(), cells?.[at] ?? ""] as const);
      yield { ...line, value: Object.fromEntries(pairs) };
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

/** All at once, which is much faster; undefined when one of them prevents it. */
function cutAll(
  rows: readonly Row[],
  separator: string,
): readonly (readonly string[])[] | undefined {
  try {
    const all = cut(rows.map(({ text }) => text).join("\n"), separator);
    return all.length === rows.length ? all : undefined;
  } catch {
    return undefined;
  }
}

function cutOne(row: Row, separator: string): readonly string[] | undefined {
  try {
    return cut(row.text, separator)[0];
  } catch {
    return undefined;
  }
}
