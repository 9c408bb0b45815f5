import { sql } from "kysely";

import type { Work } from "#services/house";

import type { Stems } from "../domain/stems.ts";

/** What was compiled before, by configuration: the stems of words never change while the house runs. */
const known = new Map<string, Map<string, string>>();
const MOST_KNOWN = 20_000;

/** Compiles words in a row, those not met before in one statement: each text a phrase in a configuration of text search. */
export async function compileStems(
  work: Work,
  { config, texts }: { readonly config: string; readonly texts: readonly string[] },
): Promise<Stems> {
  const before = known.get(config) ?? new Map<string, string>();
  known.set(config, before);
  const fresh = [...new Set(texts)].filter((text) => !before.has(text));
  const found = new Map<string, string>();
  if (fresh.length > 0) {
    const { rows } = await sql<{ text: string; query: string }>`
      select text, phraseto_tsquery(${config}::regconfig, text)::text as query
      from unnest(${fresh}::text[]) as text`.execute(work.db);
    for (const { text, query } of rows) found.set(text, query);
  }
  const kept = new Map(texts.map((text) => [text, found.get(text) ?? before.get(text) ?? ""]));
  if (before.size > MOST_KNOWN) before.clear();
  for (const [text, query] of found) if (text.length <= 40) before.set(text, query);
  return (words) => kept.get(words) ?? "";
}
