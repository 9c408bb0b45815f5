import { sql } from "kysely";

import { type Amount, amountOf } from "#basics/amount";
import { type Id, newId } from "#basics/id";
import type { Work } from "#services/house";

import type {
  AccountId,
  Balance,
  Entry,
  Reason,
  SpaceId,
  Transfer,
  TransferId,
} from "../domain/transfer.ts";

/**
 * Opens the accounts that are missing, and holds them in the order of their ids until the work is
 * saved. Asked with the right to transfer.
 */
export async function holdAccounts(
  work: Work,
  spaces: readonly SpaceId[],
): Promise<ReadonlyMap<SpaceId, AccountId>> {
  for (const space of spaces.toSorted()) {
    await sql`insert into currency.account (id, space, made_at)
      values (${newId()}, ${space}, ${work.now}) on conflict (space) do nothing`.execute(work.db);
  }
  const { rows } = await sql<{ id: AccountId; space: SpaceId }>`
    select id, space from currency.account where space = any (${spaces}::uuid[])
    order by id for update`.execute(work.db);
  return new Map(rows.map(({ id, space }) => [space, id]));
}

/** What an account holds, as far as the actor may know; what is kept quiet from whose it is does not count. */
export async function balanceOf(work: Work, account: AccountId): Promise<Balance> {
  const { rows } = await sql<{ balance: number }>`
    select coalesce(sum(amount), 0)::bigint as balance from currency.entry
    where account = ${account}
      and not exists (select from house.quiet where quiet."row" = entry.id)`.execute(work.db);
  return rows[0]?.balance ?? 0;
}

interface TransferRow {
  readonly id: TransferId;
  readonly space: SpaceId;
  readonly to_space: SpaceId;
  readonly amount: number;
  readonly reason: Reason;
  readonly at: Temporal.Instant;
}

function toTransfer(row: TransferRow): Transfer {
  return {
    id: row.id,
    from: row.space,
    to: row.to_space,
    amount: kept(row.amount),
    reason: row.reason,
    at: row.at,
  };
}

function kept(hundredths: number): Amount {
  const amount = amountOf(hundredths);
  if (amount === undefined) throw new Error("an amount that is none was kept");
  return amount;
}

export async function findTransfer(work: Work, id: TransferId): Promise<Transfer | undefined> {
  const { rows } = await sql<TransferRow>`
    select * from currency.transfer where id = ${id}`.execute(work.db);
  return rows[0] && toTransfer(rows[0]);
}

/** Saves a transfer with its entries, in one statement each. */
export async function saveTransfer(
  work: Work,
  transfer: Transfer,
  entries: readonly (Entry & { readonly id: Id<"Entry"> })[],
): Promise<void> {
  await sql`insert into currency.transfer (id, space, to_space, amount, reason, at)
    values (${transfer.id}, ${transfer.from}, ${transfer.to}, ${transfer.amount},
      ${transfer.reason}, ${transfer.at})`.execute(work.db);
  await sql`insert into currency.entry (id, space, account, transfer, amount)
    select e.id, e.space, e.account, ${transfer.id}, e.amount
    from unnest(${entries.map(({ id }) => id)}::uuid[], ${entries.map(({ space }) => space)}::uuid[],
      ${entries.map(({ account }) => account)}::uuid[],
      ${entries.map(({ amount }) => amount)}::bigint[]) as e (id, space, account, amount)`.execute(
    work.db,
  );
}

/** One line of somebody's account, with the other side. */
export interface Line {
  readonly transfer: Transfer;
  /** Positive when it was received. */
  readonly amount: Balance;
}

/** The lines of the accounts in some spaces, latest first, as far as the actor may know. */
export async function listLines(work: Work, spaces: readonly SpaceId[]): Promise<readonly Line[]> {
  const { rows } = await sql<TransferRow & { signed: number }>`
    select t.*, e.amount as signed from currency.entry e
    join currency.transfer t on t.id = e.transfer
    where e.space = any (${spaces}::uuid[]) order by t.at desc, t.id`.execute(work.db);
  return rows.map(({ signed, ...row }) => ({ transfer: toTransfer(row), amount: signed }));
}

/** The own spaces of the person who acts: theirs, and those that passed to them. */
export async function listOwnSpaces(work: Work): Promise<readonly SpaceId[]> {
  const { rows } = await sql<{ space: SpaceId }>`
    select access.own_spaces() as space`.execute(work.db);
  return rows.map(({ space }) => space);
}
