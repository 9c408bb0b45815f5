import { sql } from "kysely";

import type { Work } from "#services/house";

/** The question of PostgreSQL that some words in a row make; empty when none of them counts. */
export type Stems = (words: string) => string;

/** What was compiled before: the stems of words never change while the house runs. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/** Compiles words in a row, those not met before in one statement: each text a phrase in the configuration `calls.fr`. */
export async function stemsFor(work: Work, texts: readonly string[]): Promise<Stems> {
  const fresh = [...new Set(texts)].filter((text) => !known.has(text));
  const found = new Map<string, string>();
  if (fresh.length > 0) {
    const { rows } = await sql<{ text: string; query: string }>`
      select text, phraseto_tsquery('calls.fr', text)::text as query
      from unnest(${fresh}::text[]) as text`.execute(work.db);
    for (const { text, query } of rows) found.set(text, query);
    if (known.size > MOST_KNOWN) known.clear();
    for (const [text, query] of found) if (text.length <= 40) known.set(text, query);
  }
  const kept = new Map(texts.map((text) => [text, found.get(text) ?? known.get(text) ?? ""]));
  return (words) => kept.get(words) ?? "";
}
