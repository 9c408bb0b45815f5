import type { RawRecord } from "#basics/answers";
import { placeIndexIn } from "#modules/territory";
import { type Work, withRight } from "#services/house";

import { addCounts, type ImportCounts, NONE } from "../domain/account.ts";
import { guessColumns } from "../domain/guess-columns.ts";
import {
  addToImport,
  beginImport,
  type DoubtCounts,
  endImport,
  saveRefused,
} from "../store/imports.ts";
import { emptyBatch, put } from "./read-batch.ts";
import { takePublishedIn } from "./take-published.ts";

/**
 * Takes rows that are in hand as one import: those of the demonstration. The right was asked by who imports:
 * the opening of the house.
 */
export async function takeRowsIn(
  work: Work,
  asked: { readonly rows: readonly RawRecord[]; readonly source: string; readonly licence: string },
): Promise<ImportCounts> {
  const { rows, source, licence } = asked;
  const reading = {
    source,
    licence,
    mapping: guessColumns(rows),
    index: await placeIndexIn(work),
  };
  const batch = emptyBatch();
  const doubts: Record<string, number> = {};
  for (const [at, value] of rows.entries())
    for (const doubt of put(batch, { name: `fiche ${at + 1}`, raw: "", value }, at + 1, reading))
      doubts[doubt] = (doubts[doubt] ?? 0) + 1;
  const id = await beginImport(work, source);
  const taken = await takePublishedIn(work, batch.ready, id);
  await withRight(work, "premises-import", (lent) => saveRefused(lent, id, batch.refused));
  const counts = addCounts(NONE, {
    ...taken,
    read: rows.length,
    refused: batch.refused.length,
  });
  await addToImport(work, id, counts);
  const known: DoubtCounts = doubts;
  await endImport(work, id, known);
  return counts;
}
