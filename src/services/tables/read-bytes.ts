import { closeSync, createReadStream, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";

import { utf16Of, whatFileIs } from "#basics/file-kind";
import { filesInZip, isGzip, isZip } from "#services/files";
import { CommandProblem } from "#services/house";

/** A file to read, alone or inside an archive. */
export interface FileToRead {
  /** What it is called in the report; empty when it is the only one. */
  readonly name: string;
  readonly stream: () => Promise<Readable>;
}

/** A line of a file as bytes, one character each. */
export interface BinaryLine {
  readonly text: string;
  /** Longer than any record: only its beginning is kept. */
  readonly isTooLong?: true;
}

/** A line longer than this is no record, and is not held in memory. */
const LONGEST_LINE = 4_000_000;

const READ = /\.(?:csv|tsv|txt|json|jsonl|ndjson)$/i;
const PACKED = /\.(?:csv|tsv|txt|json|jsonl|ndjson)(?:\.gz)?$|\.zip$/i;

/** The files to read: one, those of a folder, those of a zip archive. Throws a `CommandProblem` when there are none. */
export async function filesToRead(path: string): Promise<readonly FileToRead[]> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined)
    throw new CommandProblem(`Il n’y a ni fichier ni dossier à cet endroit : ${path}`);
  if (!found.isDirectory()) return opened(path, "");
  const names = readdirSync(path)
    .filter((name) => PACKED.test(name))
    .toSorted();
  if (names.length === 0)
    throw new CommandProblem(`Ce dossier ne contient aucun fichier .csv ni .json : ${path}`);
  const files: FileToRead[] = [];
  for (const name of names) files.push(...(await opened(join(path, name), name)));
  return files;
}

async function opened(path: string, name: string): Promise<readonly FileToRead[]> {
  const head = headOf(path);
  if (isGzip(head))
    return [{ name, stream: async () => createReadStream(path).pipe(createGunzip()) }];
  if (!isZip(head)) return [{ name, stream: async () => createReadStream(path) }];
  const files = (await filesInZip(path)) ?? [];
  if (files.some((one) => /^(?:xl\/workbook\.\w+|content\.xml)$/.test(one.name)))
    throw new CommandProblem(
      `C’est un classeur : enregistrez sa feuille en CSV, puis importez-la : ${path}`,
    );
  const inside = files.filter((one) => READ.test(one.name));
  if (inside.length === 0)
    throw new CommandProblem(
      `Cette archive ZIP est abîmée, ou ne contient aucun fichier .csv ni .json : ${path}`,
    );
  return inside.map((one) => ({
    name: name === "" ? one.name : `${name}, ${one.name}`,
    stream: one.stream,
  }));
}

function headOf(path: string): Uint8Array {
  try {
    const file = openSync(path, "r");
    const head = Buffer.alloc(8);
    readSync(file, head, 0, 8, 0);
    closeSync(file);
    return head;
  } catch {
    throw new CommandProblem(`Ce fichier ne peut pas être lu : ${path}`);
  }
}

/** The pieces of a file as bytes, one character each, in UTF-8 where it was in UTF-16. Throws when it is no table and no JSON. */
export async function* piecesOf(file: FileToRead): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  try {
    for await (const read of await file.stream()) {
      const bytes: Buffer = Buffer.from(read);
      if (isFirst) {
        const what = whatFileIs(bytes) ?? whatXmlIs(bytes);
        if (what !== undefined) throw new CommandProblem(`${what}${atEnd(file)}`);
        const encoding = utf16Of(bytes);
        decoder = encoding === undefined ? undefined : new TextDecoder(encoding);
        isFirst = false;
      }
      yield decoder === undefined
        ? bytes.toString("latin1")
        : Buffer.from(decoder.decode(bytes, { stream: true })).toString("latin1");
    }
  } catch (error) {
    if (error instanceof CommandProblem) throw error;
    throw new CommandProblem(
      `Ce fichier est abîmé, ou n’est pas ce que dit son nom${atEnd(file)}.`,
    );
  }
}

function whatXmlIs(bytes: Buffer): string | undefined {
  return /^(?:\u00ef\u00bb\u00bf)?\s*</.test(bytes.toString("latin1", 0, 200))
    ? "C’est du XML, que cette commande ne lit pas : demandez les mêmes données en CSV ou en JSON."
    : undefined;
}

function atEnd({ name }: FileToRead): string {
  return name === "" ? "" : ` (${name})`;
}

/** The lines of a file. A carriage return alone ends none, since some texts hold one, but in files that have no other end of line. */
export async function* binaryLines(file: FileToRead): AsyncGenerator<BinaryLine> {
  let rest = "";
  let isTooLong = false;
  let end: RegExp | undefined;
  for await (const piece of piecesOf(file)) {
    end ??= !piece.includes("\n") && piece.includes("\r") ? /\r/ : /\r?\n/;
    const lines = piece.split(end);
    // What comes behind the beginning of a line that is too long is looked through, and not held.
    lines[0] = isTooLong ? rest : rest + (lines[0] ?? "");
    rest = lines.pop() ?? "";
    for (const text of lines) {
      yield isTooLong ? { text, isTooLong } : { text: text.replace(/\r$/, "") };
      isTooLong = false;
    }
    if (rest.length <= LONGEST_LINE) continue;
    isTooLong = true;
    rest = rest.slice(0, 2_000);
  }
  if (rest !== "") yield isTooLong ? { text: rest, isTooLong } : { text: rest };
}
