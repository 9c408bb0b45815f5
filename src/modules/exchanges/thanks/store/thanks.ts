import { sql } from "kysely";

import { type Amount, amountOf } from "#basics/amount";
import { keptOf, type RowOf } from "#basics/row";
import type { SpaceId, Work } from "#services/house";

import type { Side } from "../../protocol/domain/exchange.ts";
import type { ExchangeId } from "../../protocol/domain/need.ts";
import type { Readers } from "../../protocol/store/steps.ts";
import type { ThanksId } from "../domain/thanks.ts";

/** The thanks of one side, as kept. */
export interface KeptThanks {
  readonly id: ThanksId;
  readonly exchange: ExchangeId;
  readonly by: Side;
  /** Who said it, in few words without a name (`writeActor`). */
  readonly takenBy: string;
  readonly at: Temporal.Instant;
  readonly kori: Amount;
  readonly reaches: boolean;
  /** When somebody of the side that is thanked read it. */
  readonly readAt: Temporal.Instant | undefined;
}

type ThanksRow = RowOf<Omit<KeptThanks, "kori">> & { readonly kori: number };

const COLUMNS = sql`id, exchange, party as "by", thanked_by as "takenBy", thanked_at as "at", kori, read_at as "readAt",
  asker_space is not null and giver_space is not null as reaches`;

function toThanks({ kori, ...row }: ThanksRow): KeptThanks {
  const amount = amountOf(kori);
  if (amount === undefined) throw new Error("an amount that is none was kept");
  return { ...keptOf<Omit<KeptThanks, "kori">>(row), kori: amount };
}

/** The thanks of these exchanges that the actor may read. */
export async function listThanks(
  work: Work,
  exchanges: readonly ExchangeId[],
): Promise<readonly KeptThanks[]> {
  if (exchanges.length === 0) return [];
  const { rows } = await sql<ThanksRow>`
    select ${COLUMNS} from exchanges.thanks where exchange = any (${[...exchanges]}::uuid[])
    order by thanked_at, id`.execute(work.db);
  return rows.map(toThanks);
}

export async function findThanks(work: Work, id: ThanksId): Promise<KeptThanks | undefined> {
  const { rows } = await sql<ThanksRow>`
    select ${COLUMNS} from exchanges.thanks where id = ${id}`.execute(work.db);
  return rows.map(toThanks)[0];
}

export async function saveThanksOf(
  work: Work,
  thanks: Omit<KeptThanks, "reaches" | "at" | "readAt"> & {
    readonly space: SpaceId;
    readonly readers: Readers;
  },
): Promise<void> {
  const { asker, giver } = thanks.readers;
  await sql`insert into exchanges.thanks
      (id, exchange, space, asker_space, giver_space, party, thanked_by, thanked_at, kori)
    values (${thanks.id}, ${thanks.exchange}, ${thanks.space}, ${asker ?? null}, ${giver ?? null},
      ${thanks.by}, ${thanks.takenBy}, ${work.now}, ${thanks.kori})`.execute(work.db);
}

/** Somebody of the side that is thanked read it. */
export async function saveThanksRead(work: Work, id: ThanksId): Promise<void> {
  await sql`update exchanges.thanks set read_at = ${work.now}
    where id = ${id} and read_at is null`.execute(work.db);
}
