import { type RawBuilder, sql } from "kysely";

import type { Work } from "#services/house";
import type { AddressId } from "#rules/people";
import type { Rhythm } from "#rules/notifications";

import type { AlertId } from "../../domain/alert.ts";
import type { CallId } from "../../domain/call.ts";

/**
 * A call as the alerts are compared with it, once: its words are taken out of their storage only one
 * time. No row when it is no longer published, or closed.
 */
function theCall(call: CallId, now: Temporal.Instant): RawBuilder<unknown> {
  return sql`select call, kind, themes, audiences, departments, regions, covers_departments, covers_regions,
      national, closes_at, most, words || ''::tsvector as words
    from calls.public_search where call = ${call} and (closes_at is null or closes_at > ${now})`;
}

/** Whether one alert meets one call: words and filters. The rule of `meetsFilters`, for all alerts at once. */
function meets(now: Temporal.Instant): RawBuilder<unknown> {
  return sql`alert.state = 'on' and alert.asked is not null
    and (alert.query is null or call.words @@ alert.query)
    and (alert.kinds = '{}' or call.kind = any (alert.kinds))
    and (alert.themes = '{}' or call.themes && alert.themes)
    and (alert.audiences = '{}' or call.audiences = '{}' or call.audiences && alert.audiences)
    and (alert.least is null or call.most >= alert.least)
    and (alert.within_days is null or call.closes_at <= ${now}::timestamptz + make_interval(hours => 24 * (alert.within_days + 1)))
    and (alert.after_days is null or call.closes_at is null
      or call.closes_at >= ${now}::timestamptz + make_interval(hours => 24 * alert.after_days))
    and (alert.scale is null
      or alert.scale = 'national' and call.national
      or alert.scale = 'region' and (call.national or alert.region = any (call.regions))
      or alert.scale = 'department' and (call.national or alert.department = any (call.departments)
        or alert.region = any (call.covers_regions))
      or alert.scale = 'around' and (
        alert.covering and (call.national or alert.department = any (call.covers_departments)
          or alert.region = any (call.covers_regions))
        or exists (select from calls.public_point as place
          where place.call = call.call and calls.km(place.at, alert.at) <= alert.km)))`;
}

/** The alerts that a call matches, found by its own keys: it looks at no other. */
function matched(call: CallId, now: Temporal.Instant): RawBuilder<unknown> {
  return sql`
    with call as materialized (${theCall(call, now)}),
    candidate as materialized (
      select distinct alert as id from calls.alert_anchor
      where anchor = any (array(select calls.alert_keys(${call})))
        and place = any (array(select calls.alert_places(${call}))))
    select alert.id, alert.space, alert.rhythm, alert.made_at
    -- offset 0: each candidate is fetched by its id; a join would read the whole table.
    from call, candidate cross join lateral (select * from calls.alert where id = candidate.id offset 0) as alert
    where ${meets(now)}`;
}

/** The alerts that a call matches. */
export async function listMatched(work: Work, call: CallId): Promise<readonly AlertId[]> {
  const { rows } = await sql<{ id: AlertId }>`${matched(call, work.now)}`.execute(work.db);
  return rows.map(({ id }) => id);
}

/**
 * The same, by asking every alert in one statement: what `listMatched` is measured against, and must
 * equal. `alerts`: the table, or a copy of it.
 */
export async function listMatchedByAll(
  work: Work,
  call: CallId,
  alerts = "calls.alert",
): Promise<readonly AlertId[]> {
  const { rows } = await sql<{ id: AlertId }>`
    with call as materialized (${theCall(call, work.now)})
    select alert.id from ${sql.table(alerts)} as alert, call where ${meets(work.now)}`.execute(
    work.db,
  );
  return rows.map(({ id }) => id);
}

/** A call newly matched, for one address. */
export interface NewMatch {
  readonly address: AddressId;
  readonly alert: AlertId;
  readonly rhythm: Rhythm;
}

/**
 * Keeps the matches of a new call, one for each address: under its quickest alert, the oldest of those.
 * An address that was already told of this call, by whatever alert, has none. Answers the new ones.
 */
export async function saveMatches(work: Work, call: CallId): Promise<readonly NewMatch[]> {
  const { rows } = await sql<NewMatch>`
    with matched as (${matched(call, work.now)}),
    first as (
      select distinct on (space) id, space, rhythm from matched
      order by space, array_position(array['at-once', 'daily', 'weekly'], rhythm), made_at, id),
    kept as (
      insert into calls.alert_match (id, space, alert, call, matched_at)
      select gen_random_uuid(), space, id, ${call}, ${work.now} from first order by space
      on conflict (space, call) do nothing returning space, alert)
    select kept.space as address, kept.alert, first.rhythm from kept join first on first.space = kept.space`.execute(
    work.db,
  );
  return rows;
}

/** Those who were told of a call and whose alert still stands. */
export async function listTold(work: Work, call: CallId): Promise<readonly NewMatch[]> {
  const { rows } = await sql<NewMatch>`
    select found.space as address, alert.id as alert, alert.rhythm
    from calls.alert_match as found join calls.alert on alert.id = found.alert
    where found.call = ${call} and found.told_at is not null and alert.state = 'on'
    order by found.space`.execute(work.db);
  return rows;
}

/** Those who follow a call. */
export async function listFollowing(work: Work, call: CallId): Promise<readonly NewMatch[]> {
  const { rows } = await sql<NewMatch>`
    select space as address, id as alert, rhythm from calls.alert
    where call = ${call} and state = 'on' order by space`.execute(work.db);
  return rows;
}

/** Followed calls that close within some days, each with who follows it. A permanent one never closes; one that says no date is not recalled. */
export async function listClosing(
  work: Work,
  before: Temporal.Instant,
): Promise<readonly (NewMatch & { readonly call: CallId })[]> {
  const { rows } = await sql<NewMatch & { call: CallId }>`
    select alert.space as address, alert.id as alert, alert.rhythm, alert.call
    from calls.alert join calls.call on call.id = alert.call
    where alert.state = 'on' and call.state = 'published' and call.deadline_on is not null
      and call.closes_at > ${work.now} and call.closes_at <= ${before}
    order by alert.space, alert.call`.execute(work.db);
  return rows;
}

/** They went into a mail. */
export async function saveAsTold(
  work: Work,
  address: string,
  calls: readonly string[],
): Promise<void> {
  await sql`update calls.alert_match set told_at = ${work.now}
    where space = ${address} and call = any (${[...calls]}::uuid[]) and told_at is null`.execute(
    work.db,
  );
}
