import { sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import type { SpaceId, Work } from "#services/house";

import type { ExchangeId } from "../../protocol/domain/need.ts";
import type { Readers } from "../../protocol/store/steps.ts";
import type { Move, MoveId, Plan } from "../domain/meeting.ts";

/** A move as kept, its place still sealed. */
export interface SealedMove extends Move {
  readonly id: MoveId;
  readonly exchange: ExchangeId;
  readonly takenBy: string;
  readonly space: SpaceId;
  readonly place: Uint8Array | undefined;
  readonly reaches: boolean;
}

type MoveRow = RowOf<Omit<SealedMove, "plan">> &
  RowOf<{ [Name in keyof Plan]: Plan[Name] | undefined }>;

const COLUMNS = sql`id, exchange, number, party as "by", move as kind, about, moved_by as "takenBy", moved_at as "at",
  starts_at as "startsAt", ends_at as "endsAt", zone, space, place,
  asker_space is not null and giver_space is not null as reaches`;

function toMove({ startsAt, endsAt, zone, ...row }: MoveRow): SealedMove {
  const plan =
    startsAt === null || zone === null
      ? undefined
      : { startsAt, endsAt: endsAt ?? undefined, zone };
  return { ...keptOf<Omit<SealedMove, "plan">>(row), plan };
}

/** All moves of these exchanges that the actor may read, in order. */
export async function listMoves(
  work: Work,
  exchanges: readonly ExchangeId[],
): Promise<readonly SealedMove[]> {
  if (exchanges.length === 0) return [];
  const { rows } = await sql<MoveRow>`
    select ${COLUMNS} from exchanges.meeting where exchange = any (${[...exchanges]}::uuid[])
    order by exchange, number`.execute(work.db);
  return rows.map(toMove);
}

export async function findMove(work: Work, id: MoveId): Promise<SealedMove | undefined> {
  const { rows } = await sql<MoveRow>`
    select ${COLUMNS} from exchanges.meeting where id = ${id}`.execute(work.db);
  return rows.map(toMove)[0];
}

/** The exchanges in which something was proposed for a moment between these two. */
export async function listExchangesMeeting(
  work: Work,
  { from, until }: { readonly from: Temporal.Instant; readonly until: Temporal.Instant },
): Promise<readonly ExchangeId[]> {
  const { rows } = await sql<{ exchange: ExchangeId }>`
    select distinct exchange from exchanges.meeting
    where starts_at > ${from} and starts_at < ${until}`.execute(work.db);
  return rows.map(({ exchange }) => exchange);
}

export interface NewMove extends Omit<SealedMove, "number" | "at" | "reaches"> {
  readonly readers: Readers;
}

/** Keeps one more move; whoever does holds its exchange, so that no two have one number. */
export async function saveMove(work: Work, move: NewMove): Promise<void> {
  const { plan, readers } = move;
  await sql`insert into exchanges.meeting (id, exchange, space, asker_space, giver_space, number, party, move, about,
      moved_by, moved_at, starts_at, ends_at, zone, place)
    select ${move.id}::uuid, ${move.exchange}::uuid, ${move.space}::uuid, ${readers.asker ?? null}::uuid, ${readers.giver ?? null}::uuid,
      coalesce(max(number), 0) + 1, ${move.by}, ${move.kind}, ${move.about}::int, ${move.takenBy}, ${work.now}::timestamptz,
      ${plan?.startsAt ?? null}::timestamptz, ${plan?.endsAt ?? null}::timestamptz, ${plan?.zone ?? null}, ${move.place ?? null}::bytea
    from exchanges.meeting where exchange = ${move.exchange}`.execute(work.db);
}
