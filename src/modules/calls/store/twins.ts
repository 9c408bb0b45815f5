import { createHash } from "node:crypto";

import { sql } from "kysely";

import type { Work } from "#services/house";

import type { CallId } from "../domain/call.ts";
import type { Deadline, NoticeNature, Source } from "../domain/notice.ts";
import type { TwinSign } from "../domain/twins/compare.ts";
import type { NoticeId } from "./saving.ts";

/** More calls than these under one key are of a title that says nothing. */
const MOST_UNDER_KEY = 60;

/** A key takes eight bytes, whatever it says: compared notices tell the rest. */
function packed(key: string): string {
  return (createHash("sha256").update(key).digest().readBigUInt64BE() >> 1n).toString();
}

/** For each notice looked for (by its place in the list), the known calls that share keys with it, those that share most first. */
export async function listCandidates(
  work: Work,
  looked: readonly (readonly string[])[],
): Promise<readonly { readonly at: number; readonly call: CallId }[]> {
  const asked = looked.flatMap((keys, at) => keys.map((key) => ({ at, key: packed(key) })));
  if (asked.length === 0) return [];
  const { rows } = await sql<{ at: number; call: CallId }>`
    select asked.at, known.call
    from unnest(${asked.map(({ at }) => at)}::int[], ${asked.map(({ key }) => key)}::bigint[]) as asked (at, key)
    cross join lateral (
      select call from calls.twin_key where key = asked.key order by call desc limit ${MOST_UNDER_KEY}) as known
    group by asked.at, known.call
    order by asked.at, count(*) desc, known.call`.execute(work.db);
  return rows;
}

/** Remembers the keys under which calls are looked for. */
export async function saveTwinKeys(
  work: Work,
  said: readonly { readonly call: CallId; readonly keys: readonly string[] }[],
): Promise<void> {
  const rows = said.flatMap(({ call, keys }) => keys.map((key) => ({ call, key: packed(key) })));
  if (rows.length === 0) return;
  await sql`insert into calls.twin_key (key, call)
    select key, call from unnest(${rows.map(({ key }) => key)}::bigint[], ${rows.map(({ call }) => call)}::uuid[]) as row (key, call)
    on conflict do nothing`.execute(work.db);
}

/** Calls of which twins may have been missed: those that came since, one after the other. */
export async function listArrived(
  work: Work,
  {
    since,
    after,
    most,
  }: {
    readonly since: Temporal.Instant;
    readonly after: CallId | undefined;
    readonly most: number;
  },
): Promise<readonly CallId[]> {
  const { rows } = await sql<{ id: CallId }>`select id from calls.call
    where state = 'published' and first_seen_at > ${since}
      and (${after ?? null}::uuid is null or id > ${after ?? null}::uuid)
    order by id limit ${most}`.execute(work.db);
  return rows.map(({ id }) => id);
}

/** Calls kept before twins were looked for, at most this many: they have no key yet. */
export async function listWithoutKeys(work: Work, most: number): Promise<readonly CallId[]> {
  const { rows } = await sql<{ id: CallId }>`select id from calls.call
    where state <> 'joined' and not exists (select from calls.twin_key where twin_key.call = call.id)
    order by id limit ${most}`.execute(work.db);
  return rows.map(({ id }) => id);
}

/** A notice of a call, with what it says when it does not lead. */
export interface NoticeOfCall {
  readonly id: NoticeId;
  readonly call: CallId;
  readonly source: Source;
  readonly sourceId: string;
  readonly nature: NoticeNature;
  readonly leads: boolean;
  /** Identifiers under which it is cited (domain/follow-up.ts `citedAs`). */
  readonly aliases: readonly string[];
  readonly told: unknown;
  /** The last day that it gives itself; unknown of notices kept before twins were looked for. */
  readonly deadline: Deadline | undefined;
}

/** The notices of calls, oldest first; held until the work is saved when they are to be moved. */
export async function listNoticesOf(
  work: Work,
  calls: readonly CallId[],
): Promise<readonly NoticeOfCall[]> {
  if (calls.length === 0) return [];
  const { rows } = await sql<{
    id: NoticeId;
    call: CallId;
    source: Source;
    source_id: string;
    nature: NoticeNature;
    leads: boolean;
    aliases: readonly string[];
    told: unknown;
    deadline_on: Temporal.PlainDate | null;
    deadline_at: Temporal.PlainTime | null;
  }>`select id, call, source, source_id, nature, leads, aliases, told, deadline_on, deadline_at from calls.notice
    where call = any (${[...calls]}::uuid[]) order by first_read_at, id`.execute(work.db);
  return rows.map(({ source_id, deadline_on: date, deadline_at: time, ...row }) => ({
    ...row,
    sourceId: source_id,
    deadline: date === null ? undefined : time === null ? { date } : { date, time },
  }));
}

/** Moves a notice to a call, to lead it or to stand beside with what it says. */
export async function moveNotice(
  work: Work,
  id: NoticeId,
  to: { readonly call: CallId; readonly leads: boolean; readonly told: string | undefined },
): Promise<void> {
  await sql`update calls.notice set call = ${to.call}, leads = ${to.leads}, told = ${to.told ?? null}::jsonb
    where id = ${id}`.execute(work.db);
}

export type PairVerdict = "likely" | "same" | "apart" | "together";

export interface TwinPair {
  readonly one: NoticeId;
  readonly other: NoticeId;
  readonly verdict: PairVerdict;
  readonly signs: readonly TwinSign[];
}

/** Keeps what was found of pairs; what a person decided stays over what is found later. */
export async function savePairs(work: Work, pairs: readonly TwinPair[], by: string): Promise<void> {
  if (pairs.length === 0) return;
  const each = new Map(
    pairs.map(({ one, other, ...rest }) => {
      const [first, second] = one < other ? [one, other] : [other, one];
      return [`${first} ${second}`, { one: first, other: second, ...rest }];
    }),
  );
  const rows = [...each.values()];
  await sql`insert into calls.twin_pair (one, other, verdict, signs, at, by)
    select one, other, verdict, signs, ${work.now}, ${by}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (one uuid, other uuid, verdict text, signs text[])
    on conflict (one, other) do update set verdict = excluded.verdict, signs = excluded.signs, by = excluded.by,
        at = case when excluded.verdict = twin_pair.verdict then twin_pair.at else excluded.at end
      where excluded.verdict in ('apart', 'together') or twin_pair.verdict = 'likely'`.execute(
    work.db,
  );
}
