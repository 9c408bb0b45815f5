import { sql } from "kysely";

import type { Work } from "#services/house";

import type { PersonId, SpaceId } from "../domain/note.ts";
import { type About, type Thread, type ThreadId, THREADS_A_PAGE } from "../domain/thread.ts";

/** A thread with its title, and why it is closed, still sealed. */
export type SealedThread = Thread & {
  readonly title: Uint8Array;
  readonly closedBecause: Uint8Array | undefined;
};

interface ThreadRow {
  readonly id: ThreadId;
  readonly space: SpaceId;
  readonly circle: Thread["circle"];
  readonly about_table: string | null;
  readonly about_row: string | null;
  readonly title: Uint8Array;
  readonly opened_by: PersonId;
  readonly opened_at: Temporal.Instant;
  readonly last_place: number;
  readonly last_at: Temporal.Instant;
  readonly closed_at: Temporal.Instant | null;
  readonly closed_by: PersonId | null;
  readonly closed_because: Uint8Array | null;
  readonly weekly: boolean;
}

const columns = sql`id, space, space as circle, about_table, about_row, title, opened_by, opened_at,
  last_place, last_at, closed_at, closed_by, closed_because, weekly`;

function toThread(row: ThreadRow): SealedThread {
  return {
    id: row.id,
    space: row.space,
    circle: row.circle,
    about:
      row.about_table === null || row.about_row === null
        ? undefined
        : { table: row.about_table, id: row.about_row },
    openedBy: row.opened_by,
    openedAt: row.opened_at,
    lastPlace: row.last_place,
    lastAt: row.last_at,
    closed:
      row.closed_at === null || row.closed_by === null
        ? undefined
        : { at: row.closed_at, by: row.closed_by },
    isWeekly: row.weekly,
    title: row.title,
    closedBecause: row.closed_because ?? undefined,
  };
}

export async function saveThread(work: Work, thread: SealedThread): Promise<void> {
  await sql`insert into conversations.thread (id, space, about_table, about_row, title, opened_by,
      opened_at, last_place, last_at, weekly)
    values (${thread.id}, ${thread.space}, ${thread.about?.table ?? null},
      ${thread.about?.id ?? null}, ${thread.title}, ${thread.openedBy}, ${thread.openedAt},
      ${thread.lastPlace}, ${thread.lastAt}, ${thread.isWeekly})`.execute(work.db);
}

/** Finds a thread that the actor may read. */
export async function findThread(work: Work, id: ThreadId): Promise<SealedThread | undefined> {
  const { rows } = await sql<ThreadRow>`
    select ${columns} from conversations.thread where id = ${id}`.execute(work.db);
  return rows[0] && toThread(rows[0]);
}

/** The same, held until the work is saved: whoever writes there waits for the other. */
export async function holdThread(work: Work, id: ThreadId): Promise<SealedThread | undefined> {
  const { rows } = await sql<ThreadRow>`
    select ${columns} from conversations.thread where id = ${id} for update`.execute(work.db);
  return rows[0] && toThread(rows[0]);
}

/** A message was added at that place. */
export async function saveLast(work: Work, id: ThreadId, place: number): Promise<void> {
  await sql`update conversations.thread set last_place = ${place}, last_at = ${work.now}
    where id = ${id}`.execute(work.db);
}

/** Closed by somebody for a reason (sealed), or open again. */
export async function saveClosed(
  work: Work,
  id: ThreadId,
  closed: { readonly by: PersonId; readonly because: Uint8Array } | undefined,
): Promise<void> {
  await sql`update conversations.thread set closed_by = ${closed?.by ?? null},
      closed_because = ${closed?.because ?? null},
      closed_at = ${closed === undefined ? null : work.now}
    where id = ${id}`.execute(work.db);
}

export interface ThreadsAsked {
  readonly space: SpaceId;
  readonly about?: About | undefined;
  /** From 1. */
  readonly page: number;
}

/** The threads of a space, the one where something was said last first; those of another module's row when it is asked. */
export async function listThreads(
  work: Work,
  { space, about, page }: ThreadsAsked,
): Promise<readonly SealedThread[]> {
  const { rows } = await sql<ThreadRow>`select ${columns} from conversations.thread
    where space = ${space} and ${aboutIs(about)} order by last_at desc, id
    offset ${(page - 1) * THREADS_A_PAGE} limit ${THREADS_A_PAGE}`.execute(work.db);
  return rows.map(toThread);
}

export async function countThreads(
  work: Work,
  { space, about }: Omit<ThreadsAsked, "page">,
): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`select count(*)::int as count
    from conversations.thread where space = ${space} and ${aboutIs(about)}`.execute(work.db);
  return rows[0]?.count ?? 0;
}

function aboutIs(about: About | undefined) {
  return about === undefined
    ? sql`true`
    : sql`about_table = ${about.table} and about_row = ${about.id}`;
}

/** Those of these threads that the actor may read. */
export async function listThreadsNamed(
  work: Work,
  ids: readonly ThreadId[],
): Promise<readonly SealedThread[]> {
  const { rows } = await sql<ThreadRow>`select ${columns} from conversations.thread
    where id = any (${ids}::uuid[])`.execute(work.db);
  return rows.map(toThread);
}

/** All threads of a space, oldest first: for its archive. */
export async function listAllThreads(work: Work, space: string): Promise<readonly SealedThread[]> {
  const { rows } = await sql<ThreadRow>`select ${columns} from conversations.thread
    where space = ${space} order by opened_at, id`.execute(work.db);
  return rows.map(toThread);
}

/** When something was last said in a space. */
export async function lastSaidAt(work: Work, space: string): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ readonly at: Temporal.Instant | null }>`
    select max(last_at) as at from conversations.thread where space = ${space}`.execute(work.db);
  return rows[0]?.at ?? undefined;
}
