import { sql } from "kysely";

import type { Work } from "#services/house";

import { type Party, partyOf, type PartyKind } from "../domain/party.ts";
import type { Balance, PersonId, SpaceId } from "../domain/party.ts";
import type { Reason, TransferId } from "../domain/transfer.ts";

/** One line of an account. */
export interface Line {
  readonly id: TransferId;
  /** Received when it is above zero, given when it is under; zero: thanks in words alone. */
  readonly amount: Balance;
  readonly isGiven: boolean;
  readonly other: Party;
  /** The space of the account that has this line. */
  readonly side: SpaceId;
  readonly reason: Reason;
  readonly at: Temporal.Instant;
  /** Who pressed, where the account that gave is not a person's. */
  readonly by: PersonId | undefined;
  /** Sealed under the key of who gave. */
  readonly words: Uint8Array | undefined;
  readonly wordsOf: SpaceId;
}

interface LineRow {
  readonly id: TransferId;
  readonly amount: number;
  readonly is_given: boolean;
  readonly other: SpaceId;
  readonly other_kind: PartyKind;
  readonly side: SpaceId;
  readonly reason: Reason;
  readonly at: Temporal.Instant;
  readonly by_person: PersonId | null;
  readonly words: Uint8Array | null;
  readonly words_of: SpaceId;
  readonly total: number;
}

/** Which lines of a list, in its order: from the first (0), so many at most. */
export interface Range {
  readonly from: number;
  readonly most: number;
}

/** More lines than anybody has: an archive and a statement hold them all. */
export const ALL_LINES = 1_000_000;

export type LineOrder = "latest" | "oldest";

/** The lines of the accounts in some spaces, as far as the actor may know, and how many there are in all. */
export async function listLines(
  work: Work,
  spaces: readonly SpaceId[],
  { from, most, order = "latest" }: Range & { readonly order?: LineOrder },
): Promise<{ readonly lines: readonly Line[]; readonly total: number }> {
  const way = order === "latest" ? sql`desc` : sql`asc`;
  const { rows } = await sql<LineRow>`
    with line as (${linesIn(spaces)}), counted as (select count(*)::int as total from line)
    select line.*, counted.total from line cross join counted
    order by at ${way}, id, is_given limit ${most} offset ${from}`.execute(work.db);
  const [first] = rows;
  const total = first?.total ?? (from === 0 ? 0 : await countLines(work, spaces));
  return { lines: rows.map(toLine), total };
}

async function countLines(work: Work, spaces: readonly SpaceId[]): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from (${linesIn(spaces)}) line`.execute(work.db);
  return rows[0]?.total ?? 0;
}

/** Entries with their transfer, and thanks in words alone, which have none. */
const linesIn = (spaces: readonly SpaceId[]) => sql`
  select t.id, e.amount, e.amount < 0 as is_given,
    case when e.amount < 0 then t.to_space else t.space end as other,
    case when e.amount < 0 then t.to_kind else t.from_kind end as other_kind, e.space as side,
    t.reason, t.at, coalesce(h.by_person, d.by_person, c.by_person) as by_person, h.words, t.space as words_of
  from currency.entry e join currency.transfer t on t.id = e.transfer
  left join currency.thanks h on h.id = t.id left join currency.dispute d on d.id = t.id
  left join currency.closing c on t.reason = 'closing' and c.space = t.space and c.closed_at = t.at
  where e.space = any (${spaces}::uuid[])
  union all
  select h.id, 0, h.space = any (${spaces}::uuid[]),
    case when h.space = any (${spaces}::uuid[]) then h.to_space else h.space end,
    case when h.space = any (${spaces}::uuid[]) then h.to_kind else h.from_kind end,
    case when h.space = any (${spaces}::uuid[]) then h.space else h.to_space end,
    'thanks', h.at, h.by_person, h.words, h.space
  from currency.thanks h
  where h.amount = 0 and (h.space = any (${spaces}::uuid[]) or h.to_space = any (${spaces}::uuid[]))`;

function toLine(row: LineRow): Line {
  return {
    id: row.id,
    amount: row.amount,
    isGiven: row.is_given,
    other: partyOf(row.other_kind, row.other),
    side: row.side,
    reason: row.reason,
    at: row.at,
    by: row.by_person ?? undefined,
    words: row.words ?? undefined,
    wordsOf: row.words_of,
  };
}

/** What the accounts in some spaces hold together, as far as the actor may know; undefined: nothing ever passed. */
export async function sumOf(work: Work, spaces: readonly SpaceId[]): Promise<Balance | undefined> {
  const { rows } = await sql<{ sum: number | null }>`
    select sum(amount)::bigint as sum from currency.entry
    where space = any (${spaces}::uuid[])`.execute(work.db);
  return rows[0]?.sum ?? undefined;
}

/** The other sides of the lines in some spaces, each once. */
export async function listOthers(
  work: Work,
  spaces: readonly SpaceId[],
): Promise<readonly Party[]> {
  const { rows } = await sql<{ other: SpaceId; other_kind: PartyKind }>`
    select distinct other, other_kind from (${linesIn(spaces)}) line`.execute(work.db);
  return rows.map(({ other, other_kind: kind }) => partyOf(kind, other));
}

/** What passed in some spaces, in whole, in hundredths: sums, and in how many times. */
export interface KoriSums {
  readonly received: number;
  readonly receipts: number;
  readonly given: number;
  readonly gifts: number;
}

export async function sumUp(work: Work, spaces: readonly SpaceId[]): Promise<KoriSums> {
  const { rows } = await sql<KoriSums>`
    select coalesce(sum(amount) filter (where amount > 0), 0)::bigint as received,
      (count(*) filter (where amount > 0))::int as receipts,
      coalesce(-sum(amount) filter (where amount < 0), 0)::bigint as given,
      (count(*) filter (where amount < 0))::int as gifts
    from (${linesIn(spaces)}) line`.execute(work.db);
  return rows[0] ?? { received: 0, receipts: 0, given: 0, gifts: 0 };
}
