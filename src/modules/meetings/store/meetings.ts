import { type RawBuilder, sql } from "kysely";

import type { Work } from "#services/house";

import type { DocumentId, Meeting, MeetingId, SpaceId } from "../domain/meeting.ts";

export type SealedMeeting = Meeting & { readonly words: Uint8Array };

interface MeetingRow {
  readonly id: Meeting["id"];
  readonly space: Meeting["space"];
  readonly occasion: Meeting["occasion"];
  readonly date: Meeting["date"];
  readonly words: Uint8Array;
  readonly starts: Temporal.Instant;
  readonly ends: Temporal.Instant;
  readonly made_by: Meeting["madeBy"];
  readonly made_at: Temporal.Instant;
  readonly convoked_at: Temporal.Instant | null;
  readonly opened_at: Temporal.Instant | null;
  readonly closed_at: Temporal.Instant | null;
  readonly ended_alone: boolean;
  readonly slow_seconds: number;
  readonly last_number: number;
  readonly document: DocumentId | null;
  readonly approved_at: Temporal.Instant | null;
  readonly published_at: Temporal.Instant | null;
  readonly was_open: boolean | null;
  readonly approved_version: number | null;
  readonly approving_since: Temporal.Instant | null;
  readonly approved_by: Meeting["approvedBy"] | null;
  readonly objected_at: Temporal.Instant | null;
  readonly objected_by: Meeting["objectedBy"] | null;
}

const COLUMNS = sql`id, space, occasion, date, words, starts, ends, made_by, made_at, convoked_at, opened_at,
  closed_at, ended_alone, slow_seconds, last_number, document, approved_at, published_at, was_open, approved_version,
  approving_since, approved_by, objected_at, objected_by`;

function readRow(row: MeetingRow): SealedMeeting {
  return {
    id: row.id,
    space: row.space,
    occasion: row.occasion,
    date: row.date,
    words: row.words,
    starts: row.starts,
    ends: row.ends,
    madeBy: row.made_by,
    madeAt: row.made_at,
    convokedAt: row.convoked_at ?? undefined,
    openedAt: row.opened_at ?? undefined,
    closedAt: row.closed_at ?? undefined,
    endedAlone: row.ended_alone,
    slowSeconds: row.slow_seconds,
    lastNumber: row.last_number,
    document: row.document ?? undefined,
    approvedAt: row.approved_at ?? undefined,
    publishedAt: row.published_at ?? undefined,
    wasOpen: row.was_open ?? undefined,
    approvedVersion: row.approved_version ?? undefined,
    approvingSince: row.approving_since ?? undefined,
    approvedBy: row.approved_by ?? undefined,
    objectedAt: row.objected_at ?? undefined,
    objectedBy: row.objected_by ?? undefined,
  };
}

export async function findMeeting(work: Work, id: MeetingId): Promise<SealedMeeting | undefined> {
  const { rows } = await sql<MeetingRow>`
    select ${COLUMNS} from meetings.meeting where id = ${id}`.execute(work.db);
  return rows[0] && readRow(rows[0]);
}

/** Held until the work is saved: what happens in one meeting comes one after the other. */
export async function holdMeeting(work: Work, id: MeetingId): Promise<SealedMeeting | undefined> {
  const { rows } = await sql<MeetingRow>`
    select ${COLUMNS} from meetings.meeting where id = ${id} for update`.execute(work.db);
  return rows[0] && readRow(rows[0]);
}

export async function findMeetingAt(
  work: Work,
  date: Meeting["date"],
): Promise<SealedMeeting | undefined> {
  const { rows } = await sql<MeetingRow>`
    select ${COLUMNS} from meetings.meeting where date = ${date}`.execute(work.db);
  return rows[0] && readRow(rows[0]);
}

/** The meetings at the dates of one occasion, in order. */
export async function listMeetingsOfOccasion(
  work: Work,
  occasion: Meeting["occasion"],
): Promise<readonly SealedMeeting[]> {
  const { rows } = await sql<MeetingRow>`
    select ${COLUMNS} from meetings.meeting where occasion = ${occasion} order by starts, id`.execute(
    work.db,
  );
  return rows.map(readRow);
}

/** New; nothing when there is one at that date already. */
export async function saveMeeting(
  work: Work,
  one: Pick<
    SealedMeeting,
    "id" | "space" | "occasion" | "date" | "words" | "starts" | "ends" | "madeBy"
  >,
): Promise<void> {
  await sql`insert into meetings.meeting (id, space, occasion, date, words, starts, ends, made_by, made_at)
    values (${one.id}, ${one.space}, ${one.occasion}, ${one.date}, ${one.words}, ${one.starts}, ${one.ends},
      ${one.madeBy}, ${work.now})
    on conflict (date) do nothing`.execute(work.db);
}

/** One column more of how it stands. */
const STATES = {
  convoked: sql.id("convoked_at"),
  closed: sql.id("closed_at"),
  published: sql.id("published_at"),
} as const;

