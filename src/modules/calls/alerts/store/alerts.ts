import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";
import type { AddressId } from "#rules/people";
import type { Rhythm } from "#rules/notifications";

import type { Anchor } from "../domain/alert-anchor.ts";
import {
  type Alert,
  type AlertId,
  type AlertState,
  endOfFollowed,
  type FollowedEnd,
} from "../../domain/alert.ts";
import type { CallId, CallState } from "../../domain/call.ts";
import type { CallSearch } from "../../domain/search/search.ts";
import { searchShape } from "./alert-search.ts";

interface AlertRow {
  readonly id: AlertId;
  readonly space: AddressId;
  readonly state: AlertState;
  readonly rhythm: Rhythm;
  readonly made_at: Temporal.Instant;
  readonly search: string;
  readonly asked: unknown;
  readonly call: CallId | null;
  readonly number: number | null;
  readonly title: string | null;
  readonly call_state: CallState | null;
  readonly closes_at: Temporal.Instant | null;
}

function endOf(row: AlertRow, now: Temporal.Instant): FollowedEnd | undefined {
  if (row.call_state === null) return undefined;
  return endOfFollowed({ state: row.call_state, closesAt: row.closes_at ?? undefined }, now);
}

function toAlert(row: AlertRow, now: Temporal.Instant): Alert {
  const wanted: Alert["wanted"] =
    row.call === null
      ? {
          what: "search",
          search: { ...searchShape.parse(row.asked), closedToo: false },
          query: row.search,
        }
      : {
          what: "call",
          call: row.call,
          number: row.number ?? 0,
          title: row.title ?? "",
          ended: endOf(row, now),
        };
  return {
    id: row.id,
    address: row.space,
    state: row.state,
    rhythm: row.rhythm,
    madeAt: row.made_at,
    wanted,
  };
}

const columns = sql`alert.id, alert.space, alert.state, alert.rhythm, alert.made_at, alert.search, alert.asked,
  alert.call, call.number, call.title, call.state as call_state, call.closes_at
  from calls.alert left join calls.call on call.id = alert.call`;

/** An alert that the actor may see. */
export async function findAlert(work: Work, id: AlertId): Promise<Alert | undefined> {
  const { rows } = await sql<AlertRow>`select ${columns} where alert.id = ${id}`.execute(work.db);
  return rows[0] && toAlert(rows[0], work.now);
}

/** The same, held until the work is saved. */
export async function holdAlert(work: Work, id: AlertId): Promise<Alert | undefined> {
  await sql`select from calls.alert where id = ${id} for update`.execute(work.db);
  return findAlert(work, id);
}

/** Every state, those that are stopped included. */
export const STATES: readonly AlertState[] = ["asked", "on", "paused", "stopped"];

/** The alerts of an address, latest first: of those that the actor may see. Stopped ones only when asked. */
export async function listAlertsOf(
  work: Work,
  address: AddressId,
  states: readonly AlertState[] = ["asked", "on", "paused"],
): Promise<readonly Alert[]> {
  const { rows } = await sql<AlertRow>`select ${columns}
    where alert.space = ${address} and alert.state = any (${[...states]}::text[])
    order by alert.made_at desc, alert.id`.execute(work.db);
  return rows.map((row) => toAlert(row, work.now));
}

/** Whether one of these addresses follows a call, even while that is paused: of alerts that the actor may see. */
export async function isFollowed(
  work: Work,
  addresses: readonly AddressId[],
  call: CallId,
): Promise<boolean> {
  const { rows } = await sql`select from calls.alert
    where space = any (${[...addresses]}::uuid[]) and call = ${call} and state in ('on', 'paused')
    limit 1`.execute(work.db);
  return rows.length > 0;
}

/** The alert of an address for the same search, or the same call. */
export async function holdSame(
  work: Work,
  address: AddressId,
  same: string,
): Promise<Alert | undefined> {
  const { rows } = await sql<{ id: AlertId }>`
    select id from calls.alert where space = ${address} and same = ${same} for update`.execute(
    work.db,
  );
  return rows[0] && findAlert(work, rows[0].id);
}

export interface NewAlert {
  readonly address: AddressId;
  readonly confirmed: boolean;
  readonly rhythm: Rhythm;
  readonly same: string;
}

const stateOf = ({ confirmed }: NewAlert) => (confirmed ? "on" : "asked");

