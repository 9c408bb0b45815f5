import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative } from "node:path";

import { CommandProblem } from "#services/house";

import type { Source } from "../domain/notice.ts";

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
  readonly open: () => Uint8Array;
}

/** The files to import, in their order. Throws a `CommandProblem` when there is nothing to read. */
export function filesOf(source: Source, asked: ToRead): readonly FileToImport[] {
  if ("file" in asked) return [{ name: asked.file.name, open: () => asked.file.bytes }];
  const { path } = asked;
  return pathsOf(source, path).map((file) => ({
    name: file === path ? (file.split("/").at(-1) ?? file) : relative(path, file),
    open: () => readFile(file),
  }));
}

function pathsOf(source: Source, path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined)
    throw new CommandProblem(`Il n’y a ni fichier ni dossier à cet endroit : ${path}`);
  if (!found.isDirectory()) return [path];
  const files = readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter(
      (name) => EXTENSIONS[source].includes(extname(name).toLowerCase()) && !/(^|\/)\./.test(name),
    )
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
