import { sql } from "kysely";

import type { Work } from "#services/house";

import type { CallId } from "../domain/call.ts";
import type { CorrectionSaid } from "../domain/limits/standing.ts";
import type { Notice, Source } from "../domain/notice.ts";
import { given } from "../domain/reading/given.ts";
import type { NoticeId } from "./saving.ts";
import { readTold } from "./told.ts";

/** The corrections of calls, in the order of their publication. Those that lead a call are what it says, not what corrects it. */
export async function listRectifications(
  work: Work,
  calls: readonly CallId[],
): Promise<ReadonlyMap<CallId, readonly CorrectionSaid[]>> {
  if (calls.length === 0) return new Map();
  const { rows } = await sql<{
    call: CallId;
    told: unknown;
    published_on: Temporal.PlainDate | null;
    deadline_on: Temporal.PlainDate | null;
    deadline_at: Temporal.PlainTime | null;
  }>`select call, told, published_on, deadline_on, deadline_at from calls.notice
    where call = any (${[...calls]}::uuid[]) and nature = 'correction' and not leads and source <> 'archipel'
    order by published_on nulls first, first_read_at, id`.execute(work.db);
  const each = Map.groupBy(rows, ({ call }) => call);
  return new Map(
    [...each].map(([call, those]) => [
      call,
      those.map(({ told, published_on: published, deadline_on: date, deadline_at: time }) => {
        const { corrects, limits } = told === null ? {} : readTold(told);
        const deadline = date === null ? undefined : { date, ...(time !== null && { time }) };
        return given({ corrects, limits, published: published ?? undefined, deadline });
      }),
    ]),
  );
}

/** A notice that is cited, and all the identifiers under which it may be. */
export interface Cited {
  readonly sourceId: string;
  readonly names: readonly string[];
}

/** The notices of a source that some identifiers cite, by their own or by another (`citedAs`). */
export async function listCited(
  work: Work,
  source: Source,
  ids: readonly string[],
): Promise<readonly Cited[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ source_id: string; aliases: readonly string[] }>`
    select source_id, aliases from calls.notice
      where source = ${source} and source_id = any (${[...ids]}::text[])
    union select source_id, aliases from calls.notice
      where aliases <> '{}' and aliases && ${[...ids]}::text[] and source = ${source}
    order by source_id`.execute(work.db);
  return rows.map(({ source_id: sourceId, aliases }) => ({
    sourceId,
    names: [sourceId, ...aliases],
  }));
}

/** A notice that follows others, and what it says. */
export interface FollowUp {
  readonly id: NoticeId;
  readonly told: Notice;
}

/** Notices that came before those that they follow, in the order in which they were published. */
export async function listWaiting(
  work: Work,
  source: Source,
  ids: readonly string[],
): Promise<readonly FollowUp[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: NoticeId; told: unknown }>`select id, told from calls.notice
    where follows <> '{}' and follows && ${[...ids]}::text[] and source = ${source}
      and call is null and told is not null
    order by published_on nulls first, first_read_at, id`.execute(work.db);
  return rows.map(({ id, told }) => ({ id, told: readTold(told) }));
}

/** A notice joins the call of those that it follows. */
export async function joinFollowUp(work: Work, id: NoticeId, call: CallId): Promise<boolean> {
  const { numAffectedRows } = await sql`update calls.notice set call = ${call}, leads = false
    where id = ${id} and call is null`.execute(work.db);
  return numAffectedRows === 1n;
}

/** Corrections that make a call by themselves, with all that each cites. */
export async function listStandingAlone(
  work: Work,
  source: Source,
  names: readonly string[],
): Promise<readonly { readonly call: CallId; readonly cites: readonly string[] }[]> {
  if (names.length === 0) return [];
  const { rows } = await sql<{ call: CallId; cites: readonly string[] }>`
    select call, follows as cites from calls.notice
    where follows <> '{}' and follows && ${[...names]}::text[] and source = ${source}
      and nature = 'correction' and leads and call is not null
    order by published_on nulls first, first_read_at, id`.execute(work.db);
  return rows;
}
