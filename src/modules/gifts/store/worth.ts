import { sql } from "kysely";

import { type Amount, amountOf } from "#basics/amount";
import type { Work } from "#services/house";

import type { GiftId, PersonId, SpaceId } from "../domain/gift.ts";
import type { Rate, Rated, RateId } from "../domain/rate.ts";

interface RateRow {
  readonly id: RateId;
  readonly kind: Rated;
  readonly an_hour: number;
  readonly from_day: Temporal.PlainDate;
  readonly method: string;
}

function kept(cents: number): Amount {
  const amount = amountOf(cents);
  if (amount === undefined) throw new Error("an amount that is none was kept");
  return amount;
}

/** The rates of an organisation, oldest first; of the same day, the last said comes last. */
export async function listRates(work: Work, space: SpaceId): Promise<readonly Rate[]> {
  const { rows } = await sql<RateRow>`
    select * from gifts.rate where space = ${space} order by from_day, said_at, id`.execute(
    work.db,
  );
  return rows.map(({ id, kind, an_hour, from_day, method }) => ({
    id,
    kind,
    anHour: kept(an_hour),
    from: from_day,
    method,
  }));
}

export async function saveRate(
  work: Work,
  space: SpaceId,
  rate: Rate & { readonly by: PersonId },
): Promise<void> {
  await sql`insert into gifts.rate (id, space, kind, an_hour, from_day, method, said_by, said_at)
    values (${rate.id}, ${space}, ${rate.kind}, ${rate.anHour}, ${rate.from}, ${rate.method}, ${rate.by},
      ${work.now}) on conflict (id) do nothing`.execute(work.db);
}

/** What each thing of these gifts is worth, of those that were valued. */
export async function listWorths(
  work: Work,
  gifts: readonly GiftId[],
): Promise<ReadonlyMap<GiftId, Amount>> {
  const { rows } = await sql<{ id: GiftId; each: number }>`
    select id, each from gifts.worth where id = any (${gifts}::uuid[])`.execute(work.db);
  return new Map(rows.map(({ id, each }) => [id, kept(each)]));
}

export async function saveWorth(
  work: Work,
  of: { readonly gift: GiftId; readonly space: SpaceId; readonly by: PersonId },
  each: Amount,
): Promise<void> {
  await sql`insert into gifts.worth (id, space, each, said_by, said_at)
    values (${of.gift}, ${of.space}, ${each}, ${of.by}, ${work.now})
    on conflict (id) do update set each = excluded.each, said_by = excluded.said_by,
      said_at = excluded.said_at`.execute(work.db);
}
