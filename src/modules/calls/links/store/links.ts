import { sql } from "kysely";

import type { Work } from "#services/house";

import type { CallId } from "../../domain/call.ts";
import type { LinkKnown, LinkReason, LinkState } from "../domain/link.ts";

/** Longer addresses are not visited: an index holds no more, and no page of a body is so long. */
const LONGEST = 2000;

/**
 * Brings the addresses up to what open calls give now: the notices behind them, where one answers,
 * their documents. `ours` is the beginning of our own addresses, which we do not visit.
 */
export async function gatherLinks(work: Work, { ours }: { readonly ours: string }): Promise<void> {
  await sql`
    with open as materialized (
      select id, content from calls.call
      where state = 'published' and (closes_at is null or closes_at > ${work.now})),
    said as (
      select id as call, content ->> 'url' as address from open
      union select id, content ->> 'answerUrl' from open
      union select id, jsonb_path_query(content, '$.documents[*].url') #>> '{}' from open
      union select notice.call, notice.url from open join calls.notice on notice.call = open.id),
    given as materialized (
      select call, address from said
      where address ~ '^https?://[^/]' and octet_length(address) <= ${LONGEST} and not starts_with(address, ${ours})),
    dropped as (
      delete from calls.link_of_call as known where not exists (
        select from given where given.call = known.call and given.address = known.address)),
    added as (
      insert into calls.link (address) select distinct address from given on conflict do nothing)
    insert into calls.link_of_call (call, address) select call, address from given on conflict do nothing`.execute(
    work.db,
  );
  await sql`delete from calls.link where not exists (
    select from calls.link_of_call as of where of.address = link.address)`.execute(work.db);
}

/** Addresses to visit, the oldest visit first, those never visited before all: some of each host at most. */
export async function listDueLinks(
  work: Work,
  {
    before,
    most,
    perHost,
  }: { readonly before: Temporal.Instant; readonly most: number; readonly perHost: number },
): Promise<readonly string[]> {
  const { rows } = await sql<{ address: string }>`
    select address from (
      select address, checked_at,
        row_number() over (partition by host order by checked_at nulls first, address) as place
      from calls.link where checked_at is null or checked_at <= ${before}) as due
    where place <= ${perHost} order by checked_at nulls first, address limit ${most}`.execute(
    work.db,
  );
  return rows.map(({ address }) => address);
}

/** Of these addresses, what is known of those that are. Holds them until the end of the transaction. */
export async function holdLinks(
  work: Work,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, LinkKnown>> {
  const { rows } = await sql<{
    address: string;
    state: LinkState;
    since: Temporal.Instant | null;
  }>`select address, state, since from calls.link where address = any (${[...addresses]}::text[])
    order by address for update`.execute(work.db);
  return new Map(
    rows.map(({ address, state, since }) => [address, { state, since: since ?? undefined }]),
  );
}

/** Writes down what a visit of each found. */
export async function saveVisits(
  work: Work,
  visited: readonly (LinkKnown & { readonly address: string; readonly reason: LinkReason })[],
): Promise<void> {
  if (visited.length === 0) return;
  const rows = JSON.stringify(
    visited.map(({ address, state, reason, since }) => ({
      address,
      state,
      reason,
      since: since?.toString() ?? null,
    })),
  );
  await sql`update calls.link set state = row.state, reason = row.reason, since = row.since, checked_at = ${work.now}
    from jsonb_to_recordset(${rows}::jsonb) as row (address text, state text, reason text, since timestamptz)
    where link.address = row.address`.execute(work.db);
}

/** Of these addresses, the dead ones, and since when. */
export async function findDead(
  work: Work,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, Temporal.Instant>> {
  if (addresses.length === 0) return new Map();
  const { rows } = await sql<{ address: string; since: Temporal.Instant }>`
    select address, since from calls.link
    where address = any (${[...addresses]}::text[]) and state = 'dead'`.execute(work.db);
  return new Map(rows.map(({ address, since }) => [address, since]));
}

/** What a list of addresses is about. */
export interface AskedLinks {
  readonly states: readonly LinkState[];
  /** Only those that this call gives. */
  readonly call?: CallId | undefined;
  readonly from: number;
  readonly most: number;
}

/** An address in trouble, with some of the calls that give it. */
export interface ListedLink {
  readonly address: string;
  readonly state: LinkState;
  readonly reason: LinkReason | undefined;
  readonly since: Temporal.Instant | undefined;
  readonly checkedAt: Temporal.Instant | undefined;
  readonly calls: readonly {
    readonly number: number;
    readonly title: string;
    readonly isIssued: boolean;
  }[];
  /** How many calls give it in all. */
  readonly given: number;
}

/** How many calls a line names. */
const NAMED = 3;

/** Addresses in these states, the longest dead first, then the latest visit. */
export async function listLinks(
  work: Work,
  { states, call, from, most }: AskedLinks,
): Promise<{ readonly links: readonly ListedLink[]; readonly total: number }> {
  const ofCall =
    call === undefined
      ? sql`true`
      : sql`exists (select from calls.link_of_call as of where of.address = link.address and of.call = ${call})`;
  const { rows } = await sql<{
    address: string;
    state: LinkState;
    reason: LinkReason | null;
    since: Temporal.Instant | null;
    checked_at: Temporal.Instant | null;
    calls: ListedLink["calls"] | null;
    given: number;
    total: number;
  }>`select link.address, link.state, link.reason, link.since, link.checked_at, link.total,
      (select count(*)::int from calls.link_of_call as of where of.address = link.address) as given,
      (select jsonb_agg(jsonb_build_object('number', number, 'title', title, 'isIssued', issued) order by number)
        from (select number, title, content ->> 'source' = 'archipel' as issued
          from calls.call join calls.link_of_call as of on of.call = call.id
          where of.address = link.address and call.state = 'published' order by number limit ${NAMED}) as named) as calls
    from (select *, count(*) over ()::int as total from calls.link
      where state = any (${[...states]}::text[]) and ${ofCall}
      order by since nulls last, checked_at desc, address limit ${most} offset ${from}) as link
    order by link.since nulls last, link.checked_at desc, link.address`.execute(work.db);
  return { links: rows.map(toListed), total: rows[0]?.total ?? 0 };
}

function toListed(row: {
  readonly address: string;
  readonly state: LinkState;
  readonly reason: LinkReason | null;
  readonly since: Temporal.Instant | null;
  readonly checked_at: Temporal.Instant | null;
  readonly calls: ListedLink["calls"] | null;
  readonly given: number;
}): ListedLink {
  const { address, state, given } = row;
  return {
    address,
    state,
    given,
    reason: row.reason ?? undefined,
    since: row.since ?? undefined,
    checkedAt: row.checked_at ?? undefined,
    calls: row.calls ?? [],
  };
}

/** How many addresses stand in each state. */
export async function countLinks(work: Work): Promise<ReadonlyMap<LinkState, number>> {
  const { rows } = await sql<{ state: LinkState; n: number }>`
    select state, count(*)::int as n from calls.link group by state`.execute(work.db);
  return new Map(rows.map(({ state, n }) => [state, n]));
}
