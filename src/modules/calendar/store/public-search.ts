import { sql } from "kysely";

import type { Work } from "#services/house";

import type { OccasionId } from "../domain/occasion.ts";
import type { OccasionRow, SealedOccasion } from "./occasions.ts";
import { toOccasion } from "./occasions.ts";

/** What everyone may look for of an occasion. */
export interface PublicWords {
  readonly occasion: OccasionId;
  readonly title: string;
  /** Small letters without accents. */
  readonly words: string;
  readonly kind: string;
  readonly themes: readonly string[];
  readonly commune: string | undefined;
  readonly department: string | undefined;
}

export async function savePublicWords(work: Work, one: PublicWords): Promise<void> {
  await sql`insert into calendar.public_search (occasion, title, words, kind, themes, commune, department)
    values (${one.occasion}, ${one.title}, ${one.words}, ${one.kind}, ${[...one.themes]}, ${one.commune ?? null},
      ${one.department ?? null})
    on conflict (occasion) do update set title = excluded.title, words = excluded.words,
      kind = excluded.kind, themes = excluded.themes, commune = excluded.commune, department = excluded.department`.execute(
    work.db,
  );
}

export async function deletePublicWords(work: Work, occasion: OccasionId): Promise<void> {
  await sql`delete from calendar.public_search where occasion = ${occasion}`.execute(work.db);
}

/** Occasions that everyone may see and nobody finds yet: written before there was a search, or by the version before. */
export async function listUnpublished(work: Work): Promise<readonly SealedOccasion[]> {
  const { rows } = await sql<OccasionRow>`select * from calendar.occasion one
    where seen_by = 'everyone' and hidden_because is null
      and not exists (select from calendar.public_search where occasion = one.id)
    order by id limit 1000`.execute(work.db);
  return rows.map(toOccasion);
}

/** Those that are no longer for everyone, or hidden. */
export async function deleteWithdrawn(work: Work): Promise<void> {
  await sql`delete from calendar.public_search where occasion in
    (select id from calendar.occasion where seen_by <> 'everyone' or hidden_because is not null)`.execute(
    work.db,
  );
}
