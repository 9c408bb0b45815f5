import { type RawBuilder, sql } from "kysely";

import type { Work } from "#services/house";

import type { MeetingId, PersonId, Point, PointId } from "../domain/meeting.ts";

export type SealedPoint = Omit<Point, "title" | "about" | "closedSession"> & {
  readonly words: Uint8Array;
};

interface PointRow {
  readonly id: PointId;
  readonly meeting: MeetingId;
  readonly space: Point["space"];
  readonly place: number;
  readonly words: Uint8Array;
  readonly minutes: number;
  readonly approves: MeetingId | null;
  readonly added_by: Point["addedBy"];
  readonly added_at: Temporal.Instant;
  readonly opened_at: Temporal.Instant | null;
  readonly closed_at: Temporal.Instant | null;
}

/** The points of a meeting, in their order. */
export function listPoints(work: Work, meeting: MeetingId): Promise<readonly SealedPoint[]> {
  return selectPoints(work, sql`where meeting = ${meeting} order by place, id`);
}

/** What somebody added, wherever they meet, latest first. */
export function listPointsBy(work: Work, by: PersonId): Promise<readonly SealedPoint[]> {
  return selectPoints(work, sql`where added_by = ${by} order by added_at desc limit 5000`);
}

async function selectPoints(
  work: Work,
  rest: RawBuilder<unknown>,
): Promise<readonly SealedPoint[]> {
  const { rows } = await sql<PointRow>`
    select id, meeting, space, place, words, minutes, approves, added_by, added_at, opened_at, closed_at
    from meetings.point ${rest}`.execute(work.db);
  return rows.map((row) => ({
    id: row.id,
    meeting: row.meeting,
    space: row.space,
    place: row.place,
    words: row.words,
    minutes: row.minutes,
    approves: row.approves ?? undefined,
    addedBy: row.added_by,
    addedAt: row.added_at,
    openedAt: row.opened_at ?? undefined,
    closedAt: row.closed_at ?? undefined,
  }));
}

export async function savePoint(
  work: Work,
  one: Pick<
    SealedPoint,
    "id" | "meeting" | "space" | "place" | "words" | "minutes" | "approves" | "addedBy"
  >,
): Promise<void> {
  await sql`insert into meetings.point (id, space, meeting, place, words, minutes, approves, added_by, added_at)
    values (${one.id}, ${one.space}, ${one.meeting}, ${one.place}, ${one.words}, ${one.minutes},
      ${one.approves ?? null}, ${one.addedBy}, ${work.now})`.execute(work.db);
}

export async function changePoint(
  work: Work,
  { id, words, minutes }: Pick<SealedPoint, "id" | "words" | "minutes">,
): Promise<void> {
  await sql`update meetings.point set words = ${words}, minutes = ${minutes}
    where id = ${id}`.execute(work.db);
}

export async function deletePoint(work: Work, id: PointId): Promise<void> {
  await sql`delete from meetings.point where id = ${id}`.execute(work.db);
}

/** Their order, from 1. */
export async function saveOrder(work: Work, order: readonly PointId[]): Promise<void> {
  await sql`update meetings.point set place = given.place
    from unnest(${[...order]}::uuid[]) with ordinality as given (id, place)
    where point.id = given.id`.execute(work.db);
}

export async function savePointOpened(work: Work, id: PointId): Promise<void> {
  await sql`update meetings.point set opened_at = coalesce(opened_at, ${work.now}), closed_at = null
    where id = ${id}`.execute(work.db);
}

export async function savePointClosed(work: Work, id: PointId): Promise<void> {
  await sql`update meetings.point set closed_at = coalesce(closed_at, ${work.now})
    where id = ${id}`.execute(work.db);
}
