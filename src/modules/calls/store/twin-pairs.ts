import { sql } from "kysely";

import type { Work } from "#services/house";

import type { CallId } from "../domain/call.ts";
import type { Source } from "../domain/notice.ts";
import type { TwinSign } from "../domain/twins/compare.ts";
import type { NoticeId } from "./saving.ts";
import type { PairVerdict } from "./twins.ts";

/** A notice of a pair, with the call whose page shows it. */
export interface PairedNotice {
  readonly id: NoticeId;
  readonly source: Source;
  readonly sourceId: string;
  readonly title: string;
  readonly url: string | undefined;
  readonly call: { readonly id: CallId; readonly number: number; readonly bodyName: string };
  readonly deadlineOn: Temporal.PlainDate | undefined;
}

export interface ListedPair {
  readonly one: PairedNotice;
  readonly other: PairedNotice;
  readonly verdict: PairVerdict;
  readonly signs: readonly TwinSign[];
  readonly at: Temporal.Instant;
}

interface SideRow {
  readonly id: NoticeId;
  readonly source: Source;
  readonly sourceId: string;
  readonly title: string;
  readonly url: string | null;
  readonly deadlineOn: string | null;
  readonly call: CallId;
  readonly number: number;
  readonly bodyName: string;
}

function toSide({ url, deadlineOn, call, number, bodyName, ...row }: SideRow): PairedNotice {
  return {
    ...row,
    url: url ?? undefined,
    deadlineOn: deadlineOn === null ? undefined : Temporal.PlainDate.from(deadlineOn),
    call: { id: call, number, bodyName },
  };
}

const side = (alias: "one" | "other") => {
  const notice = sql.ref(`${alias}_notice`);
  const call = sql.ref(`${alias}_call`);
  return sql`jsonb_build_object('id', ${notice}.id, 'source', ${notice}.source, 'sourceId', ${notice}.source_id,
    'title', ${notice}.title, 'url', ${notice}.url, 'deadlineOn', ${notice}.deadline_on,
    'call', ${call}.id, 'number', ${call}.number, 'bodyName', ${call}.body_name)`;
};

/**
 * Pairs, the latest first: those that wait for a person (two calls that are both shown), or those that
 * were joined (one call).
 */
export async function listPairs(
  work: Work,
  {
    joined,
    from,
    most,
  }: { readonly joined: boolean; readonly from: number; readonly most: number },
): Promise<{ readonly pairs: readonly ListedPair[]; readonly total: number }> {
  const which = joined
    ? sql`pair.verdict in ('same', 'together') and one_notice.call = other_notice.call`
    : sql`pair.verdict = 'likely' and one_notice.call <> other_notice.call
        and one_call.state = 'published' and other_call.state = 'published'`;
  const { rows } = await sql<{
    one: SideRow;
    other: SideRow;
    verdict: PairVerdict;
    signs: readonly TwinSign[];
    at: Temporal.Instant;
    total: number;
  }>`select ${side("one")} as one, ${side("other")} as other, pair.verdict, pair.signs, pair.at,
      count(*) over () as total
    from calls.twin_pair as pair
    join calls.notice as one_notice on one_notice.id = pair.one
    join calls.notice as other_notice on other_notice.id = pair.other
    join calls.call as one_call on one_call.id = one_notice.call
    join calls.call as other_call on other_call.id = other_notice.call
    where ${which}
    order by pair.at desc, pair.one, pair.other limit ${most} offset ${from}`.execute(work.db);
  const pairs = rows.map(({ one, other, verdict, signs, at }) => ({
    one: toSide(one),
    other: toSide(other),
    verdict,
    signs,
    at,
  }));
  return { pairs, total: rows[0]?.total ?? 0 };
}

/** The call of a notice, and its place in it. */
export async function findCallOf(work: Work, notice: NoticeId): Promise<CallId | undefined> {
  const { rows } = await sql<{ call: CallId | null }>`select call from calls.notice
    where id = ${notice} and (nature = 'call' or (leads and call is not null))`.execute(work.db);
  return rows[0]?.call ?? undefined;
}
