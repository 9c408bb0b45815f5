import { type RawBuilder, sql } from "kysely";

import type { Work } from "#services/house";

import type { OccasionId, PersonId, SpaceId } from "../../domain/occasion.ts";
import type { SealedWords } from "../../store/occasions.ts";
import type { AskedOf, Poll, PollDate, PollDateId, PollId } from "../domain/poll.ts";

/** What is kept sealed of a poll. */
export type SealedPollWords = SealedWords & { readonly telephone: Uint8Array | undefined };

/** A poll with its words still sealed. */
export type SealedPoll = Poll & { readonly sealed: SealedPollWords };

interface PollRow {
  readonly id: PollId;
  readonly space: SpaceId;
  readonly kind: string;
  readonly title: Uint8Array;
  readonly about: Uint8Array | null;
  readonly address: Uint8Array | null;
  readonly video: Uint8Array | null;
  readonly telephone: Uint8Array | null;
  readonly commune: string | null;
  readonly zone: string;
  readonly asked_of: AskedOf;
  readonly last_day: Temporal.PlainDate;
  readonly made_by: PersonId;
  readonly made_at: Temporal.Instant;
  readonly version: number;
  readonly told_at: Temporal.Instant | null;
  readonly ended_at: Temporal.Instant | null;
  readonly chosen: PollDateId | null;
  readonly occasion: OccasionId | null;
}

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly SealedPoll[]> {
  const { rows } = await sql<PollRow>`select * from calendar.poll ${rest}`.execute(work.db);
  return rows.map((row) => ({
    id: row.id,
    space: row.space,
    kind: row.kind,
    commune: row.commune ?? undefined,
    zone: row.zone,
    askedOf: row.asked_of,
    lastDay: row.last_day,
    madeBy: row.made_by,
    madeAt: row.made_at,
    version: row.version,
    toldAt: row.told_at ?? undefined,
    endedAt: row.ended_at ?? undefined,
    chosen: row.chosen ?? undefined,
    occasion: row.occasion ?? undefined,
    sealed: {
      title: row.title,
      about: row.about ?? undefined,
      address: row.address ?? undefined,
      video: row.video ?? undefined,
      telephone: row.telephone ?? undefined,
    },
  }));
}

export async function findPoll(work: Work, id: PollId): Promise<SealedPoll | undefined> {
  return (await select(work, sql`where id = ${id}`))[0];
}

/** Finds a poll and holds it: who answers, who changes its dates and who chooses do so one after the other. */
export async function holdPoll(work: Work, id: PollId): Promise<SealedPoll | undefined> {
  return (await select(work, sql`where id = ${id} for no key update`))[0];
}

/** The polls of some spaces, latest first. */
export function listPollsOf(
  work: Work,
  spaces: readonly SpaceId[],
  most: number,
): Promise<readonly SealedPoll[]> {
  return select(
    work,
    sql`where space = any (${spaces}::uuid[]) order by made_at desc, id limit ${most}`,
  );
}

/** Those that go on whose last day is before a day. */
export function listOver(work: Work, day: Temporal.PlainDate): Promise<readonly SealedPoll[]> {
  return select(
    work,
    sql`where ended_at is null and last_day < ${day} order by id for no key update`,
  );
}

export function listPollsMadeBy(work: Work, person: PersonId): Promise<readonly SealedPoll[]> {
  return select(work, sql`where made_by = ${person} order by made_at, id`);
}

export async function savePoll(work: Work, one: SealedPoll): Promise<void> {
  const { sealed } = one;
  await sql`insert into calendar.poll (id, space, kind, title, about, address, video, telephone,
      commune, zone, asked_of, last_day, made_by, made_at)
    values (${one.id}, ${one.space}, ${one.kind}, ${sealed.title}, ${sealed.about ?? null},
      ${sealed.address ?? null}, ${sealed.video ?? null}, ${sealed.telephone ?? null},
      ${one.commune ?? null}, ${one.zone}, ${one.askedOf}, ${one.lastDay}, ${one.madeBy},
      ${one.madeAt})`.execute(work.db);
}

/** All that can be changed of it, at once; its version grows. */
export async function saveChangedPoll(work: Work, one: SealedPoll): Promise<void> {
  const { sealed } = one;
  await sql`update calendar.poll set kind = ${one.kind}, title = ${sealed.title},
      about = ${sealed.about ?? null}, address = ${sealed.address ?? null},
      video = ${sealed.video ?? null}, telephone = ${sealed.telephone ?? null},
      commune = ${one.commune ?? null}, zone = ${one.zone}, asked_of = ${one.askedOf},
      last_day = ${one.lastDay}, version = version + 1, told_at = null
    where id = ${one.id}`.execute(work.db);
}

/** It is over: a date was chosen, which became an occasion; or none. */
export async function saveEnded(
  work: Work,
  id: PollId,
  chosen?: { readonly date: PollDateId; readonly occasion: OccasionId },
): Promise<void> {
  await sql`update calendar.poll set ended_at = ${work.now}, chosen = ${chosen?.date ?? null},
    occasion = ${chosen?.occasion ?? null} where id = ${id}`.execute(work.db);
}

export async function saveTold(work: Work, id: PollId): Promise<void> {
  await sql`update calendar.poll set told_at = ${work.now} where id = ${id}`.execute(work.db);
}

export async function listPollDates(work: Work, poll: PollId): Promise<readonly PollDate[]> {
  const { rows } = await sql<PollDate>`select id, starts, minutes from calendar.poll_date
    where poll = ${poll} order by starts`.execute(work.db);
  return rows.map(({ id, starts, minutes }) => ({ id, starts, minutes }));
}

/** The dates that it asks about from now on; one that stays keeps what was said of it. */
export async function savePollDates(
  work: Work,
  { id, space }: Pick<Poll, "id" | "space">,
  dates: readonly PollDate[],
): Promise<void> {
  const kept = dates.map((date) => date.id);
  await sql`delete from calendar.poll_date where poll = ${id}
    and id <> all (${kept}::uuid[])`.execute(work.db);
  for (const date of dates)
    await sql`insert into calendar.poll_date (id, space, poll, starts, minutes)
      values (${date.id}, ${space}, ${id}, ${date.starts}, ${date.minutes})
      on conflict (id) do update set minutes = excluded.minutes`.execute(work.db);
}

/** Their own polls go with them, with their dates and answers. */
export async function removeOwnPolls(work: Work, person: PersonId): Promise<void> {
  await sql`delete from calendar.poll where space = ${person}`.execute(work.db);
}

/** What one person made, another now did. */
export async function passPolls(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await sql`update calendar.poll set made_by = ${into} where made_by = ${from}`.execute(work.db);
}

/** What was in a space is in another now, sealed under its key; dates and answers follow. */
export async function movePoll(
  work: Work,
  id: PollId,
  { space, ...sealed }: SealedPollWords & { readonly space: SpaceId },
): Promise<void> {
  await sql`update calendar.poll set space = ${space}, title = ${sealed.title},
    about = ${sealed.about ?? null}, address = ${sealed.address ?? null},
    video = ${sealed.video ?? null}, telephone = ${sealed.telephone ?? null}
    where id = ${id}`.execute(work.db);
}