/** From now on it is convoked, closed or published; what was so before stays as it was. */
export async function saveState(
  work: Work,
  id: MeetingId,
  state: keyof typeof STATES,
): Promise<void> {
  const column = STATES[state];
  await sql`update meetings.meeting set ${column} = coalesce(${column}, ${work.now})
    where id = ${id}`.execute(work.db);
}

/** Its room opens: whether whoever is in reads and writes there stays as it is then. */
export async function saveOpened(work: Work, id: MeetingId, isOpen: boolean): Promise<void> {
  await sql`update meetings.meeting set opened_at = ${work.now}, was_open = ${isOpen}
    where id = ${id} and opened_at is null`.execute(work.db);
}

/** As the calendar has it now. */
export async function saveDates(
  work: Work,
  { id, starts, ends, words }: Pick<SealedMeeting, "id" | "starts" | "ends" | "words">,
): Promise<void> {
  await sql`update meetings.meeting set starts = ${starts}, ends = ${ends}, words = ${words}
    where id = ${id}`.execute(work.db);
}

export async function saveSlow(work: Work, id: MeetingId, seconds: number): Promise<void> {
  await sql`update meetings.meeting set slow_seconds = ${seconds} where id = ${id}`.execute(
    work.db,
  );
}

export async function saveDocumentOf(
  work: Work,
  id: MeetingId,
  document: DocumentId,
): Promise<void> {
  await sql`update meetings.meeting set document = ${document} where id = ${id}`.execute(work.db);
}

/** Nobody closed it: it ends by itself. Under the right of its job. */
export async function saveEndedAlone(work: Work, id: MeetingId): Promise<void> {
  await sql`update meetings.meeting set closed_at = ${work.now}, ended_alone = true
    where id = ${id} and closed_at is null`.execute(work.db);
}

/** Those that are open and were to end before an instant. */
export async function listToEnd(work: Work, before: Temporal.Instant): Promise<readonly Meeting[]> {
  const { rows } = await sql<MeetingRow>`
    select ${COLUMNS} from meetings.meeting
    where opened_at is not null and closed_at is null and ends < ${before} order by id for update`.execute(
    work.db,
  );
  return rows.map(readRow);
}

/** Which are listed: over or not; for who is not of the circle, not those that were held behind closed doors; or, of all, the approved. */
export interface AskedMeetings {
  readonly over: boolean;
  readonly openAlone?: boolean;
  readonly approvedAlone?: boolean;
}

function isAsked({
  over,
  openAlone = false,
  approvedAlone = false,
}: AskedMeetings): RawBuilder<unknown> {
  return sql`closed_at is ${over ? sql`not null` : sql`null`}
    and ${openAlone ? sql`was_open is distinct from false` : sql`true`}
    and ${approvedAlone ? sql`approved_at is not null` : sql`true`}`;
}

/** Those of some circles that are not over, the next first; or those that are, the latest first. */
export async function listMeetings(
  work: Work,
  spaces: readonly SpaceId[],
  asked: AskedMeetings & { readonly from: number; readonly most: number },
): Promise<readonly SealedMeeting[]> {
  const { over, from, most } = asked;
  const order = over ? sql`starts desc, id` : sql`starts, id`;
  const { rows } = await sql<MeetingRow>`
    select ${COLUMNS} from meetings.meeting
    where space = any (${[...spaces]}::uuid[]) and ${isAsked(asked)}
    order by ${order} offset ${from} limit ${most}`.execute(work.db);
  return rows.map(readRow);
}

/** Those of some circles whose minutes are not approved and that were over since then, or that one may object to. */
export async function listToRead(
  work: Work,
  spaces: readonly SpaceId[],
  since: Temporal.Instant,
): Promise<readonly SealedMeeting[]> {
  const { rows } = await sql<MeetingRow>`
    select ${COLUMNS} from meetings.meeting
    where space = any (${[...spaces]}::uuid[]) and closed_at is not null and approved_at is null
      and (closed_at >= ${since} or approving_since >= ${since})
    order by starts desc, id limit 50`.execute(work.db);
  return rows.map(readRow);
}

export async function countMeetings(
  work: Work,
  spaces: readonly SpaceId[],
  asked: AskedMeetings,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from meetings.meeting
    where space = any (${[...spaces]}::uuid[]) and ${isAsked(asked)}`.execute(work.db);
  return rows[0]?.count ?? 0;
}

/** The latest meeting of a circle that is over, whose minutes nobody approved yet. */
export async function findToApprove(
  work: Work,
  space: SpaceId,
  before: Temporal.Instant,
): Promise<SealedMeeting | undefined> {
  const { rows } = await sql<MeetingRow>`
    select ${COLUMNS} from meetings.meeting
    where space = ${space} and closed_at is not null and approved_at is null and approving_since is null
      and starts < ${before}
    order by starts desc, id limit 1`.execute(work.db);
  return rows[0] && readRow(rows[0]);
}

/** When something last happened in the meetings of a circle. */
export async function lastMetAt(work: Work, space: string): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ at: Temporal.Instant | null }>`
    select max(greatest(made_at, opened_at, closed_at)) as at from meetings.meeting
    where space = ${space}`.execute(work.db);
  return rows[0]?.at ?? undefined;
}
