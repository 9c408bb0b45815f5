import { sql } from "kysely";

import { PARIS } from "#basics/dates";
import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type { Came } from "../domain/attendance.ts";
import type { OccasionId, OccurrenceId, PersonId, SpaceId } from "../domain/occasion.ts";

/** Somebody who came, with their name still sealed where they have no account. */
export type SealedCame = Came & { readonly name: Uint8Array | undefined };

/** What was noted of a date: how many came, and which version of it that is. */
export interface Attendance {
  readonly date: OccurrenceId;
  readonly people: number;
  readonly version: number;
}

interface CameRow {
  readonly id: Came["id"];
  readonly date: OccurrenceId;
  readonly person: PersonId | null;
  readonly reply: Exclude<Came["reply"], undefined> | null;
  readonly name: Uint8Array | null;
  readonly people: number;
  readonly guest: boolean;
}

/** Who came to a date, as they were noted. */
export async function listCame(work: Work, date: OccurrenceId): Promise<readonly SealedCame[]> {
  const { rows } = await sql<CameRow>`
    select id, date, person, reply, name, people, guest from calendar.came
    where date = ${date} order by id`.execute(work.db);
  return rows.map(({ person, reply, name, guest, ...row }) => ({
    ...row,
    person: person ?? undefined,
    reply: reply ?? undefined,
    name: name ?? undefined,
    isGuest: guest,
  }));
}

/** Of the dates of an occasion, those of which it was noted how many came. */
export async function listAttendance(
  work: Work,
  occasion: OccasionId,
): Promise<readonly Attendance[]> {
  const { rows } = await sql<Attendance>`
    select noted.date, noted.people, noted.version
    from calendar.attendance noted join calendar.occurrence one on one.id = noted.date
    where one.occasion = ${occasion}`.execute(work.db);
  return rows;
}

/** How many came is noted, or noted again. */
export async function saveAttendance(
  work: Work,
  noted: {
    readonly space: SpaceId;
    readonly date: OccurrenceId;
    readonly people: number;
    readonly by: PersonId;
  },
): Promise<void> {
  await sql`insert into calendar.attendance as known (id, space, date, people, noted_at, noted_by)
    values (${newId()}, ${noted.space}, ${noted.date}, ${noted.people}, ${work.now}, ${noted.by})
    on conflict (date) do update set people = excluded.people, noted_at = excluded.noted_at,
      noted_by = excluded.noted_by, version = known.version + 1`.execute(work.db);
}

export async function saveCame(work: Work, space: SpaceId, one: SealedCame): Promise<void> {
  await sql`insert into calendar.came (id, space, date, person, reply, name, people, guest)
    values (${one.id}, ${space}, ${one.date}, ${one.person ?? null}, ${one.reply ?? null},
      ${one.name ?? null}, ${one.people}, ${one.isGuest ?? false})
    on conflict (id) do update set people = excluded.people`.execute(work.db);
}

export async function deleteCame(work: Work, ids: readonly Came["id"][]): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from calendar.came where id = any (${ids}::uuid[])`.execute(work.db);
}

/** When somebody came, and to what; under a right of the house. */
export async function listCameOf(
  work: Work,
  person: PersonId,
): Promise<readonly { readonly occasion: OccasionId; readonly starts: Temporal.Instant }[]> {
  const { rows } = await sql<{ occasion: OccasionId; starts: Temporal.Instant }>`
    select one.occasion, one.starts from calendar.came
    join calendar.occurrence one on one.id = came.date
    where came.person = ${person} order by one.starts`.execute(work.db);
  return rows;
}

/** Names of those who came to dates that were over before that instant are let go; answers how many. */
export async function forgetCame(
  work: Work,
  before: Temporal.Instant,
  most: number,
): Promise<number> {
  const { numAffectedRows } = await sql`delete from calendar.came where id in (
    select came.id from calendar.came join calendar.occurrence one on one.id = came.date
    where one.ends < ${before} limit ${most})`.execute(work.db);
  return Number(numAffectedRows ?? 0);
}

/** To how many dates each of these persons came, from a day to another. */
export async function countCame(
  work: Work,
  {
    persons,
    from,
    until,
  }: {
    readonly persons: readonly PersonId[];
    readonly from: Temporal.PlainDate;
    readonly until: Temporal.PlainDate;
  },
): Promise<ReadonlyMap<PersonId, number>> {
  const { rows } = await sql<{ readonly person: PersonId; readonly many: number }>`
    select came.person, count(*)::int as many from calendar.came
    join calendar.occurrence one on one.id = came.date
    where came.person = any (${[...persons]}::uuid[])
      and (one.starts at time zone ${PARIS})::date between ${from} and ${until}
    group by came.person`.execute(work.db);
  return new Map(rows.map(({ person, many }) => [person, many]));
}
