import { sql } from "kysely";

import type { Work } from "#services/house";

import type { Key } from "../domain/alert-anchor.ts";
import { readWords } from "../../domain/search/words.ts";
import { compileWords } from "../../store/words.ts";

/** The words of an alert, compiled once for all the calls to come. */
export interface AlertQuery {
  /** A tsquery; undefined when no word counts. */
  readonly query: string | undefined;
  /** For each required term, its readings; for each, its lexemes. */
  readonly words: readonly (readonly (readonly string[])[])[];
}

/**
 * Compiles the words of a search as the search does. A word that no call holds yet is kept as typed
 * *and* as its nearest: the results showed the nearest, and the word itself may come one day.
 */
export async function compileAlert(work: Work, typed: string): Promise<AlertQuery> {
  const asked = readWords(typed);
  const literal = await compileWords(work, asked, false);
  const corrected = await compileWords(work, asked, true);
  const excluded = await compileWords(work, { required: [], excluded: asked.excluded }, false);
  const readings = literal.terms.map(({ query }, i) => {
    const other =
      corrected.terms.length === literal.terms.length ? corrected.terms[i]?.query : undefined;
    return other === undefined || other === query ? [query] : [query, other];
  });
  const parts = [
    ...readings.map((some) => `(${some.map((one) => `(${one})`).join(" | ")})`),
    ...(excluded.query === undefined ? [] : [excluded.query]),
  ];
  return {
    query: parts.length === 0 ? undefined : parts.join(" & "),
    words: readings.map((some) => some.map(lexemesOf)),
  };
}

/** The lexemes of a phrase: all of them are required. Ours are letters and figures only. */
function lexemesOf(query: string): readonly string[] {
  return [...query.matchAll(/'([^']+)'/g)].flatMap(([, lexeme]) => lexeme ?? []);
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
