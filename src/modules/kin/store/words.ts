import { type RawBuilder, sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import type { Work } from "#services/house";

import type { BondId, PersonId, SpaceId } from "../domain/bond.ts";
import type { Word, WordId } from "../domain/word.ts";

export type SealedWord = Word & { readonly sealed: Uint8Array };

async function selectWords(work: Work, rest: RawBuilder<unknown>): Promise<readonly SealedWord[]> {
  const { rows } = await sql<RowOf<SealedWord>>`select id, space, bond, reader, sealed, picture,
    written_at as "writtenAt", seen_at as "seenAt" from kin.word ${rest}`.execute(work.db);
  return rows.map(keptOf<SealedWord>);
}

/** Latest first, as row security lets who acts see. */
export function listWords(
  work: Work,
  { bond, from, most }: { readonly bond: BondId; readonly from: number; readonly most: number },
): Promise<readonly SealedWord[]> {
  return selectWords(
    work,
    sql`where bond = ${bond} order by written_at desc, id desc limit ${most} offset ${from}`,
  );
}

export async function countWords(work: Work, bond: BondId): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from kin.word
    where bond = ${bond}`.execute(work.db);
  return rows[0]?.total ?? 0;
}

/** What one wrote, oldest first: their own space. */
export function listWordsBy(work: Work, space: SpaceId): Promise<readonly SealedWord[]> {
  return selectWords(work, sql`where space = ${space} order by written_at, id`);
}

/** What was written to one, oldest first. */
export function listWordsTo(work: Work, reader: PersonId): Promise<readonly SealedWord[]> {
  return selectWords(work, sql`where reader = ${reader} order by written_at, id`);
}

export async function findWord(work: Work, id: WordId): Promise<SealedWord | undefined> {
  return (await selectWords(work, sql`where id = ${id}`))[0];
}

/** When one last wrote to the other, as row security lets who acts see; undefined: never, or it is erased. */
export async function findLastWordAt(
  work: Work,
  bond: BondId,
  space: SpaceId,
): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ at: Temporal.Instant | null }>`select max(written_at) as at
    from kin.word where bond = ${bond} and space = ${space}`.execute(work.db);
  return rows[0]?.at ?? undefined;
}

export async function saveWord(work: Work, word: Omit<SealedWord, "seenAt">): Promise<void> {
  await sql`insert into kin.word (id, space, bond, reader, sealed, picture, written_at)
    values (${word.id}, ${word.space}, ${word.bond}, ${word.reader}, ${word.sealed},
      ${word.picture ?? null}, ${word.writtenAt})`.execute(work.db);
}

/** The other reads them from now on. */
export async function saveSeen(work: Work, bond: BondId, reader: PersonId): Promise<void> {
  await sql`update kin.word set seen_at = ${work.now}
    where bond = ${bond} and reader = ${reader} and seen_at is null`.execute(work.db);
}

/** Of which bonds words wait for somebody. */
export async function listUnseen(work: Work, reader: PersonId): Promise<ReadonlySet<BondId>> {
  const { rows } = await sql<{ bond: BondId }>`select distinct bond from kin.word
    where reader = ${reader} and seen_at is null`.execute(work.db);
  return new Set(rows.map(({ bond }) => bond));
}

export async function deleteWord(work: Work, id: WordId): Promise<void> {
  await sql`delete from kin.word where id = ${id}`.execute(work.db);
}

/** To the space of who stays of two persons who are one. */
export async function saveMovedWord(
  work: Work,
  id: WordId,
  { space, sealed }: { readonly space: SpaceId; readonly sealed: Uint8Array },
): Promise<void> {
  await sql`update kin.word set space = ${space}, sealed = ${sealed} where id = ${id}`.execute(
    work.db,
  );
}
