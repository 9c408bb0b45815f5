import { sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import type { SpaceId, Work } from "#services/house";

import type { Side } from "../domain/exchange.ts";
import type { ExchangeId } from "../domain/need.ts";
import type { WordId } from "../domain/word.ts";

/** A word as kept, still sealed. */
export interface SealedWord {
  readonly id: WordId;
  readonly exchange: ExchangeId;
  readonly by: Side;
  readonly takenBy: string;
  readonly at: Temporal.Instant;
  readonly space: SpaceId;
  readonly words: Uint8Array | undefined;
  readonly reaches: boolean;
  readonly heardAt: Temporal.Instant | undefined;
  readonly isTakenBack: boolean;
  readonly isHidden: boolean;
}

const COLUMNS = sql`id, exchange, party as "by", said_by as "takenBy", said_at as "at", space, words,
  asker_space is not null and giver_space is not null as reaches, heard_at as "heardAt",
  taken_back_at is not null as "isTakenBack", hidden_because is not null as "isHidden"`;

/** What one side reads of what was said, in order: its own words, and those of the other that reach it. */
export async function listWords(
  work: Work,
  { exchange, side }: { readonly exchange: ExchangeId; readonly side: Side },
): Promise<readonly SealedWord[]> {
  const { rows } = await sql<RowOf<SealedWord>>`
    select ${COLUMNS} from exchanges.word where exchange = ${exchange}
      and (party = ${side} or (asker_space is not null and giver_space is not null))
    order by place`.execute(work.db);
  return rows.map(keptOf<SealedWord>);
}

export async function findWord(work: Work, id: WordId): Promise<SealedWord | undefined> {
  const { rows } = await sql<RowOf<SealedWord>>`
    select ${COLUMNS} from exchanges.word where id = ${id}`.execute(work.db);
  return rows.map(keptOf<SealedWord>)[0];
}

/** How many words of the other side were not read yet, for each exchange that has some, by who said them. */
export async function countUnheard(
  work: Work,
  exchanges: readonly ExchangeId[],
): Promise<ReadonlyMap<ExchangeId, Readonly<Record<Side, number>>>> {
  if (exchanges.length === 0) return new Map();
  const { rows } = await sql<{ exchange: ExchangeId; asker: number; giver: number }>`
    select exchange, count(*) filter (where party = 'asker')::int as asker,
      count(*) filter (where party = 'giver')::int as giver
    from exchanges.word where exchange = any (${[...exchanges]}::uuid[]) and heard_at is null
      and taken_back_at is null and hidden_because is null
      and asker_space is not null and giver_space is not null
    group by exchange`.execute(work.db);
  return new Map(rows.map(({ exchange, asker, giver }) => [exchange, { asker, giver }]));
}

export interface NewWord {
  readonly id: WordId;
  readonly exchange: ExchangeId;
  readonly space: SpaceId;
  readonly readers: { readonly asker: SpaceId | undefined; readonly giver: SpaceId | undefined };
  readonly by: Side;
  readonly takenBy: string;
  readonly words: Uint8Array;
}

export async function saveWord(work: Work, word: NewWord): Promise<void> {
  await sql`insert into exchanges.word (id, exchange, space, asker_space, giver_space, party, said_by, said_at, words)
    values (${word.id}, ${word.exchange}, ${word.space}, ${word.readers.asker ?? null}, ${word.readers.giver ?? null},
      ${word.by}, ${word.takenBy}, ${work.now}, ${word.words})`.execute(work.db);
}

/** Somebody of one side read what the other said. */
export async function saveHeard(
  work: Work,
  { exchange, by }: { readonly exchange: ExchangeId; readonly by: Side },
): Promise<void> {
  await sql`update exchanges.word set heard_at = ${work.now}
    where exchange = ${exchange} and party <> ${by} and heard_at is null
      and asker_space is not null and giver_space is not null`.execute(work.db);
}

/** Its place stays, without a word. */
export async function saveTakenBack(work: Work, id: WordId): Promise<void> {
  await sql`update exchanges.word set words = null, taken_back_at = ${work.now}
    where id = ${id} and taken_back_at is null`.execute(work.db);
}

export async function saveWordHidden(
  work: Work,
  id: WordId,
  because: string | undefined,
): Promise<void> {
  await sql`update exchanges.word set hidden_because = ${because ?? null} where id = ${id}`.execute(
    work.db,
  );
}
