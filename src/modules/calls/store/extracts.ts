import { type RawBuilder, sql } from "kysely";

import type { Work } from "#services/house";

import type { CallId } from "../domain/call.ts";
import type { Compiled } from "../domain/search/compiled.ts";
import { type Passage, passageFinder } from "../domain/search/passage.ts";

/** No more of a text is looked into, in characters. */
const MOST_READ = 6_000;

/** The text of a call (`call`), as far as it is looked into; null where it says nothing of what was asked (`search`). */
export function textAsked({ query, terms }: Compiled): RawBuilder<unknown> {
  if (query === undefined || terms.length === 0) return sql`null::text`;
  const any = terms.map((term) => `(${term.query})`).join(" | ");
  // Weight C is the text’s: where it says none of them, there is nothing to look for.
  return sql`case when ts_filter(search.words, '{c}') @@ ${any}::tsquery then ${TEXT} end`;
}

/** What is marked is ours: the text’s own signs go. */
const TEXT = sql`(select translate(left(string_agg(section ->> 'text', ' '), ${sql.lit(MOST_READ)}), '⟦⟧', '')
  from jsonb_array_elements(call.content -> 'sections') as section)`;

/**
 * For each call, the words asked for where its text says them, between ⟦ and ⟧: in the passage that says most of them,
 * as its words are written; where its stems say otherwise, or none is seen, PostgreSQL looks through the whole text.
 */
export async function listExtracts(
  work: Work,
  texts: readonly { readonly id: CallId; readonly text: string | null }[],
  words: Compiled,
): Promise<ReadonlyMap<CallId, string>> {
  const { query, terms } = words;
  const passageIn = passageFinder(words.concepts);
  const asked = texts.flatMap(({ id, text }) =>
    text === null ? [] : [{ id, passage: passageIn(text) }],
  );
  if (asked.length === 0 || query === undefined) return new Map();
  const whole = and(terms.map((term) => term.query));
  const held = ({ held: at }: Passage) => and(at.flatMap((one) => terms[one]?.query ?? []));
  const { rows } = await sql<{ id: CallId; extract: string | null }>`
    select id, case when near like '%⟦%' then near else (
      select ${marked(sql`read.text`, sql`case when search.words @@ ${whole}::tsquery then ${whole}::tsquery else ${query}::tsquery end`)}
      from calls.call join calls.public_search as search on search.call = call.id, lateral (select ${TEXT} as text) as read
      where call.id = seen.id) end as extract
    from (select id, ${marked(sql`passage`, sql`held::tsquery`)} as near
      from unnest(${asked.map(({ id }) => id)}::uuid[], ${asked.map(({ passage }) => passage?.text ?? null)}::text[],
        ${asked.map(({ passage }) => passage && held(passage))}::text[]) as asked (id, passage, held)
      offset 0) as seen`.execute(work.db);
  return new Map(
    rows.flatMap(({ id, extract }) =>
      extract?.includes("⟦") === true ? [[id, extract] as const] : [],
    ),
  );
}

function and(queries: readonly string[]): string {
  return queries.map((query) => `(${query})`).join(" & ");
}

function marked(text: RawBuilder<unknown>, query: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`ts_headline('calls.fr', ${text}, ${query},
    'StartSel=⟦, StopSel=⟧, MaxFragments=1, MinWords=8, MaxWords=26')`;
}
