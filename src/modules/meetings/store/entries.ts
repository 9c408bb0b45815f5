import { sql } from "kysely";

import type { Work } from "#services/house";

import { type Entry, type EntryKind, MOST_ENTRIES, TAKEN_BACK } from "../domain/entry.ts";
import type { EntryId, MeetingId, PersonId } from "../domain/meeting.ts";

export type SealedEntry = Omit<Entry, "words"> & { readonly words: Uint8Array | undefined };

interface EntryRow {
  readonly id: EntryId;
  readonly space: Entry["space"];
  readonly meeting: MeetingId;
  readonly number: number;
  readonly at: Temporal.Instant;
  readonly by: PersonId;
  readonly kind: EntryKind;
  readonly words: Uint8Array | null;
  readonly about: string | null;
  readonly point: Entry["point"] | null;
  readonly who: PersonId | null;
}

const COLUMNS = sql`id, space, meeting, number, at, by, kind, words, about, point, who`;

function readRow(row: EntryRow): SealedEntry {
  return {
    id: row.id,
    space: row.space,
    meeting: row.meeting,
    number: row.number,
    at: row.at,
    by: row.by,
    kind: row.kind,
    words: row.words ?? undefined,
    about: row.about ?? undefined,
    point: row.point ?? undefined,
    who: row.who ?? undefined,
  };
}

/** One line more, while the meeting is held (`holdMeeting`): its number is the next one, so that none is missing. */
export async function appendEntry(
  work: Work,
  entry: Omit<SealedEntry, "number" | "at">,
): Promise<number> {
  const { rows } = await sql<{ last_number: number }>`
    update meetings.meeting set last_number = last_number + 1
    where id = ${entry.meeting} returning last_number`.execute(work.db);
  const number = rows[0]?.last_number;
  if (number === undefined) throw new Error("an entry is of a meeting");
  await sql`insert into meetings.entry (id, space, meeting, number, at, by, kind, words, about, point, who)
    values (${entry.id}, ${entry.space}, ${entry.meeting}, ${number}, ${work.now}, ${entry.by},
      ${entry.kind}, ${entry.words ?? null}, ${entry.about ?? null}, ${entry.point ?? null},
      ${entry.who ?? null})`.execute(work.db);
  return number;
}

/** What happened in a meeting after a number, in order. */
export async function listEntries(
  work: Work,
  meeting: MeetingId,
  { after = 0, most = MOST_ENTRIES }: { readonly after?: number; readonly most?: number } = {},
): Promise<readonly SealedEntry[]> {
  const { rows } = await sql<EntryRow>`
    select ${COLUMNS} from meetings.entry where meeting = ${meeting} and number > ${after}
    order by number limit ${most}`.execute(work.db);
  return rows.map(readRow);
}

export async function findEntry(
  work: Work,
  meeting: MeetingId,
  number: number,
): Promise<SealedEntry | undefined> {
  const { rows } = await sql<EntryRow>`
    select ${COLUMNS} from meetings.entry where meeting = ${meeting} and number = ${number}`.execute(
    work.db,
  );
  return rows[0] && readRow(rows[0]);
}

/** Whether something is marked so already, or answered; what was taken back since does not count. */
export async function isMarked(work: Work, about: string, kind: EntryKind): Promise<boolean> {
  const { rows } = await sql`
    select 1 from meetings.entry as mark where about = ${about} and kind = ${kind}
      and not exists (select from meetings.entry as back
        where back.about = mark.id and back.kind = any (${[...TAKEN_BACK]}::text[]))`.execute(
    work.db,
  );
  return rows.length > 0;
}

/** When somebody last wrote in a meeting. */
export async function lastSaidAt(
  work: Work,
  meeting: MeetingId,
  by: PersonId,
): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ at: Temporal.Instant | null }>`
    select max(at) as at from meetings.entry
    where meeting = ${meeting} and by = ${by} and kind = 'said'`.execute(work.db);
  return rows[0]?.at ?? undefined;
}

/** What somebody said, and put in words of their own as decided, to do or noted, wherever they met, latest first. */
export async function listSaidBy(work: Work, by: PersonId): Promise<readonly SealedEntry[]> {
  const { rows } = await sql<EntryRow>`
    select ${COLUMNS} from meetings.entry where by = ${by}
      and (kind = 'said' or about is null and kind in ('proposed', 'todo', 'noted'))
    order by at desc limit 5000`.execute(work.db);
  return rows.map(readRow);
}
