import { sql } from "kysely";

import { type Amount, amountOf } from "#basics/amount";
import { type Id, newId } from "#basics/id";
import type { Work } from "#services/house";

import { type Balance, partyOf, type PartyKind, type SpaceId, spaceOf } from "../domain/party.ts";
import type { AccountId, Entry, Reason, Transfer, TransferId } from "../domain/transfer.ts";

/** Holds spaces, with an account or without, until the work is saved: nothing passes there meanwhile. */
export async function holdSpaces(work: Work, spaces: readonly SpaceId[]): Promise<void> {
  for (const space of spaces.toSorted())
    await sql`select pg_advisory_xact_lock(hashtextextended(${`currency.account ${space}`}, 0))`.execute(
      work.db,
    );
}

/**
 * Opens the accounts that are missing, and holds them in the order of their ids until the work is
 * saved; of the spaces besides, only those that are open. Asked with the right to transfer.
 */
export async function holdAccounts(
  work: Work,
  spaces: readonly SpaceId[],
  besides: readonly SpaceId[] = [],
): Promise<ReadonlyMap<SpaceId, AccountId>> {
  await holdSpaces(work, spaces);
  for (const space of spaces.toSorted()) {
    await sql`insert into currency.account (id, space, made_at)
      values (${newId()}, ${space}, ${work.now}) on conflict (space) do nothing`.execute(work.db);
  }
  const { rows } = await sql<{ id: AccountId; space: SpaceId }>`
    select id, space from currency.account where space = any (${[...spaces, ...besides]}::uuid[])
    order by id for update`.execute(work.db);
  return new Map(rows.map(({ id, space }) => [space, id]));
}

/** What accounts of one hold together, as far as the actor may know; what is kept quiet from whose they are does not count. */
export async function balanceOf(work: Work, accounts: readonly AccountId[]): Promise<Balance> {
  const { rows } = await sql<{ balance: number }>`
    select coalesce(sum(amount), 0)::bigint as balance from currency.entry
    where account = any (${accounts}::uuid[])
      and not exists (select from house.quiet where quiet."row" = entry.id)`.execute(work.db);
  return rows[0]?.balance ?? 0;
}

interface TransferRow {
  readonly id: TransferId;
  readonly space: SpaceId;
  readonly to_space: SpaceId;
  readonly from_kind: PartyKind;
  readonly to_kind: PartyKind;
  readonly amount: number;
  readonly reason: Reason;
  readonly at: Temporal.Instant;
}

function toTransfer(row: TransferRow): Transfer {
  return {
    id: row.id,
    from: partyOf(row.from_kind, row.space),
    to: partyOf(row.to_kind, row.to_space),
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
  const { from, to } = transfer;
  await sql`insert into currency.transfer
      (id, space, to_space, from_kind, to_kind, amount, reason, at)
    values (${transfer.id}, ${spaceOf(from)}, ${spaceOf(to)}, ${from.kind}, ${to.kind},
      ${transfer.amount}, ${transfer.reason}, ${transfer.at})`.execute(work.db);
  await sql`insert into currency.entry (id, space, account, transfer, amount)
    select e.id, e.space, e.account, ${transfer.id}, e.amount
    from unnest(${entries.map(({ id }) => id)}::uuid[], ${entries.map(({ space }) => space)}::uuid[],
      ${entries.map(({ account }) => account)}::uuid[],
      ${entries.map(({ amount }) => amount)}::bigint[]) as e (id, space, account, amount)`.execute(
    work.db,
  );
}

/** Two organisations that were one from an instant on; undefined: nobody told since when. */
export interface MergedPair {
  readonly from: SpaceId;
  readonly to: SpaceId;
  readonly since: Temporal.Instant | undefined;
}

/**
 * How many kori passed from one organisation to another since they were one, less those that passed back; in
 * hundredths. Asked with the right to transfer.
 */
export async function passedAtMerger(
  work: Work,
  { from, to, since }: MergedPair,
): Promise<Balance> {
  const { rows } = await sql<{ passed: number }>`
    select coalesce(sum(case when space = ${from} then amount else -amount end), 0)::bigint as passed
    from currency.transfer where reason = 'merger'
      and ((space = ${from} and to_space = ${to}) or (space = ${to} and to_space = ${from}))
      and at >= coalesce(${since ?? null}::timestamptz, at)`.execute(work.db);
  return Math.max(0, rows[0]?.passed ?? 0);
}

/** The own spaces of the person who acts: theirs, and those that passed to them. */
export async function listOwnSpaces(work: Work): Promise<readonly SpaceId[]> {
  const { rows } = await sql<{ space: SpaceId }>`
    select access.own_spaces() as space`.execute(work.db);
  return rows.map(({ space }) => space);
}
