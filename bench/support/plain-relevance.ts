import type { OpenedApp } from "../../src/app.ts";
import { asOwner } from "../../src/services/house/index.ts";
import type { KeptCall } from "./keep-collection.ts";

/**
 * The open calls in one table, as PostgreSQL's own manual would keep them: its `french` configuration, the
 * title at weight A and all the rest (text, body, conditions, names of places) at weight C.
 */
export async function makePlainRelevance(app: OpenedApp, kept: readonly KeptCall[]): Promise<void> {
  const open = kept.filter(({ isOpen }) => isOpen);
  await asOwner(app, async ({ pool }) => {
    await pool.query(`
      drop schema if exists plain cascade;
      create schema plain;
      create table plain.call (id text primary key, words tsvector not null);
      grant usage on schema plain to public;
      grant select on plain.call to public;`);
    await pool.query(
      `insert into plain.call (id, words)
        select id, setweight(to_tsvector('french', title), 'A') || setweight(to_tsvector('french', text), 'C')
        from unnest($1::text[], $2::text[], $3::text[]) as given (id, title, text)`,
      [open.map(({ id }) => id), open.map(({ notice }) => notice.title), open.map(textOf)],
    );
  });
}

function textOf({ notice }: KeptCall): string {
  return [
    notice.summary,
    ...notice.sections.flatMap(({ heading = "", text }) => [heading, text]),
    notice.conditions ?? "",
    notice.body.name,
    ...notice.places.map(({ label = "" }) => label),
  ].join("\n");
}

/** Every word must be there, or any of them. */
export type Plainly = "all words" | "any word";

/** The names of the calls that PostgreSQL alone answers, best first by ts_rank. */
export async function askPlainly(
  app: OpenedApp,
  { text, how, most }: { readonly text: string; readonly how: Plainly; readonly most: number },
): Promise<readonly string[]> {
  const asked = "plainto_tsquery('french', $1)";
  const query = how === "all words" ? asked : `replace(${asked}::text, '&', '|')::tsquery`;
  const { rows } = await app.pool.query<{ id: string }>(
    `select id from plain.call, (select ${query} as query) as asked where words @@ query
      order by ts_rank(words, query) desc, id limit $2`,
    [text, most],
  );
  return rows.map(({ id }) => id);
}
