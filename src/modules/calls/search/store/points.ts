import { type RawBuilder, sql } from "kysely";

import type { PointBox, WideAsked, Work } from "#services/house";

import type { CallKind } from "../../domain/kind.ts";
import type { Deadline } from "../../domain/notice.ts";

/** What is open: as in the list, what has no end too. */
function openAt(work: Work): RawBuilder<unknown> {
  return sql`(search.closes_at is null or search.closes_at > ${work.now})`;
}

/** A commune where an open call takes place. */
export interface CallPlace {
  readonly number: string;
  readonly commune: string;
  readonly longitude: number;
  readonly latitude: number;
}

/** Where open calls take place, those that close soonest first; whole territories are not among them. */
export async function listPlaces(
  work: Work,
  box: PointBox | undefined,
): Promise<readonly CallPlace[]> {
  const there =
    box === undefined
      ? sql``
      : sql`and point.at <@ box(point(${box.west}, ${box.south}), point(${box.east}, ${box.north}))`;
  const { rows } = await sql<CallPlace>`
    select call.number::text as number, point.commune, point.at[0] as longitude, point.at[1] as latitude
    from calls.public_point point
    join calls.public_search search on search.call = point.call
    join calls.call on call.id = point.call
    where ${openAt(work)} ${there}
    order by search.closes_at nulls last, call.number, point.commune`.execute(work.db);
  return rows;
}

export interface NamedCall {
  readonly number: number;
  readonly title: string;
  readonly kind: CallKind;
  readonly closesAt: Temporal.Instant | undefined;
  readonly deadline: Deadline | undefined;
}

interface NamedRow {
  readonly number: number;
  readonly title: string;
  readonly kind: CallKind;
  readonly closes_at: Temporal.Instant | null;
  readonly deadline_on: Temporal.PlainDate | null;
  readonly deadline_at: Temporal.PlainTime | null;
}

function toNamed(row: NamedRow): NamedCall {
  const { number, title, kind, closes_at, deadline_on, deadline_at } = row;
  const time = deadline_at === null ? {} : { time: deadline_at };
  const deadline = deadline_on === null ? undefined : { date: deadline_on, ...time };
  return { number, title, kind, closesAt: closes_at ?? undefined, deadline };
}

/** What some calls are called; what was hidden meanwhile is left out. */
export async function listNamed(
  work: Work,
  numbers: readonly number[],
): Promise<readonly NamedCall[]> {
  const { rows } = await sql<NamedRow>`
    select number, title, kind, closes_at, deadline_on, deadline_at from calls.call
    where number = any (${[...numbers]}::bigint[]) and state = 'published'
    order by closes_at nulls last, number`.execute(work.db);
  return rows.map(toNamed);
}

export interface WideCall extends NamedCall {
  readonly at: "department" | "region" | "country";
}

/**
 * Open calls that cover one of these territories, or are somewhere in it where nobody knows exactly: those that
 * close soonest, and how many there are.
 */
export async function listWide(
  work: Work,
  { departments, regions, most }: WideAsked,
): Promise<{ readonly calls: readonly WideCall[]; readonly total: number }> {
  const { rows } = await sql<
    NamedRow & { readonly at: WideCall["at"]; readonly total: number }
  >`select call.number, call.title, call.kind, call.closes_at, call.deadline_on, call.deadline_at,
      case when search.national then 'country' when search.covers_regions && ${[...regions]}::text[]
        then 'region' else 'department' end as at, (count(*) over ())::bigint as total
    from calls.public_search search join calls.call on call.id = search.call
    where ${openAt(work)} and (search.national
      or search.covers_departments && ${[...departments]}::text[]
      or search.covers_regions && ${[...regions]}::text[]
      or (search.departments && ${[...departments]}::text[]
        and not exists (select from calls.public_point point where point.call = search.call)))
    order by search.national, search.closes_at nulls last, call.number limit ${most}`.execute(
    work.db,
  );
  return {
    calls: rows.map((row) => ({ ...toNamed(row), at: row.at })),
    total: rows[0]?.total ?? 0,
  };
}
