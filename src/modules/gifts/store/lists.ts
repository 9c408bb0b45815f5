import { type RawBuilder, sql } from "kysely";

import type { Work } from "#services/house";

import type { GiftKind, GiftState, SpaceId } from "../domain/gift.ts";
import { type SealedGift, selectGifts } from "./gifts.ts";

export interface Asked {
  readonly year?: number | undefined;
  readonly kind?: GiftKind | undefined;
  readonly giver?: SpaceId | undefined;
  readonly state?: GiftState | undefined;
}

export const ORDERS = ["latest", "oldest", "most"] as const;
export type GiftOrder = (typeof ORDERS)[number];

const IN_ORDER: Readonly<Record<GiftOrder, RawBuilder<unknown>>> = {
  latest: sql`order by until_day desc, id`,
  oldest: sql`order by until_day, id`,
  most: sql`order by unit desc, count desc, until_day desc, id`,
};

function where({ year, kind, giver, state }: Asked): RawBuilder<unknown> {
  const parts = [
    ...(year === undefined
      ? []
      : [
          sql`and until_day >= make_date(${year}, 1, 1) and until_day <= make_date(${year}, 12, 31)`,
        ]),
    ...(kind === undefined ? [] : [sql`and kind = ${kind}`]),
    ...(giver === undefined ? [] : [sql`and giver_space = ${giver}`]),
    ...(state === undefined ? [] : [sql`and state = ${state}`]),
  ];
  return sql.join(parts.length === 0 ? [sql``] : parts, sql` `);
}

/** What a space was given, a page of it; `most` rows from the place `from`. */
export function listReceived(
  work: Work,
  space: SpaceId,
  asked: Asked & { readonly order: GiftOrder; readonly from: number; readonly most: number },
): Promise<readonly SealedGift[]> {
  return selectGifts(
    work,
    sql`where space = ${space} ${where(asked)} ${IN_ORDER[asked.order]} limit ${asked.most} offset ${asked.from}`,
  );
}

export async function countReceived(work: Work, space: SpaceId, asked: Asked): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from gifts.gift where space = ${space} ${where(asked)}`.execute(
    work.db,
  );
  return rows[0]?.count ?? 0;
}

/** What was given to a space and confirmed, on days of which the last stands between two. */
export function listConfirmedBetween(
  work: Work,
  space: SpaceId,
  { from, until }: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate },
): Promise<readonly SealedGift[]> {
  return selectGifts(
    work,
    sql`where space = ${space} and state = 'confirmed' and until_day between ${from} and ${until}
      order by until_day, id`,
  );
}

/** All that a person themself gave, in their own spaces; of one year when it is said. */
export function listGivenByMe(
  work: Work,
  asked: Pick<Asked, "year" | "state"> = {},
): Promise<readonly SealedGift[]> {
  return selectGifts(
    work,
    sql`where giver_space in (select access.own_spaces()) ${where(asked)} order by until_day desc, id limit 2000`,
  );
}

/** What waits for an answer in spaces that the person who acts sees: on either side. */
export function listSaid(work: Work, spaces: readonly SpaceId[]): Promise<readonly SealedGift[]> {
  return selectGifts(
    work,
    sql`where state = 'said' and ((said_side = 'giver' and space = any (${spaces}::uuid[]))
        or (said_side = 'receiver' and giver_space = any (${spaces}::uuid[])))
      order by said_at, id limit 200`,
  );
}

/** What one said that the other side set aside: it waits to be corrected or withdrawn. */
export function listAside(work: Work, spaces: readonly SpaceId[]): Promise<readonly SealedGift[]> {
  return selectGifts(
    work,
    sql`where state = 'aside' and mends is null
      and ((said_side = 'giver' and giver_space = any (${spaces}::uuid[]))
        or (said_side = 'receiver' and space = any (${spaces}::uuid[])))
      order by said_at, id limit 200`,
  );
}

/** Who gave to a space: whom the organisation knows already as a giver. */
export async function listGiversTo(
  work: Work,
  space: SpaceId,
): Promise<readonly { readonly giver: SpaceId; readonly kind: "person" | "organisation" }[]> {
  const { rows } = await sql<{ giver: SpaceId; kind: "person" | "organisation" }>`
    select distinct giver_space as giver, from_kind as kind from gifts.gift where space = ${space}`.execute(
    work.db,
  );
  return rows;
}

/** The organisations and circles to which a person gave before, latest first. */
export async function listReceiversOfMine(
  work: Work,
): Promise<readonly { readonly receiver: SpaceId; readonly kind: string }[]> {
  const { rows } = await sql<{ receiver: SpaceId; kind: string }>`
    select space as receiver, to_kind as kind from gifts.gift
    where giver_space in (select access.own_spaces()) group by 1, 2 order by max(said_at) desc limit 50`.execute(
    work.db,
  );
  return rows;
}

/** The years of which a space was given something, latest first. */
export async function listYears(work: Work, space: SpaceId): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from until_day)::int as year from gifts.gift where space = ${space}
    order by 1 desc`.execute(work.db);
  return rows.map(({ year }) => year);
}

/** The own spaces of the person who acts: theirs, and those that passed to them. */
export async function listOwnSpaces(work: Work): Promise<readonly SpaceId[]> {
  const { rows } = await sql<{ space: SpaceId }>`
    select access.own_spaces() as space`.execute(work.db);
  return rows.map(({ space }) => space);
}

/** How many lines of those days nobody confirmed. */
export async function countSaidBetween(
  work: Work,
  space: SpaceId,
  { from, until }: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from gifts.gift
    where space = ${space} and state <> 'confirmed' and until_day between ${from} and ${until}`.execute(
    work.db,
  );
  return rows[0]?.count ?? 0;
}