/** Keeps a search, compiled; undefined when another transaction just kept the same. */
export async function saveSearchAlert(
  work: Work,
  alert: NewAlert,
  kept: {
    readonly search: CallSearch;
    readonly query: string;
    readonly words: string | undefined;
    readonly anchors: readonly Anchor[];
    /** By which words; without it, it is compiled again. */
    readonly compiledAs?: string;
  },
): Promise<AlertId | undefined> {
  const id = newId<"Alert">();
  const { search } = kept;
  const { place } = search;
  const around = place?.scale === "around" ? place : undefined;
  const department = place?.scale === "department" ? place.code : around?.department;
  const region =
    place?.scale === "department"
      ? place.region
      : place?.scale === "region"
        ? place.code
        : around?.region;
  const { numAffectedRows } = await sql`
    insert into calls.alert (id, space, state, rhythm, made_at, confirmed_at, same, search, asked, query, kinds,
      themes, audiences, scale, department, region, at, km, covering, within_days, after_days, least, compiled_as)
    values (${id}, ${alert.address}, ${stateOf(alert)}, ${alert.rhythm}, ${work.now},
      ${alert.confirmed ? work.now : null}, ${alert.same}, ${kept.query}, ${JSON.stringify(search)}::jsonb,
      ${kept.words ?? null}::tsquery, ${[...search.kinds]}::text[], ${[...search.themes]}::text[],
      ${[...search.audiences]}::text[], ${place?.scale ?? null}, ${department ?? null}, ${region ?? null},
      point(${around?.longitude ?? null}::float8, ${around?.latitude ?? null}::float8), ${around?.km ?? null},
      ${around?.covering ?? true}, ${search.withinDays ?? null}, ${search.afterDays ?? null}, ${search.least ?? null},
      ${kept.compiledAs ?? null})
    on conflict (space, same) do nothing`.execute(work.db);
  if (numAffectedRows !== 1n) return undefined;
  await sql`insert into calls.alert_anchor (anchor, place, alert)
    select anchor, place, ${id}
    from jsonb_to_recordset(${JSON.stringify(kept.anchors)}::jsonb) as row (anchor text, place text)
    on conflict do nothing`.execute(work.db);
  return id;
}

/** Follows one call; undefined when another transaction just did. */
export async function saveCallAlert(
  work: Work,
  alert: NewAlert,
  call: CallId,
): Promise<AlertId | undefined> {
  const id = newId<"Alert">();
  const { numAffectedRows } = await sql`
    insert into calls.alert (id, space, state, rhythm, made_at, confirmed_at, same, search, call)
    values (${id}, ${alert.address}, ${stateOf(alert)}, ${alert.rhythm}, ${work.now},
      ${alert.confirmed ? work.now : null}, ${alert.same}, '', ${call})
    on conflict (space, same) do nothing`.execute(work.db);
  return numAffectedRows === 1n ? id : undefined;
}

/** Changes the state or the rhythm; confirming notes when, and so does stopping. */
export async function saveAlert(
  work: Work,
  id: AlertId,
  { state, rhythm }: { readonly state: AlertState; readonly rhythm: Rhythm },
): Promise<void> {
  await sql`update calls.alert set state = ${state}, rhythm = ${rhythm},
    confirmed_at = case when ${state} <> 'asked' then coalesce(confirmed_at, ${work.now}) end,
    stopped_at = case when ${state} = 'stopped' then ${work.now} else stopped_at end where id = ${id}`.execute(
    work.db,
  );
}

/** Ends an alert for good. What it found stays, without it. */
export async function deleteAlert(work: Work, id: AlertId): Promise<void> {
  await sql`delete from calls.alert where id = ${id}`.execute(work.db);
}

/** Ends those that nobody confirmed since; answers their addresses. */
export async function deleteUnconfirmed(
  work: Work,
  before: Temporal.Instant,
): Promise<readonly AddressId[]> {
  const { rows } = await sql<{ space: AddressId }>`
    with ended as (delete from calls.alert where state = 'asked' and made_at < ${before} returning space)
    select distinct space from ended order by space`.execute(work.db);
  return rows.map(({ space }) => space);
}

/** Ends those that were stopped before; answers their addresses. */
export async function deleteStopped(
  work: Work,
  before: Temporal.Instant,
): Promise<readonly AddressId[]> {
  const { rows } = await sql<{ space: AddressId }>`
    with ended as (delete from calls.alert where state = 'stopped' and stopped_at < ${before} returning space)
    select distinct space from ended order by space`.execute(work.db);
  return rows.map(({ space }) => space);
}

/** Forgets all alerts of an address and what they found. */
export async function deleteAllOf(work: Work, address: AddressId): Promise<void> {
  await sql`delete from calls.alert_match where space = ${address}`.execute(work.db);
  await sql`delete from calls.alert where space = ${address}`.execute(work.db);
}

/** How many calls each alert found, and when the last one. */
export async function countFound(
  work: Work,
  alerts: readonly AlertId[],
): Promise<ReadonlyMap<AlertId, { readonly calls: number; readonly last: Temporal.Instant }>> {
  const { rows } = await sql<{ alert: AlertId; calls: number; last: Temporal.Instant }>`
    select alert, count(*) as calls, max(matched_at) as last from calls.alert_match
    where alert = any (${[...alerts]}::uuid[]) group by alert`.execute(work.db);
  return new Map(rows.map(({ alert, calls, last }) => [alert, { calls, last }]));
}
