import { sql } from "kysely";

import type { Amount } from "#basics/amount";
import { amountOf } from "#basics/amount";
import type { Work } from "#services/house";

import { type Party, partyOf, type PartyKind, spaceOf } from "../domain/party.ts";
import type { PersonId, SpaceId } from "../domain/party.ts";
import type { TransferId } from "../domain/transfer.ts";

/** Thanks as they are kept: the words sealed. */
export interface SealedThanks {
  readonly id: TransferId;
  readonly from: Party;
  readonly to: Party;
  readonly by: PersonId | undefined;
  readonly amount: Amount;
  readonly words: Uint8Array | undefined;
  readonly at: Temporal.Instant;
}

/** Keeps thanks; false when they were kept already. */
export async function saveThanks(work: Work, thanks: SealedThanks): Promise<boolean> {
  const { id, from, to, by, amount, words, at } = thanks;
  const { rows } = await sql`
    insert into currency.thanks
      (id, space, to_space, from_kind, to_kind, by_person, amount, words, at)
    values (${id}, ${spaceOf(from)}, ${spaceOf(to)}, ${from.kind}, ${to.kind}, ${by ?? null},
      ${amount}, ${words ?? null}, ${at})
    on conflict (id) do nothing returning id`.execute(work.db);
  return rows.length > 0;
}

interface ThanksRow {
  readonly id: TransferId;
  readonly space: SpaceId;
  readonly to_space: SpaceId;
  readonly from_kind: PartyKind;
  readonly to_kind: PartyKind;
  readonly by_person: PersonId | null;
  readonly amount: number;
  readonly words: Uint8Array | null;
  readonly at: Temporal.Instant;
}

/** Thanks by their id, as far as the actor may know. */
export async function findThanks(work: Work, id: TransferId): Promise<SealedThanks | undefined> {
  const { rows } = await sql<ThanksRow>`
    select * from currency.thanks where id = ${id}`.execute(work.db);
  const [row] = rows;
  return row && toThanks(row);
}

function toThanks(row: ThanksRow): SealedThanks | undefined {
  const amount = amountOf(row.amount);
  if (amount === undefined) return undefined;
  return {
    id: row.id,
    from: partyOf(row.from_kind, row.space),
    to: partyOf(row.to_kind, row.to_space),
    by: row.by_person ?? undefined,
    amount,
    words: row.words ?? undefined,
    at: row.at,
  };
}

/** Thanks said by name to whom these spaces are, that they did not read: the latest first. */
export async function listUnreadThanks(
  work: Work,
  spaces: readonly SpaceId[],
): Promise<readonly SealedThanks[]> {
  if (spaces.length === 0) return [];
  const { rows } = await sql<ThanksRow>`
    select * from currency.thanks
    where to_space = any (${[...spaces]}::uuid[]) and to_kind = 'person' and read_at is null
    order by at desc limit ${MOST_NEWS}`.execute(work.db);
  return rows.flatMap((row) => toThanks(row) ?? []);
}

/** As many are news at once; older ones stand in the account. */
const MOST_NEWS = 20;

export async function saveThanksRead(work: Work, ids: readonly TransferId[]): Promise<void> {
  await sql`update currency.thanks set read_at = ${work.now}
    where id = any (${[...ids]}::uuid[]) and read_at is null`.execute(work.db);
}
