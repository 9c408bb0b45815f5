import { sql } from "kysely";

import { oneErrorFrom } from "#rules/subjects";
import type { Work } from "#services/house";

/** Those of some words that no call holds, in any of their forms. */
export async function listUnheld(work: Work, words: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ word: string }>`
    select asked.word from unnest(${[...words]}::text[]) as asked (word)
    where numnode(plainto_tsquery('calls.fr', asked.word)) > 0 and not exists (
      select from calls.word
      where lexeme = any (tsvector_to_array(to_tsvector('calls.fr', asked.word))))`.execute(
    work.db,
  );
  return rows.map(({ word }) => word);
}

/** Words of calls that are like one: those one error away, and those that share most of its letters in order; with the share of the latest calls that say them. */
export async function listLike(
  work: Work,
  word: string,
): Promise<readonly { readonly word: string; readonly held: number }[]> {
  const { rows } = await sql<{ word: string; held: number }>`
    with near as (
      select word, lexeme from calls.word where word = any (${[...oneErrorFrom(word)]}::text[])
      union
      select word, lexeme from (
        select word, lexeme from calls.word
        where word % ${word} and abs(length(word) - length(${word})) <= 3
        order by similarity(word, ${word}) desc limit 30) as alike),
    latest as materialized (
      select head from calls.public_search order by first_seen_at desc limit 200)
    select word, (select count(*) from latest
      where head @@ (quote_literal(lexeme))::tsquery)::float8 / 200 as held from near`.execute(
    work.db,
  );
  return rows;
}

/** Words of calls that begin as one does. */
export async function listBeginning(work: Work, start: string): Promise<readonly string[]> {
  const { rows } = await sql<{ word: string }>`
    select word from calls.word where word like ${`${start}%`} order by word limit 60`.execute(
    work.db,
  );
  return rows.map(({ word }) => word);
}
