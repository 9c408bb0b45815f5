import { setImmediate as breathe } from "node:timers/promises";

import { type App, type Actor, CommandProblem, isOperator } from "#services/house";

import type { Mapping } from "../domain/mapping/mapping.ts";
import type { Source } from "../../domain/notice.ts";
import { recordsOf } from "../domain/records.ts";
import { dateOfFile } from "../../domain/said-at.ts";
import type { ImportCounts } from "../../domain/report.ts";
import { beginImport, endImport } from "../store/imports.ts";
import type { KnownWords } from "../../store/search-rows.ts";
import { type FileToImport, filesOf, type ToRead } from "./files-to-import.ts";
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

/** What is imported, how, and who is told of its progress. */
export type ImportAsked = ImportAskedOf & ToRead;

interface ImportAskedOf {
  readonly source: Source;
  /** How records without a shape of their own are read; their source is the mapping's. */
  readonly mapping?: Mapping;
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
  const { source, mapping } = asked;
  const files = await filesOf(source, asked);
  const name = ("path" in asked ? asked.path : asked.file.name).slice(0, 500);
  const id = await app.transaction(actor, (work) => beginImport(work, { source, name }));
  const account = openAccount(id);
  const words: KnownWords = new Set();
  let batch = emptyBatch();
  const save = async (full: Batch, done: number) => {
    const taken = await app.transaction(actor, (work) =>
      takeBatchIn(work, { id, source, batch: full, words }),
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
    const how = { mapping, readAt: dateOfFile(file.modified, app.clock.now()) };
    for (const record of await recordsFrom(file, asked)) {
      const sourceId = putIn(batch, record, how);
      // The same identifier twice in a batch would be one row twice: what came before goes in first.
      if (sourceId === "again") {
        await flush(done);
        putIn(batch, record, how);
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

/** The records of a file, which is opened here so that nobody else holds its bytes. */
async function recordsFrom(file: FileToImport, { source, mapping }: ImportAskedOf) {
  return recordsOf(source, file.name, await file.open(), mapping);
}
