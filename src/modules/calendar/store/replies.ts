import { type RawBuilder, sql } from "kysely";

import type { Work } from "#services/house";

import type { OccasionId, PersonId, SpaceId } from "../domain/occasion.ts";
import type { Answer, Reply, ReplyId } from "../domain/reply.ts";

/** A reply as it is kept: what it is about, and the sealed name and number of who has no account. */
export type SealedReply = Reply & {
  readonly occasion: OccasionId;
  readonly space: SpaceId;
  /** The date; or the occasion, for all its dates. */
  readonly about: string;
  readonly addedBy: PersonId | undefined;
  readonly name: Uint8Array | undefined;
  readonly telephone: Uint8Array | undefined;
  /** Said by a guest, by the link of a letter. */
  readonly isGuest: boolean;
  /** Asked by name, outside of the space. */
  readonly isByName: boolean;
};

interface ReplyRow {
  readonly id: ReplyId;
  readonly space: SpaceId;
  readonly occasion: OccasionId;
  readonly about: string;
  readonly person: PersonId | null;
  readonly answer: Answer;
  readonly people: number;
  readonly children: number;
  readonly waits: boolean;
  readonly asked_at: Temporal.Instant;
  readonly added_by: PersonId | null;
  readonly name: Uint8Array | null;
  readonly telephone: Uint8Array | null;
  readonly guest: boolean;
  readonly by_name: boolean;
}

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly SealedReply[]> {
  const { rows } = await sql<ReplyRow>`select * from calendar.reply ${rest}`.execute(work.db);
  return rows.map((row) => ({
    id: row.id,
    space: row.space,
    occasion: row.occasion,
    about: row.about,
    person: row.person ?? undefined,
    answer: row.answer,
    people: row.people,
    children: Math.min(row.children, row.people),
    waits: row.waits,
    askedAt: row.asked_at,
    addedBy: row.added_by ?? undefined,
    name: row.name ?? undefined,
    telephone: row.telephone ?? undefined,
    isGuest: row.guest,
    isByName: row.by_name,
  }));
}

/** Replies to these dates or occasions, in the order in which they were asked. */
export function listReplies(work: Work, about: readonly string[]): Promise<readonly SealedReply[]> {
  if (about.length === 0) return Promise.resolve([]);
  return select(work, sql`where about = any (${about}::uuid[]) order by asked_at, place`);
}

export function listRepliesOfOccasion(
  work: Work,
  occasion: OccasionId,
): Promise<readonly SealedReply[]> {
  return select(work, sql`where occasion = ${occasion} order by asked_at, place`);
}

/** All that a person answered; under a right of the house, or their own. */
export function listRepliesOf(work: Work, person: PersonId): Promise<readonly SealedReply[]> {
  return select(work, sql`where person = ${person} order by asked_at, place`);
}

/** A reply to keep; who was asked by name stays so, whatever they say. */
export type NewReply = Omit<SealedReply, "isByName"> & { readonly isByName?: boolean };

/** What somebody says now takes the place of what they said before about the same. */
export async function saveReply(work: Work, one: NewReply): Promise<void> {
  await sql`insert into calendar.reply (id, space, occasion, about, person, answer, people, children,
      waits, asked_at, added_by, name, telephone, guest, by_name)
    values (${one.id}, ${one.space}, ${one.occasion}, ${one.about}, ${one.person ?? null},
      ${one.answer}, ${one.people}, ${one.children}, ${one.waits}, ${one.askedAt}, ${one.addedBy ?? null},
      ${one.name ?? null}, ${one.telephone ?? null},
      ${one.isGuest}, ${one.isByName ?? false})
    on conflict (about, person) do update set answer = excluded.answer, people = excluded.people,
      children = excluded.children, waits = excluded.waits, asked_at = excluded.asked_at,
      by_name = reply.by_name or excluded.by_name`.execute(work.db);
}

/** What a guest says now takes the place of what they said before. */
export async function changeReply(work: Work, one: NewReply): Promise<void> {
  await sql`update calendar.reply set answer = ${one.answer}, people = ${one.people},
    children = ${one.children}, waits = ${one.waits}, asked_at = ${one.askedAt},
    name = ${one.name ?? null} where id = ${one.id}`.execute(work.db);
}

/** They wait no more: a place is theirs. */
export async function savePlaced(work: Work, ids: readonly ReplyId[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`update calendar.reply set waits = false where id = any (${ids}::uuid[])`.execute(
    work.db,
  );
}

export async function deleteReply(work: Work, id: ReplyId): Promise<void> {
  await sql`delete from calendar.reply where id = ${id}`.execute(work.db);
}

/** Telephone numbers of dates that are over since before that instant are let go; answers how many. */
export async function forgetTelephones(
  work: Work,
  before: Temporal.Instant,
  most: number,
): Promise<number> {
  const { numAffectedRows } = await sql`update calendar.reply set telephone = null where id in (
    select reply.id from calendar.reply join calendar.occurrence date on date.id = reply.about
    where reply.telephone is not null and date.ends < ${before} limit ${most})`.execute(work.db);
  return Number(numAffectedRows ?? 0);
}
