import { type RawBuilder, sql } from "kysely";

import type { Theme } from "#rules/subjects";
import {
  type ForTsquery,
  holdsWords,
  tsqueryOf,
  type WordsLookedFor,
  wordsOfWays,
} from "#services/database";
import type { Work } from "#services/house";

import type { DocumentId, Kind } from "../domain/document.ts";
import type { Licence } from "../domain/licences.ts";
import { type KeptDocument, selectDocuments } from "./documents.ts";

export interface PublishedQuery {
  /** What is looked for, each thing in all its ways. */
  readonly things: readonly WordsLookedFor[];
  readonly kind: Kind | undefined;
  readonly licence: Licence | undefined;
  readonly theme: Theme | undefined;
}

/** Texts that are read one by one for a sign: the latest. */
const MOST_READ = 20_000;
/** Beyond so many one is told no number, and reads the latest. */
export const MOST_COUNTED = 5_000;
/** Of those, so many are leafed through. */
export const MOST_PAGED = 1_000;

export interface PublishedPage {
  readonly documents: readonly KeptDocument[];
  /** Of the whole list: one more than `MOST_COUNTED` stands for any more. */
  readonly total: number;
}

/** A page of what everyone reads and answers, latest published first, and how many do. */
export async function listPublished(
  work: Work,
  query: PublishedQuery,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<PublishedPage> {
  const asked = await compiled(work, query);
  const first = await pageOf(work, found(asked, MOST_COUNTED + 1), { from, most });
  const isCommon = first.total > MOST_COUNTED;
  if (isCommon && from + most > MOST_PAGED) return { documents: [], total: first.total };
  // Of what is common, any so many were found: the latest are soon met day by day.
  const { ids } = isCommon
    ? await pageOf(work, foundByDay(asked, from + most), { from, most })
    : first;
  const documents = await selectDocuments(
    work,
    sql`where one.id = any (${[...ids]}::uuid[]) order by one.published_at desc, one.id`,
  );
  return { documents, total: first.total };
}

async function pageOf(
  work: Work,
  source: RawBuilder<unknown>,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<{ readonly total: number; readonly ids: readonly DocumentId[] }> {
  const { rows } = await sql<{ total: number; ids: readonly DocumentId[] }>`
    with found as materialized (select * from ${source})
    select (select count(*)::integer from found) as total,
      array(select document from found order by published_at desc, document
        limit ${most} offset ${from}) as ids`.execute(work.db);
  return rows[0] ?? { total: 0, ids: [] };
}

/** What is looked for, and as one `tsquery`: undefined where nothing is, or a sign, which the index does not know. */
interface Asked extends PublishedQuery {
  readonly together: string | undefined;
  /** The same with the words of each way one after another; null where that is no narrower. */
  readonly inARow: string | null;
}

async function compiled(work: Work, query: PublishedQuery): Promise<Asked> {
  const { rows } = await sql<{ word: string }>`select word from commons.public_word
    where word = any (${[...wordsOfWays(query.things)]})`.execute(work.db);
  const held = new Set(rows.map(({ word }) => word));
  const together = allOf(query.things, { how: "together", held });
  const inARow = allOf(query.things, { how: "in-a-row", held });
  return { ...query, together, inARow: inARow === together ? null : (inARow ?? null) };
}

function allOf(things: readonly WordsLookedFor[], how: ForTsquery): string | undefined {
  const all = things.map((thing) => tsqueryOf(thing, how));
  if (all.length === 0 || all.includes(undefined)) return undefined;
  return all.map((one) => `(${one})`).join(" & ");
}

function found(asked: Asked, most: number): RawBuilder<unknown> {
  const { together, inARow, things } = asked;
  if (together !== undefined)
    return sql`commons.found_by_words(${together}::text::tsquery, ${inARow}::text::tsquery,
      ${rest(asked)}, ${most})`;
  return things.length === 0 ? foundByDay(asked, most) : foundBySigns(asked, most);
}

function foundByDay(asked: Asked, most: number): RawBuilder<unknown> {
  return sql`commons.found_by_day(${asked.together ?? null}::text::tsquery, ${rest(asked)}, ${most})`;
}

const rest = ({ kind, licence, theme }: PublishedQuery) =>
  sql`${kind ?? null}::text, ${licence ?? null}::text, ${theme ?? null}::text`;

/** Signs are looked for in the texts themselves. */
function foundBySigns(asked: Asked, most: number): RawBuilder<unknown> {
  const held = asked.things.map((thing) => holdsWords(sql`one.words`, thing));
  return sql`(select by_day.* from ${foundByDay(asked, MOST_READ)} by_day
    join commons.document one on one.id = by_day.document
    where ${sql.join(held, sql` and `)} limit ${most}) by_signs`;
}

/** Whether anything that everyone reads holds this word, or one that begins so. */
export async function isWordHeld(work: Work, word: string): Promise<boolean> {
  const { rows } = await sql`select from commons.public_word
    where word like ${`${word.replaceAll(/[\\%_]/g, "\\$&")}%`} limit 1`.execute(work.db);
  return rows.length > 0;
}

/** Takes away the words that nothing holds any more. */
export async function sweepWords(work: Work): Promise<void> {
  await sql`delete from commons.public_word gone where not exists (
    select from commons.public_search where words @@ gone.word::tsquery)`.execute(work.db);
}

/** The words by which a published document is found. */
export async function saveWords(work: Work, id: DocumentId, words: string): Promise<void> {
  await sql`update commons.document set words = ${words}
    where id = ${id} and published_at is not null`.execute(work.db);
}
