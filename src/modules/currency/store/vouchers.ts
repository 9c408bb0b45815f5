import { type RawBuilder, sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import type { Work } from "#services/house";

import type { SpaceId } from "../domain/party.ts";
import type { Voucher, VoucherId } from "../domain/voucher.ts";

/** A voucher as it is kept: its code sealed. */
export interface SealedVoucher extends Voucher {
  readonly space: SpaceId;
  readonly words: Uint8Array;
}

async function selectVouchers(
  work: Work,
  rest: RawBuilder<unknown>,
): Promise<readonly SealedVoucher[]> {
  const { rows } = await sql<RowOf<SealedVoucher>>`
    select id, space, by_person as by, words, amount, made_at as "madeAt", ends_at as "endsAt",
      ended_at as "endedAt", used_at as "usedAt"
    from currency.voucher ${rest}`.execute(work.db);
  return rows.map(keptOf<SealedVoucher>);
}

/** Those of some spaces, latest first, as far as the actor may know. */
export function listVouchers(
  work: Work,
  spaces: readonly SpaceId[],
  { from, most }: { readonly from: number; readonly most: number },
): Promise<readonly SealedVoucher[]> {
  return selectVouchers(
    work,
    sql`where space = any (${spaces}::uuid[]) order by made_at desc, id limit ${most} offset ${from}`,
  );
}

/** How many there are, and how many of them still wait. */
export async function countVouchers(
  work: Work,
  spaces: readonly SpaceId[],
): Promise<{ readonly total: number; readonly waiting: number }> {
  const { rows } = await sql<{ total: number; waiting: number }>`
    select count(*)::int as total, count(*) filter (
      where used_at is null and ended_at is null and ends_at > ${work.now})::int as waiting
    from currency.voucher where space = any (${spaces}::uuid[])`.execute(work.db);
  return rows[0] ?? { total: 0, waiting: 0 };
}

export async function findVoucher(work: Work, id: VoucherId): Promise<SealedVoucher | undefined> {
  const [found] = await selectVouchers(work, sql`where id = ${id}`);
  return found;
}

/** One of them, held until the work is saved: of two acts on it at once, one comes first. */
export async function holdVoucher(work: Work, id: VoucherId): Promise<SealedVoucher | undefined> {
  const [found] = await selectVouchers(work, sql`where id = ${id} for update`);
  return found;
}

/** The same by the fingerprint of its code; under the right to give kori. */
export async function holdByCode(work: Work, code: Uint8Array): Promise<SealedVoucher | undefined> {
  const [found] = await selectVouchers(work, sql`where code = ${code} for update`);
  return found;
}

export async function saveVoucher(
  work: Work,
  one: Omit<SealedVoucher, "endedAt" | "usedAt"> & { readonly code: Uint8Array },
): Promise<void> {
  await sql`insert into currency.voucher
      (id, space, by_person, code, words, amount, made_at, ends_at)
    values (${one.id}, ${one.space}, ${one.by}, ${one.code}, ${one.words}, ${one.amount},
      ${one.madeAt}, ${one.endsAt})`.execute(work.db);
}

export async function saveVoucherEnded(work: Work, id: VoucherId): Promise<void> {
  await sql`update currency.voucher set ended_at = ${work.now}
    where id = ${id} and used_at is null and ended_at is null`.execute(work.db);
}

/** Under the right to give kori. */
export async function saveVoucherUsed(work: Work, id: VoucherId): Promise<void> {
  await sql`update currency.voucher set used_at = ${work.now} where id = ${id}`.execute(work.db);
}
