import { sql } from "kysely";

import type { Work } from "#services/house";

import type { AskedWords, Term } from "../domain/search/words.ts";

/** A question compiled for PostgreSQL's text search, in the configuration `calls.fr`. */
export interface Compiled {
  /** The whole question as a tsquery text; undefined when no word counts. */
  readonly query: string | undefined;
  /** Each required term with its own tsquery, to say which ones made a call fit. */
  readonly terms: readonly { readonly typed: string; readonly query: string }[];
  /** Words that were in no call, read as their nearest neighbour: « jardn » → « jardin ». */
  readonly corrections: readonly { readonly typed: string; readonly read: string }[];
}

/** Compiles what was asked. Small typing errors are forgiven: a word that no call holds is read as its nearest. */
export async function compileWords(
  work: Work,
  asked: AskedWords,
  forgive = true,
): Promise<Compiled> {
  if (asked.required.length + asked.excluded.length === 0) {
    return { query: undefined, terms: [], corrections: [] };
  }
  const corrections = forgive
    ? await correctionsFor(work, asked.required)
    : new Map<string, string>();
  const corrected = asked.required.map((term) => ({
    // A word that was read as its nearest is told as it was read.
    typed: term.words.some((word) => corrections.has(word))
      ? term.words.map((word) => corrections.get(word) ?? word).join(" ")
      : term.typed,
    words: term.words.map((word) => corrections.get(word) ?? word),
  }));
  const { rows } = await sql<{ typed: string; required: boolean; query: string }>`
    select typed, required, phraseto_tsquery('calls.fr', words)::text as query
    from unnest(${[...corrected, ...asked.excluded].map(({ typed }) => typed)}::text[],
      ${[...corrected, ...asked.excluded].map(({ words }) => words.join(" "))}::text[],
      ${[...corrected.map(() => true), ...asked.excluded.map(() => false)]}::boolean[])
      with ordinality as asked (typed, words, required, place)
    order by place`.execute(work.db);
  // A word of the French stop list compiles to nothing: it asks for nothing.
  const meant = rows.filter(({ query }) => query !== "");
  const terms = meant
    .filter(({ required }) => required)
    .map(({ typed, query }) => ({ typed, query }));
  const parts = meant.map(({ required, query }) => (required ? `(${query})` : `!(${query})`));
  return {
    query: parts.length === 0 ? undefined : parts.join(" & "),
    terms,
    corrections: [...corrections].map(([typed, read]) => ({ typed, read })),
  };
}

async function correctionsFor(
  work: Work,
  terms: readonly Term[],
): Promise<ReadonlyMap<string, string>> {
  const words = [...new Set(terms.flatMap((term) => term.words))].filter(
    (word) => word.length >= 4,
  );
  if (words.length === 0) return new Map();
  const { rows } = await sql<{ typed: string; read: string }>`
    select asked.word as typed, near.word as read
    from unnest(${words}::text[]) as asked (word)
    cross join lateral (
      select word from calls.word
      where word % asked.word and abs(length(word) - length(asked.word)) <= 2
      order by similarity(word, asked.word) desc, length(word), word limit 1
    ) as near
    where numnode(plainto_tsquery('calls.fr', asked.word)) > 0
      and not exists (
        select from calls.word
        where lexeme = any (tsvector_to_array(to_tsvector('calls.fr', asked.word))))
      and similarity(near.word, asked.word) >= 0.4`.execute(work.db);
  return new Map(rows.map(({ typed, read }) => [typed, read]));
}
