import { basename } from "node:path";

import {
  type Actor,
  type App,
  CommandProblem,
  isOperator,
  type Work,
  withRight,
} from "#services/house";
import { type FileRecord, recordsOf } from "#services/tables";

import { addAccounts, type Imported, NONE, type RegisterCounts } from "../domain/account.ts";
import { readEntreprise } from "../domain/entreprises.ts";
import type { RecordRefusal, ReadRecord, RegisterEntry } from "../domain/entry.ts";
import { entryOf, type GazetteNotice, readGazette } from "../domain/gazette.ts";
import { readRna } from "../domain/rna.ts";
import { placeSubsidies, type ReadSubsidy, saveSubsidies } from "../store/subsidies-saving.ts";
import {
  addToRegisterImport,
  beginRegisterImport,
  endRegisterImport,
  type RefusedRecord,
  type RegisterImportId,
  saveRefusedRecords,
} from "../store/imports.ts";
import { keepLatest, type Saved, saveEntries, saveNotices } from "../store/registers.ts";
import { readFingerprinted } from "./take-register.ts";
import { tellDissolutionsIn } from "./tell-gazette.ts";

/** How many lines share one transaction: a cut loses at most this many, and starting again takes them up. */
const BATCH = 500;

/** A report names at most this many lines; the operator's page has them all. */
const MOST_TOLD = 20;

export interface RegisterImportAsked {
  readonly what: Imported;
  /** A file, or a folder of files. */
  readonly path: string;
  /** What the file is called, when its place does not say. */
  readonly name?: string;
  /** Called after each batch. */
  readonly progress?: (counts: RegisterCounts) => void;
}

export interface RegisterReport extends RegisterCounts {
  readonly id: RegisterImportId;
  readonly reasons: Readonly<Partial<Record<RecordRefusal, number>>>;
  readonly told: readonly { readonly name: string; readonly says: string }[];
}

/** What a batch holds: each identifier once, and the lines kept apart. */
interface Batch {
  readonly good: Map<string, Kept>;
  readonly refused: RefusedRecord[];
  count: number;
}

type Kept =
  | { readonly is: "entry"; readonly entry: RegisterEntry }
  | { readonly is: "notice"; readonly notice: GazetteNotice }
  | ({ readonly is: "subsidy" } & ReadSubsidy);

interface AsOf {
  readonly id: RegisterImportId;
  readonly source: string;
}

/**
 * Imports a public register, or subsidies. Only the operator may. The same identifier twice changes
 * nothing; a broken record is kept apart, counted and shown, and the rest goes in. Memory stays flat
 * whatever the length of a table. Throws a `CommandProblem` when there is nothing to read.
 */
export async function importRegister(
  app: App,
  actor: Actor,
  asked: RegisterImportAsked,
): Promise<RegisterReport> {
  if (!isOperator(actor))
    throw new CommandProblem("Seul l’opérateur de l’instance peut importer un registre.");
  const called = asked.name ?? asked.path;
  const source = basename(called).slice(0, 200);
  const id = await app.transaction(actor, (work) =>
    beginRegisterImport(work, { what: asked.what, name: called.slice(0, 500) }),
  );
  const reasons: Partial<Record<RecordRefusal, number>> = {};
  const told: { name: string; says: string }[] = [];
  let counts = NONE;
  let batch = emptyBatch();
  const flush = async () => {
    const full = batch;
    batch = emptyBatch();
    counts = addAccounts(counts, await saveBatch(app, actor, full, { id, source }));
    for (const { name, refusal, detail } of full.refused) {
      reasons[refusal] = (reasons[refusal] ?? 0) + 1;
      if (told.length < MOST_TOLD) told.push({ name, says: detail });
    }
    asked.progress?.(counts);
  };
  for await (const record of recordsOf(asked.path)) {
    put(batch, record, asked.what);
    if (batch.count >= BATCH) await flush();
  }
  if (batch.count > 0) await flush();
  await app.transaction(actor, async (work) => {
    await placeSubsidies(work);
    await endRegisterImport(work, id);
  });
  return { ...counts, id, reasons, told };
}

function emptyBatch(): Batch {
  return { good: new Map(), refused: [], count: 0 };
}

function put(batch: Batch, record: FileRecord, what: Imported): void {
  batch.count += 1;
  const { name, raw } = record;
  if ("broken" in record) {
    batch.refused.push({ name, raw, refusal: "broken-line", detail: record.broken });
    return;
  }
  const read = readRecord(what, record.value);
  if (read.read) batch.good.set(read.value.key, read.value.kept);
  else {
    const { refusal, detail } = read;
    // What names a person is copied nowhere.
    batch.refused.push({ name, refusal, detail, raw: refusal === "natural-person" ? "" : raw });
  }
}

function readRecord(
  what: Imported,
  value: unknown,
): ReadRecord<{ readonly key: string; readonly kept: Kept }> {
  switch (what) {
    case "rna":
      return map(readRna(value), (entry) => ({ key: entry.key, kept: { is: "entry", entry } }));
    case "entreprises":
      return map(readEntreprise(value), (entry) => ({
        key: entry.key,
        kept: { is: "entry", entry },
      }));
    case "joafe":
      return map(readGazette(value), (notice) => ({
        key: notice.id,
        kept: { is: "notice", notice },
      }));
    case "subventions":
      return map(readFingerprinted(value), (one) => ({
        key: one.hash,
        kept: { is: "subsidy", ...one },
      }));
  }
}

function map<From, To>(record: ReadRecord<From>, change: (value: From) => To): ReadRecord<To> {
  return record.read ? { read: true, value: change(record.value) } : record;
}

async function saveBatch(
  app: App,
  actor: Actor,
  { good, refused, count }: Batch,
  asOf: AsOf,
): Promise<RegisterCounts> {
  return app.transaction(actor, async (work) => {
    const saved = await saveKept(work, [...good.values()], asOf);
    await withRight(work, "import-registers", (lent) => saveRefusedRecords(lent, asOf.id, refused));
    const counts = {
      read: count,
      ...saved,
      refused: refused.length,
      unchanged: count - refused.length - saved.new - saved.updated,
    };
    await addToRegisterImport(work, asOf.id, counts);
    return counts;
  });
}

/** All of one kind: those of the command that was typed. */
async function saveKept(work: Work, all: readonly Kept[], { id, source }: AsOf): Promise<Saved> {
  const entries = all.flatMap((one) => (one.is === "entry" ? [one.entry] : []));
  const notices = all.flatMap((one) => (one.is === "notice" ? [one.notice] : []));
  const subsidies = all.flatMap((one) => (one.is === "subsidy" ? [one] : []));
  if (entries.length > 0) return saveEntries(work, entries, id);
  if (subsidies.length > 0) return saveSubsidies(work, subsidies, { import: id, source });
  const { fresh, ...saved } = await saveNotices(work, notices, id);
  // The latest announcement of each association says its name.
  const latest = await keepLatest(work, notices);
  await saveEntries(
    work,
    latest.flatMap((notice) => entryOf(notice) ?? []),
    id,
  );
  await tellDissolutionsIn(
    work,
    notices.filter((one) => one.kind === "dissolution" && fresh.includes(one.id)),
  );
  return saved;
}
