import { sql } from "kysely";

import { newId, type Id } from "#basics/id";
import { keptOf, type RowOf } from "#basics/row";
import { type PersonId, type SpaceId, SWEPT_AT_ONCE, type Work } from "#services/house";

import type { Side } from "../domain/exchange.ts";
import type { ExchangeId } from "../domain/need.ts";

export const SHOWN = "exchanges.telephone_shown";

/** The number that somebody keeps in their own space, still sealed. */
export async function findKeptTelephone(
  work: Work,
  space: SpaceId,
): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ number: Uint8Array }>`
    select number from exchanges.telephone where space = ${space}`.execute(work.db);
  return rows[0]?.number;
}

export async function saveKeptTelephone(
  work: Work,
  space: SpaceId,
  number: Uint8Array,
): Promise<void> {
  await sql`insert into exchanges.telephone (id, space, number, kept_at)
    values (${newId()}, ${space}, ${number}, ${work.now})
    on conflict (space) do update set number = excluded.number, kept_at = excluded.kept_at`.execute(
    work.db,
  );
}

export async function deleteKeptTelephone(work: Work, space: SpaceId): Promise<void> {
  await sql`delete from exchanges.telephone where space = ${space}`.execute(work.db);
}

/** The telephone that one side shows in an exchange, still sealed. */
export interface ShownTelephone {
  readonly id: Id<"ShownTelephone">;
  readonly exchange: ExchangeId;
  readonly by: Side;
  readonly space: SpaceId;
  readonly reaches: boolean;
  readonly number: Uint8Array;
  readonly closedAt: Temporal.Instant | undefined;
}

const COLUMNS = sql`id, exchange, party as "by", space, to_space is not null as reaches, number,
  closed_at as "closedAt"`;

/** Those that the actor may read, of one exchange: one a side at most. */
export async function listShownTelephones(
  work: Work,
  exchange: ExchangeId,
): Promise<readonly ShownTelephone[]> {
  const { rows } = await sql<RowOf<ShownTelephone>>`
    select ${COLUMNS} from exchanges.telephone_shown where exchange = ${exchange}`.execute(work.db);
  return rows.map(keptOf<ShownTelephone>);
}

/** Those that somebody chose to show, wherever they did. */
export async function listTelephonesShownBy(
  work: Work,
  person: PersonId,
): Promise<readonly ShownTelephone[]> {
  const { rows } = await sql<RowOf<ShownTelephone>>`
    select ${COLUMNS} from exchanges.telephone_shown where shown_by = ${person} order by shown_at`.execute(
    work.db,
  );
  return rows.map(keptOf<ShownTelephone>);
}

export interface NewShown {
  readonly exchange: ExchangeId;
  readonly by: Side;
  readonly space: SpaceId;
  readonly to: SpaceId | undefined;
  readonly number: Uint8Array;
  readonly shownBy: PersonId;
}

export async function saveShownTelephone(work: Work, shown: NewShown): Promise<void> {
  await sql`insert into exchanges.telephone_shown (id, exchange, space, to_space, party, number, shown_by, shown_at)
    values (${newId()}, ${shown.exchange}, ${shown.space}, ${shown.to ?? null}, ${shown.by}, ${shown.number},
      ${shown.shownBy}, ${work.now})
    on conflict (exchange, party) do update set space = excluded.space, to_space = excluded.to_space,
      number = excluded.number, shown_by = excluded.shown_by, shown_at = excluded.shown_at, closed_at = null`.execute(
    work.db,
  );
}

export async function deleteShownTelephone(
  work: Work,
  { exchange, by }: { readonly exchange: ExchangeId; readonly by: Side },
): Promise<void> {
  await sql`delete from exchanges.telephone_shown
    where exchange = ${exchange} and party = ${by}`.execute(work.db);
}

/** What was agreed lives no more: nobody reads them, from this moment on. */
export async function deleteShownTelephones(work: Work, exchange: ExchangeId): Promise<void> {
  await sql`delete from exchanges.telephone_shown where exchange = ${exchange}`.execute(work.db);
}

/** Both closed: from this moment on its days are counted. */
export async function saveShownClosed(work: Work, exchange: ExchangeId): Promise<void> {
  await sql`update exchanges.telephone_shown set closed_at = ${work.now}
    where exchange = ${exchange} and closed_at is null`.execute(work.db);
}

export async function deleteShownBy(work: Work, person: PersonId): Promise<void> {
  await sql`delete from exchanges.telephone_shown where shown_by = ${person}`.execute(work.db);
}

export async function passShownTelephones(
  work: Work,
  from: PersonId,
  into: PersonId,
): Promise<void> {
  await sql`update exchanges.telephone_shown set shown_by = ${into}
    where shown_by = ${from}`.execute(work.db);
}

/** Those of exchanges that both closed before that day: how many went. */
export async function sweepShownTelephones(work: Work, before: Temporal.Instant): Promise<number> {
  const { numAffectedRows } = await sql`delete from exchanges.telephone_shown where id in
    (select id from exchanges.telephone_shown where closed_at <= ${before} limit ${SWEPT_AT_ONCE})`.execute(
    work.db,
  );
  return Number(numAffectedRows ?? 0n);
}
