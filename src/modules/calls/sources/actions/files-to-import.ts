import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { extname, join, relative } from "node:path";

import { isWorkbook } from "#basics/file-kind";
import {
  filesInZip,
  filesInZippedBytes,
  gunzip,
  isGzip,
  isZip,
  type Packed,
  type Unpacked,
} from "#services/files";
import { CommandProblem } from "#services/house";

import type { Source } from "../../domain/notice.ts";
import { MOST_BYTES } from "../domain/records.ts";

const EXTENSIONS: Readonly<Record<Source, readonly string[]>> = {
  ted: [".xml", ".json", ".jsonl", ".ndjson"],
  boamp: [".json", ".jsonl", ".ndjson", ".xml", ".csv"],
  "aides-territoires": [".csv", ".json", ".jsonl"],
  approch: [".csv", ".json"],
  opendatasoft: [".csv", ".json"],
  feed: [".xml", ".rss", ".atom"],
  table: [".csv", ".tsv", ".txt", ".json", ".jsonl"],
  csv: [".csv", ".tsv", ".txt"],
  signalled: [],
  archipel: [],
};

/** What is read: a place on the disk, or bytes at hand (sent by a browser, fetched). */
export type ToRead =
  | {
      /** A file, or a folder whose files of that source's kind are read in the order of their names. */
      readonly path: string;
    }
  | { readonly file: { readonly name: string; readonly bytes: Uint8Array } };

/** A file to import; opened when its turn comes, so that a folder is never whole in memory. */
export interface FileToImport {
  readonly name: string;
  readonly open: () => Promise<Unpacked>;
  /** The date of the file, or of the archive that holds it; what a browser sends bears none. */
  readonly modified?: Temporal.Instant;
}

/**
 * The files to import, in their order; those of a zip archive each for itself, what gzip compressed as
 * it was before. Throws a `CommandProblem` when there is nothing to read.
 */
export async function filesOf(source: Source, asked: ToRead): Promise<readonly FileToImport[]> {
  if ("file" in asked) return unpacked(source, asked.file);
  const { path } = asked;
  const files: FileToImport[] = [];
  for (const file of pathsOf(source, path)) {
    const name = file === path ? (file.split("/").at(-1) ?? file) : relative(path, file);
    const modified = Temporal.Instant.fromEpochMilliseconds(Math.trunc(statSync(file).mtimeMs));
    const archive = isZip(headOf(file)) ? await filesInZip(file) : undefined;
    const found =
      archive === undefined ||
      archive.some((one) => /^(?:xl\/workbook\.|content\.xml)/.test(one.name))
        ? [{ name, open: async () => plainOf(readFile(file)) }]
        : inside(source, { name, archive });
    files.push(...found.map((one) => ({ ...one, modified })));
  }
  return files;
}

/** A file at hand: itself, or what is inside of it. */
async function unpacked(
  source: Source,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<readonly FileToImport[]> {
  const archive = isZip(bytes) && !isWorkbook(bytes) ? await filesInZippedBytes(bytes) : undefined;
  return archive === undefined
    ? [{ name, open: async () => plainOf(bytes) }]
    : inside(source, { name, archive });
}

function headOf(file: string): Uint8Array {
  try {
    const head = Buffer.alloc(4);
    const opened = openSync(file, "r");
    readSync(opened, head, 0, 4, 0);
    closeSync(opened);
    return head;
  } catch {
    throw new CommandProblem(`Ce fichier ne peut pas être lu : ${file}`);
  }
}

function plainOf(bytes: Uint8Array): Unpacked {
  return isGzip(bytes) ? gunzip(bytes, MOST_BYTES) : bytes;
}

function inside(
  source: Source,
  { name, archive }: { readonly name: string; readonly archive: readonly Packed[] },
): readonly FileToImport[] {
  const files = archive.filter((one) => isOf(source, one.name));
  if (files.length === 0)
    throw new CommandProblem(
      `Cette archive ne contient aucun fichier ${EXTENSIONS[source].join(", ")} : ${name}`,
    );
  return files.map((one) => ({
    name: `${name}, ${one.name}`,
    open: async () => {
      const read = await one.read(MOST_BYTES);
      return typeof read === "string" ? read : plainOf(read);
    },
  }));
}

/** Whether the name of a file, compressed or not, says that it may be of a source. */
function isOf(source: Source, name: string): boolean {
  return EXTENSIONS[source].includes(extname(name.replace(/\.gz$/i, "")).toLowerCase());
}

function pathsOf(source: Source, path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined)
    throw new CommandProblem(`Il n’y a ni fichier ni dossier à cet endroit : ${path}`);
  if (!found.isDirectory()) return [path];
  const files = readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => (isOf(source, name) || /\.zip$/i.test(name)) && !/(^|\/)\./.test(name))
    .toSorted()
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile());
  if (files.length === 0) {
    throw new CommandProblem(
      `Ce dossier ne contient aucun fichier ${EXTENSIONS[source].join(", ")} : ${path}`,
    );
  }
  return files;
}

function readFile(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new CommandProblem(`Ce fichier ne peut pas être lu : ${file}`);
  }
}
