import { basename } from "node:path";

import { isRecord, type RawRecord } from "#basics/answers";
import { placeIndexIn } from "#modules/territory";
import {
  type Actor,
  type App,
  CommandProblem,
  isOperator,
  type Work,
  withRight,
} from "#services/house";
import { recordsOf } from "#services/tables";

import { addCounts, type ImportCounts, NONE } from "../domain/account.ts";
import type { Mapping } from "../domain/fields.ts";
import { guessColumns } from "../domain/guess-columns.ts";
import type { Doubt } from "../domain/read-row.ts";
import {
  addToImport,
  beginImport,
  type DoubtCounts,
  endImport,
  saveRefused,
  type VenueImportId,
} from "../store/imports.ts";
import { type Batch, emptyBatch, put } from "./read-batch.ts";
import { takePublishedIn } from "./take-published.ts";

/** How many rows share one transaction: a cut loses at most this many, and starting again takes them up. */
const BATCH = 200;
/** So many rows are looked at to propose columns. */
const LOOKED_AT = 5_000;
/** A report names at most this many rows; the operator's page has them all. */
const MOST_TOLD = 20;

export interface ImportVenues {
  readonly path: string;
  /** What the file is called, when its place does not say. */
  readonly name?: string | undefined;
  /** Who publishes it, where no column says; without it, the name of the file. */
  readonly source?: string | undefined;
  readonly licence?: string | undefined;
  readonly url?: string | undefined;
  /** Chosen columns, instead of those that are guessed. */
  readonly mapping?: Mapping | undefined;
  /** Chosen one by one, beside those that are guessed. */
  readonly chosen?: Mapping | undefined;
  readonly progress?: (counts: ImportCounts) => void;
}

export interface VenueReport extends ImportCounts {
  readonly id: VenueImportId;
  readonly mapping: Mapping;
  readonly doubts: DoubtCounts;
  readonly told: readonly { readonly name: string; readonly says: string }[];
}

/**
 * Imports published premises. Only the operator may. A row that is known changes nothing; one of which nobody can
 * say where it is is kept apart, counted and shown; the others go in, as nobody's, until their structure says that
 * they are theirs. Throws a `CommandProblem` when there is nothing to read.
 */
export async function importVenues(
  app: App,
  actor: Actor,
  asked: ImportVenues,
): Promise<VenueReport> {
  if (!isOperator(actor))
    throw new CommandProblem("Seul l’opérateur de l’instance peut importer des locaux.");
  const called = basename(asked.name ?? asked.path).slice(0, 200);
  const guessed = asked.mapping ?? guessColumns(await firstRows(asked.path));
  const mapping = { ...guessed, ...asked.chosen };
  if (Object.keys(mapping).length === 0)
    throw new CommandProblem("Aucune colonne de ce fichier ne dit ce que nous lisons d’un local.");
  const index = await app.transaction(actor, placeIndexIn);
  const id = await app.transaction(actor, (work) => beginImport(work, called));
  const told: { name: string; says: string }[] = [];
  const doubts: Partial<Record<Doubt, number>> = {};
  let counts = NONE;
  let [place, batch] = [0, emptyBatch()];
  const flush = async () => {
    const full = batch;
    batch = emptyBatch();
    counts = addCounts(counts, await saveBatch(app, actor, full, id));
    for (const { name, detail } of full.refused)
      if (told.length < MOST_TOLD) told.push({ name, says: detail });
    asked.progress?.(counts);
  };
  const reading = { ...asked, mapping, index, source: sourceOf(asked, called) };
  for await (const record of recordsOf(asked.path)) {
    place += 1;
    for (const doubt of put(batch, record, place, reading))
      doubts[doubt] = (doubts[doubt] ?? 0) + 1;
    if (batch.ready.length + batch.refused.length >= BATCH) await flush();
  }
  await flush();
  await app.transaction(actor, (work) => endImport(work, id, doubts));
  return { ...counts, id, mapping, doubts, told };
}

const sourceOf = ({ source }: ImportVenues, called: string) =>
  source ?? called.replace(/\.(?:csv|tsv|txt|json|jsonl|ndjson|geojson|gz|zip)/gi, "");

/** A row of a file, and the name of its line. */
export interface NamedRow {
  readonly line: string;
  readonly row: RawRecord;
}

/** The first rows of a file, as a page shows them before they are imported. */
export async function firstLines(path: string): Promise<readonly NamedRow[]> {
  const rows: NamedRow[] = [];
  for await (const record of recordsOf(path)) {
    if ("value" in record && isRecord(record.value))
      rows.push({ line: record.name, row: record.value });
    if (rows.length >= LOOKED_AT) break;
  }
  return rows;
}

/** The first rows of a file, from which its columns are guessed. */
async function firstRows(path: string): Promise<readonly RawRecord[]> {
  return (await firstLines(path)).map(({ row }) => row);
}

function saveBatch(
  app: App,
  actor: Actor,
  { ready, refused }: Batch,
  id: VenueImportId,
): Promise<ImportCounts> {
  return app.transaction(actor, async (work: Work) => {
    const taken = await takePublishedIn(work, ready, id);
    await withRight(work, "premises-import", (lent) => saveRefused(lent, id, refused));
    const counts = {
      ...taken,
      read: ready.length + refused.length,
      refused: refused.length,
    };
    await addToImport(work, id, counts);
    return counts;
  });
}
