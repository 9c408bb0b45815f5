import { sql } from "kysely";

import type { Work } from "#services/house";

import type { Key } from "../domain/alert-anchor.ts";
import type { CallSearch } from "../../domain/search/search.ts";
import { readWords } from "../../domain/search/words.ts";
import { type Compiled, compileWords } from "../../store/words.ts";

/** The words of an alert, compiled once for all the calls to come. */
export interface AlertQuery {
  /** A tsquery; undefined when no word counts. */
  readonly query: string | undefined;
  /** For each required term, its readings; for each, its lexemes. */
  readonly words: readonly (readonly (readonly string[])[])[];
}

/**
 * Compiles the words of a search as the search does, so that an alert tells what its search shows: the
 * calls that answer whole, in whatever words. A slip is kept as typed *and* as it was read: the results
 * showed what was read, and the word itself may come one day.
 */
export async function compileAlert(
  work: Work,
  { words: typed, exact }: Pick<CallSearch, "words" | "exact">,
): Promise<AlertQuery> {
  const compiled = await compileWords(work, readWords(typed), { exact: exact ?? false });
  return { query: compiled.query, words: requiredOf(compiled) };
}

/** What every call that answers must hold: each thing that all ways of answering want, else the rarest of each way. */
function requiredOf({ concepts, enough }: Compiled): AlertQuery["words"] {
  const keysAt = (at: number) => concepts[at]?.keys ?? [];
  const [first = [], ...others] = enough;
  const always = first.filter((at) => others.every((set) => set.includes(at)));
  if (always.length > 0) return always.map(keysAt);
  // Each set is sorted by rarity: its first is its rarest.
  return first.length === 0 ? [] : [[...new Set(enough.map(([at = 0]) => at))].flatMap(keysAt)];
}

/** How many of the latest calls are looked at to guess how rare a key is. */
const SAMPLE = 400;

/** Which part of the latest calls holds each of these keys, from 0 to 1; a key that none holds is rarest. */
export async function sharesOf(work: Work, keys: readonly Key[]): Promise<(key: Key) => number> {
  const { rows } = await sql<{ key: Key; share: number }>`
    with latest as (select call from calls.public_search order by first_seen_at desc limit ${SAMPLE})
    select key, count(*)::float8 / (select count(*) from latest) as share
    from latest, calls.alert_keys(latest.call) as key
    where key = any (${[...new Set(keys)]}::text[]) group by key`.execute(work.db);
  const shares = new Map(rows.map(({ key, share }) => [key, share]));
  return (key) => shares.get(key) ?? 0;
}
