import { sql } from "kysely";

import type { Work } from "#services/house";

import type { Following } from "../domain/following.ts";
import type { PersonId, SpaceId } from "../domain/note.ts";
import type { ThreadId } from "../domain/thread.ts";

/** How far somebody read a thread, and whether they want to be told of it. */
export interface Mark {
  readonly readTo: number;
  readonly readAt: Temporal.Instant | undefined;
  readonly following: Following;
}

interface MarkRow {
  readonly thread: ThreadId;
  readonly space: SpaceId;
  readonly read_to: number;
  readonly read_at: Temporal.Instant | null;
  readonly following: "followed" | "muted" | null;
}

export const UNREAD: Mark = { readTo: 0, readAt: undefined, following: "usual" };

function toMark({ read_to, read_at, following }: MarkRow): Mark {
  return { readTo: read_to, readAt: read_at ?? undefined, following: following ?? "usual" };
}

/** The marks of one space, of these threads. */
export async function listMarks(
  work: Work,
  space: SpaceId,
  threads: readonly ThreadId[],
): Promise<ReadonlyMap<ThreadId, Mark>> {
  const { rows } = await sql<MarkRow>`select thread, space, read_to, read_at, following
    from conversations.mark where space = ${space} and thread = any (${threads}::uuid[])`.execute(
    work.db,
  );
  return new Map(rows.map((row) => [row.thread, toMark(row)]));
}

/** The marks of everyone on one thread, by the space of each: under a right of the house only. */
export async function listMarksOn(
  work: Work,
  thread: ThreadId,
): Promise<ReadonlyMap<string, Mark>> {
  const { rows } = await sql<MarkRow>`select thread, space, read_to, read_at, following
    from conversations.mark where thread = ${thread}`.execute(work.db);
  return new Map(rows.map((row) => [row.space, toMark(row)]));
}

/** It was read up to there, or further before. */
export async function saveRead(
  work: Work,
  space: SpaceId,
  { thread, place }: { readonly thread: ThreadId; readonly place: number },
): Promise<void> {
  await sql`insert into conversations.mark as mine (id, space, thread, read_to, read_at)
    values (gen_random_uuid(), ${space}, ${thread}, ${place}, ${work.now})
    on conflict (space, thread) do update set read_at = excluded.read_at,
      read_to = greatest(mine.read_to, excluded.read_to)`.execute(work.db);
}

export async function saveFollowing(
  work: Work,
  space: SpaceId,
  { thread, following }: { readonly thread: ThreadId; readonly following: Following },
): Promise<void> {
  const kept = following === "usual" ? null : following;
  await sql`insert into conversations.mark (id, space, thread, following)
    values (gen_random_uuid(), ${space}, ${thread}, ${kept})
    on conflict (space, thread) do update set following = excluded.following`.execute(work.db);
}

/** A thread where something is new for somebody. */
export interface NewsRow {
  readonly thread: ThreadId;
  readonly fresh: number;
  readonly named: boolean;
  /** The place up to which they read. */
  readonly readTo: number;
  readonly readAt: Temporal.Instant | undefined;
}

export interface NewsAsked {
  /** The own space of who asks. */
  readonly space: SpaceId;
  readonly person: PersonId;
  /** Their circles, each with the instant since when: what was said before they came is not new. */
  readonly circles: readonly { readonly circle: string; readonly since: Temporal.Instant }[];
  readonly most: number;
  /** Only among these threads. */
  readonly among?: readonly ThreadId[];
}

/**
 * The threads of somebody's circles where others said something since they read it last, the latest first,
 * with how much, and whether they are named there. Muted ones only when they are named.
 */
export async function listNews(work: Work, asked: NewsAsked): Promise<readonly NewsRow[]> {
  const { rows } = await sql<{
    readonly thread: ThreadId;
    readonly fresh: number;
    readonly named: boolean;
    readonly read_to: number | null;
    readonly read_at: Temporal.Instant | null;
  }>`select t.id as thread, count(*)::int as fresh, bool_or(n.id is not null) as named,
      mark.read_to, mark.read_at
    from unnest(${asked.circles.map(({ circle }) => circle)}::uuid[],
      ${asked.circles.map(({ since }) => since.toString())}::timestamptz[]) as mine (circle, since)
    join conversations.thread t on t.space = mine.circle and t.last_at >= mine.since
    left join conversations.mark mark on mark.thread = t.id and mark.space = ${asked.space}
    join conversations.message m on m.thread = t.id and m.place > coalesce(mark.read_to, 0)
      and m.written_at >= mine.since and m.author <> ${asked.person}
      and m.deleted_at is null and m.hidden_because is null
    left join conversations.mention n on n.message = m.id and n.person = ${asked.person}
    where t.last_place > coalesce(mark.read_to, 0)
      and ${asked.among === undefined ? sql`true` : sql`t.id = any (${asked.among}::uuid[])`}
      and (mark.following is distinct from 'muted' or n.id is not null)
    group by t.id, t.last_at, mark.read_to, mark.read_at
    order by bool_or(n.id is not null) desc, t.last_at desc limit ${asked.most}`.execute(work.db);
  return rows.map(({ read_at, read_to, ...row }) => ({
    ...row,
    readTo: read_to ?? 0,
    readAt: read_at ?? undefined,
  }));
}

export async function deleteMarks(work: Work, person: PersonId): Promise<void> {
  await sql`delete from conversations.mark where space = ${person}`.execute(work.db);
}

/** Of two marks on one thread, the one that read further stays. */
export async function passMarks(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await sql`insert into conversations.mark as kept (id, space, thread, read_to, read_at, following)
    select gen_random_uuid(), ${into}, thread, read_to, read_at, following
    from conversations.mark where space = ${from}
    on conflict (space, thread) do update set
      read_to = greatest(kept.read_to, excluded.read_to),
      read_at = greatest(kept.read_at, excluded.read_at),
      following = coalesce(kept.following, excluded.following)`.execute(work.db);
  await deleteMarks(work, from);
}
