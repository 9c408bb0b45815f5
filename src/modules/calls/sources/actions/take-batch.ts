import { type Work, withRight } from "#services/house";

import type { Mapping } from "../domain/mapping/mapping.ts";
import type { ReadRefusal, Source } from "../../domain/notice.ts";
import { MENDED } from "../../domain/reading/doubt.ts";
import { type RawRecord, readRecord, type RefusedRecord } from "../domain/records.ts";
import { addCounts, type ImportCounts, NOTHING } from "../../domain/report.ts";
import {
  addToImport,
  type ImportId,
  type RefusedRecord as Refused,
  saveRefused,
} from "../store/imports.ts";
import type { KnownWords } from "../../store/search-rows.ts";
import { type ReadRecord, takeNoticesIn } from "./take-notices.ts";

/** How many records share one transaction: a cut loses at most this many, and starting again takes them up. */
export const BATCH = 100;

export interface ImportReport extends ImportCounts {
  readonly id: ImportId;
  /** How many were refused for each reason. */
  readonly reasons: Readonly<Partial<Record<ReadRefusal, number>>>;
  /** The first records that were refused, or understood only in part, in the order of the file. */
  readonly told: readonly Told[];
  /** How many notices went in with something that was not understood. */
  readonly doubtful: number;
  /** How many rows were put together again (sources/domain/reading/mend-row.ts). */
  readonly mended: number;
}

/** What to say of one record: where it stands, and what is wrong with it, in French. */
export interface Told {
  readonly name: string;
  readonly says: string;
}

/** A report names at most this many records; the operator's page has them all. */
const MOST_TOLD = 40;

/** Keeps the account of an import, batch after batch. */
export function openAccount(id: ImportId) {
  const reasons: Partial<Record<ReadRefusal, number>> = {};
  const told: Told[] = [];
  let doubtful = 0;
  let mended = 0;
  let counts = NOTHING;
  return {
    add: ({ refused, doubts, mended: those }: Batch, taken: ImportCounts): ImportCounts => {
      for (const { refusal } of refused) reasons[refusal] = (reasons[refusal] ?? 0) + 1;
      doubtful += doubts.length;
      told.push(...refused.map(({ name, detail }) => ({ name, says: `refusée. ${detail}` })));
      mended += those.length;
      told.push(...doubts, ...those);
      told.splice(MOST_TOLD);
      counts = addCounts(counts, taken);
      return counts;
    },
    close: (): ImportReport => ({ ...counts, id, reasons, told, doubtful, mended }),
  };
}

/** Records read and waiting to be saved together, each identifier once. */
export interface Batch {
  readonly read: ReadRecord[];
  readonly ids: Set<string>;
  readonly refused: Refused[];
  readonly doubts: Told[];
  readonly mended: Told[];
}

export function emptyBatch(): Batch {
  return { read: [], ids: new Set(), refused: [], doubts: [], mended: [] };
}

/** How many records a batch holds. */
export function sizeOf(batch: Batch): number {
  return batch.read.length + batch.refused.length;
}

/** By what a record is read, and when its source said it. */
export interface HowRead {
  readonly mapping?: Mapping | undefined;
  readonly readAt?: Temporal.Instant | undefined;
}

/**
 * Reads a record and puts it in a batch, among those read or those refused. « again » when the batch
 * already holds its identifier: what came before goes in first, and the record is put in the next one.
 */
export function putIn(
  batch: Batch,
  record: RawRecord | RefusedRecord,
  { mapping, readAt }: HowRead,
): "put" | "again" {
  if ("refused" in record) {
    batch.refused.push({
      name: record.name,
      refusal: record.refusal,
      detail: record.detail,
      raw: "",
    });
    return "put";
  }
  const answer = readRecord(record, mapping);
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
  batch.read.push({ notice: answer.notice, raw: record.text, readAt });
  // A commune named without its code is looked for among those we know: the import's page tells what stays.
  const doubts = answer.notice.doubts.filter(
    (doubt) => !doubt.startsWith("commune sans code INSEE") && !doubt.startsWith(MENDED),
  );
  for (const doubt of answer.notice.doubts)
    if (doubt.startsWith(MENDED)) batch.mended.push({ name: record.name, says: `${doubt}.` });
  if (doubts.length > 0)
    batch.doubts.push({ name: record.name, says: `gardée, mais ${doubts.join(" ; ")}.` });
  return "put";
}

/** The step: saves a batch, with the account of its import and what was refused. Who imports asked for the right. */
export async function takeBatchIn(
  work: Work,
  {
    id,
    source,
    batch,
    words,
  }: {
    readonly id: ImportId;
    readonly source: Source;
    readonly batch: Batch;
    readonly words?: KnownWords;
  },
): Promise<ImportCounts> {
  const taken = await takeNoticesIn(work, {
    records: batch.read,
    import: id,
    ...(words && { words }),
  });
  await withRight(work, "import-calls", (lent) =>
    saveRefused(lent, { import: id, source, records: batch.refused }),
  );
  const counts = { ...taken, read: sizeOf(batch), refused: batch.refused.length };
  await addToImport(work, id, counts);
  return counts;
}
