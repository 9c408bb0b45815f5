import { sql } from "kysely";

import type { OpenedApp } from "../../src/app.ts";
import type { WordsLookedFor } from "../../src/services/database/index.ts";
import { asOwner, job } from "../../src/services/house/index.ts";

/** The published documents in one table, as the first tutorial on text search would keep them. */
export async function makePlainDocuments(app: OpenedApp): Promise<void> {
  await asOwner(app, ({ pool }) =>
    pool.query(`create schema plain;
      create table plain.document (id uuid, words tsvector);
      grant usage on schema plain to public;
      grant select, insert on plain.document to public;`),
  );
  await app.transaction(job("moderate-commons"), async (work) => {
    await sql`insert into plain.document select id, to_tsvector('simple', words)
      from commons.document where words is not null`.execute(work.db);
  });
  await asOwner(app, ({ pool }) =>
    pool.query("create index on plain.document using gin (words); analyze plain.document;"),
  );
}

/** How many hold the same widened words; the twenty first are ranked and read too. */
export async function searchPlainly(
  app: OpenedApp,
  things: readonly WordsLookedFor[],
): Promise<number> {
  const query = things.map(queryOf).join(" & ");
  const { rows } = await app.pool.query<{ count: number }>(
    "select count(*)::integer as count from plain.document where words @@ to_tsquery('simple', $1)",
    [query],
  );
  await app.pool.query(
    `select id from plain.document, to_tsquery('simple', $1) asked where words @@ asked
      order by ts_rank(words, asked) desc, id limit 20`,
    [query],
  );
  return rows[0]?.count ?? 0;
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** What is typed from its beginning, or in one of its other ways, word after word. */
function queryOf({ typed, ways, apart = [] }: WordsLookedFor): string {
  const all = typed.flatMap(wordsOf).map((word) => `${word}:*`);
  const others = ways.map((way) => wordsOf(way).join(" <-> ")).filter((way) => way !== "");
  const parts = apart.length === 0 ? [] : [apart.map(queryOf).join(" & ")];
  return `(${[all.join(" & "), ...others, ...parts].filter((one) => one !== "").join(" | ")})`;
}
