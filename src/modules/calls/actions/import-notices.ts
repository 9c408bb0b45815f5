import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { setImmediate as breathe } from "node:timers/promises";

import { type App, type Actor, CommandProblem, isOperator } from "#services/house";

import type { Source } from "../domain/notice.ts";
import { recordsOf } from "../domain/records.ts";
import type { ImportCounts } from "../domain/report.ts";
import { beginImport, endImport } from "../store/imports.ts";
import {
  BATCH,
  type Batch,
  emptyBatch,
  type ImportReport,
  openAccount,
  putIn,
  sizeOf,
  takeBatchIn,
} from "./take-batch.ts";

export type { ImportReport } from "./take-batch.ts";

/** How many records are read before the saving of the others, and pages, have their turn. */
const BREATH = 2;

const EXTENSIONS: Readonly<Record<Source, readonly string[]>> = {
  ted: [".xml"],
  boamp: [".json", ".jsonl", ".ndjson"],
  "aides-territoires": [".csv", ".json", ".jsonl"],
  approch: [".csv", ".json"],
  opendatasoft: [".csv", ".json"],
  feed: [".xml", ".rss", ".atom"],
  table: [".csv", ".tsv", ".txt", ".json", ".jsonl"],
  csv: [".csv", ".tsv", ".txt"],
  signalled: [],
  archipel: [],
};

export interface ImportAsked {
  readonly source: Source;
  /** A file, or a folder whose files of that source's kind are read in the order of their names. */
  readonly path: string;
  /** Called after each batch. */
  readonly progress?: (
    counts: ImportCounts,
    file: { readonly done: number; readonly of: number },
  ) => void;
}

/**
 * Imports the notices of a file or folder. Only the operator may. A bad record is kept apart, counted
 * and shown; the rest goes in. Cut anywhere and started again, it ends the same: what is already kept
 * is unchanged. Throws a `CommandProblem` when there is nothing to read.
 */
export async function importNotices(
  app: App,
  actor: Actor,
  asked: ImportAsked,
): Promise<ImportReport> {
  if (!isOperator(actor))
    throw new CommandProblem("Seul l’opérateur de l’instance peut importer des annonces.");
  const files = filesOf(asked);
  const { source } = asked;
  const id = await app.transaction(actor, (work) =>
    beginImport(work, { source, name: asked.path.slice(0, 500) }),
  );
  const account = openAccount(id);
  let batch = emptyBatch();
  const save = async (full: Batch, done: number) => {
    const taken = await app.transaction(actor, (work) =>
      takeBatchIn(work, { id, source, batch: full }),
    );
    const counts = account.add(full, taken);
    asked.progress?.(counts, { done, of: files.length });
  };
  // One batch is saved while the next one is read; they are saved one after another.
  let saved = Promise.resolve();
  const flush = async (done: number) => {
    await saved;
    saved = save(batch, done);
    saved.catch(() => undefined); // told by the next wait for it
    batch = emptyBatch();
  };
  let read = 0;
  for (const [done, file] of files.entries()) {
    for (const record of recordsOf(source, nameOf(asked.path, file), readFile(file))) {
      const sourceId = putIn(batch, record);
      // The same identifier twice in a batch would be one row twice: what came before goes in first.
      if (sourceId === "again") {
        await flush(done);
        putIn(batch, record);
      }
      if (sizeOf(batch) >= BATCH) await flush(done);
      read += 1;
      if (read % BREATH === 0) await breathe();
    }
  }
  await flush(files.length);
  await saved;
  await app.transaction(actor, (work) => endImport(work, id));
  return account.close();
}

function filesOf({ source, path }: ImportAsked): readonly string[] {
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

function nameOf(path: string, file: string): string {
  return file === path ? (file.split("/").at(-1) ?? file) : relative(path, file);
}

function readFile(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new CommandProblem(`Ce fichier ne peut pas être lu : ${file}`);
  }
}
