import { type RawBuilder, sql } from "kysely";

import type { Theme } from "#rules/subjects";
import { holdsWords, type WordsLookedFor } from "#services/database";
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

const SHOWN = sql`one.published_at is not null and one.hidden_because is null`;

function conditionsOf({ things, kind, licence, theme }: PublishedQuery): RawBuilder<unknown> {
  const all = [SHOWN, ...things.map((thing) => holdsWords(sql`one.words`, thing))];
  if (kind !== undefined) all.push(sql`one.kind = ${kind}`);
  if (licence !== undefined) all.push(sql`one.licence = ${licence}`);
  if (theme !== undefined) all.push(sql`one.themes @> ${[theme]}::text[]`);
  return sql.join(all, sql` and `);
}

/** A page of what everyone reads and answers, latest published first. */
export function listPublished(
  work: Work,
  query: PublishedQuery,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<readonly KeptDocument[]> {
  return selectDocuments(
    work,
    sql`where ${conditionsOf(query)} order by one.published_at desc, one.id
      limit ${most} offset ${from}`,
  );
}

export async function countPublished(work: Work, query: PublishedQuery): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from commons.document one
    where ${conditionsOf(query)}`.execute(work.db);
  return rows[0]?.count ?? 0;
}

/** Whether anything that everyone reads holds this word. */
export async function isWordHeld(work: Work, word: string): Promise<boolean> {
  const { rows } = await sql`select from commons.document one
    where ${SHOWN} and ${holdsWords(sql`one.words`, { typed: [word], ways: [] })}
    limit 1`.execute(work.db);
  return rows.length > 0;
}

/** The words by which a published document is found. */
export async function saveWords(work: Work, id: DocumentId, words: string): Promise<void> {
  await sql`update commons.document set words = ${words}
    where id = ${id} and published_at is not null`.execute(work.db);
}
