import { sql } from "kysely";

import type { Work } from "#services/house";

import type { ExchangeId } from "../domain/need.ts";

/** Of these exchanges, those under way whose yes the side that asked did not read yet. */
export async function listUnreadYes(
  work: Work,
  exchanges: readonly ExchangeId[],
): Promise<ReadonlySet<ExchangeId>> {
  if (exchanges.length === 0) return new Set();
  const { rows } = await sql<{ id: ExchangeId }>`
    select id from exchanges.exchange
    where id = any (${[...exchanges]}::uuid[]) and state = 'established' and yes_read_at is null`.execute(
    work.db,
  );
  return new Set(rows.map(({ id }) => id));
}

/** The side that asked saw that the other said yes. */
export async function saveYesRead(work: Work, exchange: ExchangeId): Promise<void> {
  await sql`update exchanges.exchange set yes_read_at = ${work.now}
    where id = ${exchange} and yes_read_at is null`.execute(work.db);
}

/** Of these exchanges, those that stopped because the other side left, as nobody of this side read yet. */
export async function listUnreadLeft(
  work: Work,
  exchanges: readonly ExchangeId[],
): Promise<ReadonlySet<ExchangeId>> {
  if (exchanges.length === 0) return new Set();
  const { rows } = await sql<{ id: ExchangeId }>`
    select id from exchanges.exchange
    where id = any (${[...exchanges]}::uuid[]) and left_unread`.execute(work.db);
  return new Set(rows.map(({ id }) => id));
}

/** One side left, and so stopped it: the other is to read it; then they did. */
export async function saveLeftUnread(
  work: Work,
  exchange: ExchangeId,
  isUnread: boolean,
): Promise<void> {
  await sql`update exchanges.exchange set left_unread = ${isUnread}
    where id = ${exchange}`.execute(work.db);
}
