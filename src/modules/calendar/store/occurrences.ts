import { type RawBuilder, sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import {
  MOST_MINUTES,
  type Occasion,
  type OccasionId,
  type Occurrence,
  type OccurrenceId,
  type SpaceId,
} from "../domain/occasion.ts";
import { type OccasionRow, type SealedOccasion, toOccasion } from "./occasions.ts";

/** A date with the word of its cancellation still sealed. */
export type SealedOccurrence = Occurrence & { readonly cancelledWhy: Uint8Array | undefined };

interface OccurrenceRow {
  readonly id: OccurrenceId;
  readonly occasion: OccasionId;
  readonly original: Temporal.Instant;
  readonly starts: Temporal.Instant;
  readonly ends: Temporal.Instant;
  readonly sequence: number;
  readonly cancelled_at: Temporal.Instant | null;
  readonly cancelled_why: Uint8Array | null;
}

function toOccurrence(row: OccurrenceRow): SealedOccurrence {
  return {
    id: row.id,
    occasion: row.occasion,
    original: row.original,
    starts: row.starts,
    ends: row.ends,
    sequence: row.sequence,
    cancelledAt: row.cancelled_at ?? undefined,
    cancelledWhy: row.cancelled_why ?? undefined,
  };
}

/** All but those that their series has no more (`listGone`). */
const STANDING = sql`(select * from calendar.occurrence where not gone)`;

export async function selectDates(
  work: Work,
  rest: RawBuilder<unknown>,
  from = STANDING,
): Promise<readonly SealedOccurrence[]> {
  const { rows } = await sql<OccurrenceRow>`select * from ${from} date ${rest}`.execute(work.db);
  return rows.map(toOccurrence);
}

export async function findOccurrence(
  work: Work,
  id: OccurrenceId,
): Promise<SealedOccurrence | undefined> {
  return (await selectDates(work, sql`where id = ${id}`))[0];
}

/** Holds a date: whoever answers, moves or cancels it does so one after the other. */
export async function holdOccurrence(
  work: Work,
  id: OccurrenceId,
): Promise<SealedOccurrence | undefined> {
  return (await selectDates(work, sql`where id = ${id} for update`))[0];
}

/** All dates of an occasion, in order. */
export function listDates(work: Work, occasion: OccasionId): Promise<readonly SealedOccurrence[]> {
  return selectDates(work, sql`where occasion = ${occasion} order by starts, id`);
}

/** The same, held: nobody answers meanwhile. */
export function holdDates(work: Work, occasion: OccasionId): Promise<readonly SealedOccurrence[]> {
  return selectDates(work, sql`where occasion = ${occasion} order by id for update`);
}

/** Dates that are not over, of occasions where only so many fit: whoever waits may come in. */
export function holdFilling(work: Work): Promise<readonly SealedOccurrence[]> {
  return selectDates(
    work,
    sql`where ends > ${work.now} and cancelled_at is null and id in (
      select about from calendar.reply where waits) order by id for update`,
  );
}

/** One date that is to be written. */
export interface NewDate {
  readonly original: Temporal.Instant;
  readonly ends: Temporal.Instant;
}

/** Writes dates; one that is there already stays as it is, and one that was gone is back. */
export async function saveDates(
  work: Work,
  { id, space, sequence }: Pick<Occasion, "id" | "space" | "sequence">,
  dates: readonly NewDate[],
): Promise<void> {
  if (dates.length === 0) return;
  await sql`insert into calendar.occurrence (id, space, occasion, original, starts, ends, sequence)
    select made.id, ${space}, ${id}, made.original, made.original, made.ends, ${sequence}
    from unnest(${dates.map(() => newId())}::uuid[],
      ${dates.map(({ original }) => original.toString())}::timestamptz[],
      ${dates.map(({ ends }) => ends.toString())}::timestamptz[]) as made (id, original, ends)
    on conflict (occasion, original) do update set gone = false, cancelled_at = null,
      cancelled_why = null, starts = excluded.starts, ends = excluded.ends,
      sequence = occurrence.sequence + 1 where occurrence.gone`.execute(work.db);
}

/** A date stands elsewhere in time now; what calendars know it by stays, unless the rule itself moved. */
export async function saveMoved(
  work: Work,
  id: OccurrenceId,
  to: NewDate & { readonly starts: Temporal.Instant },
): Promise<void> {
  await sql`update calendar.occurrence set original = ${to.original}, starts = ${to.starts},
    ends = ${to.ends}, sequence = sequence + 1 where id = ${id}`.execute(work.db);
}

export async function saveDateCancelled(
  work: Work,
  id: OccurrenceId,
  why: Uint8Array | undefined,
): Promise<void> {
  await sql`update calendar.occurrence set cancelled_at = ${work.now}, cancelled_why = ${why ?? null},
    sequence = sequence + 1 where id = ${id}`.execute(work.db);
}

export async function deleteDates(work: Work, ids: readonly OccurrenceId[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from calendar.reply where about = any (${ids}::uuid[])`.execute(work.db);
  await sql`delete from calendar.occurrence where id = any (${ids}::uuid[])`.execute(work.db);
}

/** A date with its occasion. */
export interface Dated {
  readonly occurrence: SealedOccurrence;
  readonly occasion: SealedOccasion;
}

interface Window {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

type Both = OccasionRow & {
  readonly o_id: OccurrenceId;
  readonly original: Temporal.Instant;
  readonly starts: Temporal.Instant;
  readonly ends: Temporal.Instant;
  readonly o_sequence: number;
  readonly o_cancelled_at: Temporal.Instant | null;
  readonly o_cancelled_why: Uint8Array | null;
};

/** Each date with its occasion, in whichever order is least work. */
const BESIDE = sql`${STANDING} date join calendar.occasion on occasion.id = date.occasion`;
/** For a few dates: each looks for its occasion. The walls hide from PostgreSQL how few they are, and it read all occasions. */
const FROM_DATES = sql`${STANDING} date cross join lateral (
  select * from calendar.occasion one where one.id = date.occasion offset 0) occasion`;

/** Dates with their occasions. */
export async function selectDated(
  work: Work,
  rest: RawBuilder<unknown>,
  from: RawBuilder<unknown> = BESIDE,
): Promise<readonly Dated[]> {
  const { rows } = await sql<Both>`
    select occasion.*, date.id as o_id, date.original, date.starts, date.ends,
      date.sequence as o_sequence, date.cancelled_at as o_cancelled_at,
      date.cancelled_why as o_cancelled_why
    from ${from} ${rest}`.execute(work.db);
  return rows.map((row) => ({
    occasion: toOccasion(row),
    occurrence: {
      id: row.o_id,
      occasion: row.id,
      original: row.original,
      starts: row.starts,
      ends: row.ends,
      sequence: row.o_sequence,
      cancelledAt: row.o_cancelled_at ?? undefined,
      cancelledWhy: row.o_cancelled_why ?? undefined,
    },
  }));
}

/** The dates of some spaces in a window, in order: those that began before it and last into it too. */
export function listDatedOf(
  work: Work,
  spaces: readonly SpaceId[],
  { from, until, most }: Window & { readonly most: number },
): Promise<readonly Dated[]> {
  if (spaces.length === 0) return Promise.resolve([]);
  return selectDated(
    work,
    sql`where date.space = any (${spaces}::uuid[]) and date.starts < ${until}
      and date.starts > ${from.subtract({ minutes: MOST_MINUTES })} and date.ends > ${from}
      order by date.starts, date.id limit ${most}`,
    FROM_DATES,
  );
}

/** Which of a space that is over: all, or what everyone may see. */
const isPastOf = (work: Work, space: SpaceId, onlyPublic: boolean) =>
  sql`date.space = ${space} and date.ends <= ${work.now}
    and (${!onlyPublic} or (occasion.seen_by = 'everyone' and occasion.hidden_because is null))`;

/** Dates of a space that are over, the latest first. */
export function listPastOf(
  work: Work,
  space: SpaceId,
  asked: { readonly onlyPublic: boolean; readonly from: number; readonly most: number },
): Promise<readonly Dated[]> {
  return selectDated(
    work,
    sql`where ${isPastOf(work, space, asked.onlyPublic)}
      order by date.starts desc, date.id limit ${asked.most} offset ${asked.from}`,
  );
}

export async function countPastOf(
  work: Work,
  space: SpaceId,
  { onlyPublic }: { readonly onlyPublic: boolean },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count
    from calendar.occurrence date join calendar.occasion on occasion.id = date.occasion
    where ${isPastOf(work, space, onlyPublic)}`.execute(work.db);
  return rows[0]?.count ?? 0;
}

/** Dates that everyone may see, in a window; under a right of the house. */
export function listPublicDated(
  work: Work,
  { from, until, most }: Window & { readonly most: number },
): Promise<readonly Dated[]> {
  return selectDated(
    work,
    sql`where occasion.seen_by = 'everyone' and occasion.hidden_because is null
      and date.starts < ${until}
      and date.starts > ${from.subtract({ minutes: MOST_MINUTES })} and date.ends > ${from}
      order by date.starts, date.id limit ${most}`,
  );
}

/** Dates to which a person said that they come, or perhaps, wherever they are; under a right of the house. */
export function listDatedAnswered(
  work: Work,
  person: string,
  { from, until, most }: Window & { readonly most: number },
): Promise<readonly Dated[]> {
  return selectDated(
    work,
    // Looked for from the answers on: they are few, dates are many.
    sql`where date.id in (
        select said.about from calendar.reply said where said.person = ${person} and said.answer <> 'no'
        union select one.id from calendar.reply said join calendar.occurrence one on one.occasion = said.about
          where said.person = ${person} and said.answer <> 'no')
      and date.starts < ${until} and date.starts > ${from.subtract({ minutes: MOST_MINUTES })}
      and date.ends > ${from} order by date.starts, date.id limit ${most}`,
    FROM_DATES,
  );
}
