import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { setImmediate as breathe } from "node:timers/promises";

import { type App, type Actor, CommandProblem, isOperator, withRight } from "#services/house";

import type { ReadRefusal, Source } from "../domain/notice.ts";
import { type RawRecord, readRecord, recordsOf, type RefusedRecord } from "../domain/records.ts";
import { addCounts, type ImportCounts, NOTHING } from "../domain/report.ts";
import {
  addToImport,
  beginImport,
  endImport,
  type ImportId,
  type RefusedRecord as Refused,
  saveRefused,
} from "../store/imports.ts";
import { type ReadRecord, takeNoticesIn } from "./take-notices.ts";

/** How many records share one transaction: a cut loses at most this many, and starting again takes them up. */
const BATCH = 100;

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

export interface ImportReport extends ImportCounts {
  readonly id: ImportId;
  /** How many were refused for each reason. */
  readonly reasons: Readonly<Partial<Record<ReadRefusal, number>>>;
  /** The first records that were refused, or understood only in part, in the order of the file. */
  readonly told: readonly Told[];
  /** How many notices went in with something that was not understood. */
  readonly doubtful: number;
}

/** What to say of one record: where it stands, and what is wrong with it, in French. */
export interface Told {
  readonly name: string;
  readonly says: string;
}

/** A report names at most this many records; the operator's page has them all. */
const MOST_TOLD = 40;

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
    const taken = await takeBatch(app, actor, { id, source, batch: full });
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
      const sourceId = put(batch, record);
      // The same identifier twice in a batch would be one row twice: what came before goes in first.
      if (sourceId === "again") {
        await flush(done);
        put(batch, record);
      }
      if (batch.read.length + batch.refused.length >= BATCH) await flush(done);
      read += 1;
      if (read % BREATH === 0) await breathe();
    }
  }
  await flush(files.length);
  await saved;
  await app.transaction(actor, (work) => endImport(work, id));
  return account.close();
}

/** Keeps the account of an import, batch after batch. */
function openAccount(id: ImportId) {
  const reasons: Partial<Record<ReadRefusal, number>> = {};
  const told: Told[] = [];
  let doubtful = 0;
  let counts = NOTHING;
  return {
    add: ({ refused, doubts }: Batch, taken: ImportCounts): ImportCounts => {
      for (const { refusal } of refused) reasons[refusal] = (reasons[refusal] ?? 0) + 1;
      doubtful += doubts.length;
      told.push(...refused.map(({ name, detail }) => ({ name, says: `refusée. ${detail}` })));
      told.push(...doubts);
      told.splice(MOST_TOLD);
      counts = addCounts(counts, taken);
      return counts;
    },
    close: (): ImportReport => ({ ...counts, id, reasons, told, doubtful }),
  };
}

interface Batch {
  readonly read: ReadRecord[];
  readonly ids: Set<string>;
  readonly refused: Refused[];
  readonly doubts: Told[];
}

function emptyBatch(): Batch {
  return { read: [], ids: new Set(), refused: [], doubts: [] };
}

function put(batch: Batch, record: RawRecord | RefusedRecord): "put" | "again" {
  if ("refused" in record) {
    batch.refused.push({
      name: record.name,
      refusal: record.refusal,
      detail: record.detail,
      raw: "",
    });
    return "put";
  }
  const answer = readRecord(record);
  if (!answer.read) {
    batch.refused.push({
      name: record.name,
      refusal: answer.refusal,
      detail: answer.detail,
      raw: record.text,
    });
    return "put";
  }
  if (batch.ids.has(answer.notice.sourceId)) return "again";
  batch.ids.add(answer.notice.sourceId);
  batch.read.push({ notice: answer.notice, raw: record.text });
  // A commune named without its code is looked for among those we know: the import's page tells what stays.
  const doubts = answer.notice.doubts.filter(
    (doubt) => !doubt.startsWith("commune sans code INSEE"),
  );
  if (doubts.length > 0)
    batch.doubts.push({ name: record.name, says: `gardée, mais ${doubts.join(" ; ")}.` });
  return "put";
}

async function takeBatch(
  app: App,
  actor: Actor,
  { id, source, batch }: { readonly id: ImportId; readonly source: Source; readonly batch: Batch },
): Promise<ImportCounts> {
  return app.transaction(actor, async (work) => {
    const taken = await takeNoticesIn(work, { records: batch.read, import: id });
    await withRight(work, "import-calls", (lent) =>
      saveRefused(lent, { import: id, source, records: batch.refused }),
    );
    const counts = {
      ...taken,
      read: batch.read.length + batch.refused.length,
      merged: 0,
      refused: batch.refused.length,
    };
    await addToImport(work, id, counts);
    return counts;
  });
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
