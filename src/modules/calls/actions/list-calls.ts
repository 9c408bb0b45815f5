import { reading, type Work } from "#services/house";

import type { Call } from "../domain/call.ts";
import type { AskedSearch } from "../domain/search.ts";
import { readWords } from "../domain/words.ts";
import { listShown } from "../store/calls.ts";
import { findHits, listPoints } from "../store/search.ts";
import { compileWords } from "../store/words.ts";
import { understandSearchIn } from "./find-calls.ts";

/** A whole list taken away holds at most this many calls; the table says so by its length. */
export const MOST_TAKEN = 500;

/** The calls of a search, to be taken away in another format: no widening, the same order. */
export async function listCallsIn(work: Work, asked: AskedSearch) {
  const search = await understandSearchIn(work, asked);
  const words = await compileWords(work, readWords(asked.words));
  const found = await findHits(work, {
    search,
    words,
    order: asked.order,
    from: 0,
    most: MOST_TAKEN,
  });
  const ids = found.hits.map(({ call }) => call);
  const shown = await listShown(work, ids, { ...words, query: undefined });
  const calls: readonly Call[] = shown.map(({ call }) => call);
  return { calls, points: await listPoints(work, ids), total: found.total };
}

export const listCalls = reading(listCallsIn);
