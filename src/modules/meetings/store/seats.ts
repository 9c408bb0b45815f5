import { type RawBuilder, sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type { EntryId, Meeting, MeetingId, PersonId, SpaceId } from "../domain/meeting.ts";
import type { Seat, Setting, Stands } from "../domain/quorum.ts";
import { USUAL } from "../domain/quorum.ts";

type Of = Pick<Meeting, "id" | "space">;

/** Where each member stands, in the order in which they said it first. Who is there from outside is no voice. */
export function listSeats(work: Work, meeting: MeetingId): Promise<readonly Seat[]> {
  return selectSeats(work, sql`meeting = ${meeting} and not is_guest`);
}

/** Who wrote in an open meeting and is not of its circle: whether they still may, and nothing of their voice. */
export function listGuests(work: Work, meeting: MeetingId): Promise<readonly Seat[]> {
  return selectSeats(work, sql`meeting = ${meeting} and is_guest`);
}

/** All who have a seat at some meetings, of the circle or not, and who holds a power there; each once. */
export async function listSeated(
  work: Work,
  meetings: readonly MeetingId[],
): Promise<readonly PersonId[]> {
  const at = sql`meeting = any (${[...meetings]}::uuid[])`;
  const { rows } = await sql<{ person: PersonId }>`
    select person from meetings.seat where ${at}
    union select holder from meetings.seat where ${at} and holder is not null`.execute(work.db);
  return rows.map(({ person }) => person);
}

/** Where somebody stands, of the circle or not. */
export async function findSeat(
  work: Work,
  meeting: MeetingId,
  person: PersonId,
): Promise<Seat | undefined> {
  return (await selectSeats(work, sql`meeting = ${meeting} and person = ${person}`))[0];
}

async function selectSeats(work: Work, which: RawBuilder<unknown>): Promise<readonly Seat[]> {
  const { rows } = await sql<{
    person: PersonId;
    stands: Stands;
    holder: PersonId | null;
    muted_at: Temporal.Instant | null;
    removed_at: Temporal.Instant | null;
    is_guest: boolean;
  }>`select person, stands, holder, muted_at, removed_at, is_guest from meetings.seat
    where ${which} order by said_at, id`.execute(work.db);
  return rows.map((row) => ({
    person: row.person,
    stands: row.stands,
    holder: row.holder ?? undefined,
    isMuted: row.muted_at !== null,
    isRemoved: row.removed_at !== null,
    isGuest: row.is_guest,
  }));
}

/** Where somebody stands from now on. */
export async function saveSeat(
  work: Work,
  { id, space }: Of,
  { person, stands, holder }: Pick<Seat, "person" | "stands" | "holder">,
): Promise<void> {
  await sql`insert into meetings.seat (id, space, meeting, person, stands, holder, said_at)
    values (${newId<"Seat">()}, ${space}, ${id}, ${person}, ${stands}, ${holder ?? null}, ${work.now})
    on conflict (meeting, person) do update
      set stands = excluded.stands, holder = excluded.holder, is_guest = false`.execute(work.db);
}

/** Somebody who is not of the circle wrote there; known already, nothing changes. */
export async function saveGuest(work: Work, { id, space }: Of, person: PersonId): Promise<void> {
  await sql`insert into meetings.seat (id, space, meeting, person, stands, said_at, is_guest)
    values (${newId<"Seat">()}, ${space}, ${id}, ${person}, 'present', ${work.now}, true)
    on conflict (meeting, person) do nothing`.execute(work.db);
}

/** Who left the circle of that space, or all of them, is a guest at meetings that are not over. */
export async function saveLeft(work: Work, person: PersonId, space?: SpaceId): Promise<void> {
  const where = space === undefined ? sql`true` : sql`seat.space = ${space}`;
  await sql`update meetings.seat as seat set is_guest = true from meetings.meeting as meeting
    where meeting.id = seat.meeting and meeting.closed_at is null
      and seat.person = ${person} and ${where}`.execute(work.db);
}

/** Somebody may not write any more, or may again. */
export async function saveMuted(work: Work, { id }: Of, person: PersonId, is: boolean) {
  await sql`update meetings.seat set muted_at = ${is ? work.now : null}
    where meeting = ${id} and person = ${person}`.execute(work.db);
}

/** Somebody is shown out, or let in again. */
export async function saveRemoved(work: Work, { id }: Of, person: PersonId, is: boolean) {
  await sql`update meetings.seat set removed_at = ${is ? work.now : null}
    where meeting = ${id} and person = ${person}`.execute(work.db);
}

export async function listFacilitators(
  work: Work,
  meeting: MeetingId,
): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`
    select person from meetings.facilitator where meeting = ${meeting} order by id`.execute(
    work.db,
  );
  return rows.map(({ person }) => person);
}

export async function saveFacilitator(work: Work, { id, space }: Of, person: PersonId) {
  await sql`insert into meetings.facilitator (id, space, meeting, person)
    values (${newId<"Facilitator">()}, ${space}, ${id}, ${person})
    on conflict (meeting, person) do nothing`.execute(work.db);
}

export async function deleteFacilitator(work: Work, { id }: Of, person: PersonId): Promise<void> {
  await sql`delete from meetings.facilitator
    where meeting = ${id} and person = ${person}`.execute(work.db);
}

/** A hand that is raised, or who speaks. */
export interface Hand {
  readonly person: PersonId;
  readonly speaks: boolean;
}

/** Who speaks, then those who asked to, in turn. */
export async function listHands(work: Work, meeting: MeetingId): Promise<readonly Hand[]> {
  const { rows } = await sql<{ person: PersonId; speaks: boolean }>`
    select person, began_at is not null as speaks from meetings.hand
    where meeting = ${meeting} and ended_at is null
    order by began_at is null, place`.execute(work.db);
  return rows;
}

/** Raised already, it stays where it is. */
export async function saveHand(work: Work, { id, space }: Of, person: PersonId): Promise<void> {
  await sql`insert into meetings.hand (id, space, meeting, person, asked_at)
    values (${newId<"Hand">()}, ${space}, ${id}, ${person}, ${work.now})
    on conflict (meeting, person) where ended_at is null do nothing`.execute(work.db);
}

/** Lowered, or its turn is over: of one, or of all. */
export async function endHands(work: Work, { id }: Of, person?: PersonId): Promise<void> {
  const whose = person === undefined ? sql`true` : sql`person = ${person}`;
  await sql`update meetings.hand set ended_at = ${work.now}
    where meeting = ${id} and ended_at is null and ${whose}`.execute(work.db);
}

/** Somebody has the floor. */
export async function beginTurn(work: Work, { id }: Of, person: PersonId): Promise<void> {
  await sql`update meetings.hand set began_at = coalesce(began_at, ${work.now})
    where meeting = ${id} and ended_at is null and person = ${person}`.execute(work.db);
}

/** What one says of a decision that is put. */
export interface Consent {
  readonly proposal: EntryId;
  readonly person: PersonId;
  readonly answer: "agrees" | "objects";
  /** Why they object, sealed. */
  readonly words: Uint8Array | undefined;
  /** They said it themselves, and not who leads for them. */
  readonly byOneself: boolean;
}

export async function listConsents(work: Work, meeting: MeetingId): Promise<readonly Consent[]> {
  const { rows } = await sql<{
    proposal: EntryId;
    person: PersonId;
    answer: Consent["answer"];
    words: Uint8Array | null;
    by_oneself: boolean;
  }>`select proposal, person, answer, words, by_oneself from meetings.consent
    where meeting = ${meeting} order by said_at, id`.execute(work.db);
  return rows.map(({ words, by_oneself: byOneself, ...row }) => ({
    ...row,
    words: words ?? undefined,
    byOneself,
  }));
}

export async function saveConsent(work: Work, { id, space }: Of, one: Consent): Promise<void> {
  await sql`insert into meetings.consent
      (id, space, meeting, proposal, person, answer, words, by_oneself, said_at)
    values (${newId<"Consent">()}, ${space}, ${id}, ${one.proposal}, ${one.person}, ${one.answer},
      ${one.words ?? null}, ${one.byOneself}, ${work.now})
    on conflict (proposal, person) do update set answer = excluded.answer, words = excluded.words,
      by_oneself = excluded.by_oneself, said_at = excluded.said_at`.execute(work.db);
}

/** How a circle meets; as usual where it said nothing. */
export async function findSetting(work: Work, space: SpaceId): Promise<Setting> {
  const { rows } = await sql<{ is_open: boolean; powers: number; quorum: number | null }>`
    select is_open, powers, quorum from meetings.setting where space = ${space}`.execute(work.db);
  const [row] = rows;
  return row === undefined
    ? USUAL
    : { isOpen: row.is_open, powers: row.powers, quorum: row.quorum ?? undefined };
}

export async function saveSetting(work: Work, space: SpaceId, setting: Setting): Promise<void> {
  await sql`insert into meetings.setting (id, space, is_open, powers, quorum)
    values (${newId<"Setting">()}, ${space}, ${setting.isOpen}, ${setting.powers}, ${setting.quorum ?? null})
    on conflict (space) do update set is_open = excluded.is_open, powers = excluded.powers,
      quorum = excluded.quorum`.execute(work.db);
}

/** The meetings at which somebody said where they stand, latest first. */
export async function listSeatsOf(
  work: Work,
  person: PersonId,
): Promise<readonly (Pick<Seat, "stands" | "isGuest"> & { readonly meeting: MeetingId })[]> {
  const { rows } = await sql<{ meeting: MeetingId; stands: Stands; is_guest: boolean }>`
    select meeting, stands, is_guest from meetings.seat where person = ${person}
    order by said_at desc limit 5000`.execute(work.db);
  return rows.map(({ is_guest: isGuest, ...row }) => ({ ...row, isGuest }));
}

/** Why somebody objected, sealed, latest first. */
export async function listObjectionsOf(
  work: Work,
  person: PersonId,
): Promise<
  readonly {
    readonly space: SpaceId;
    readonly words: Uint8Array | null;
    readonly at: Temporal.Instant;
  }[]
> {
  const { rows } = await sql<{ space: SpaceId; words: Uint8Array | null; at: Temporal.Instant }>`
    select space, words, said_at as at from meetings.consent
    where person = ${person} and answer = 'objects' order by said_at desc limit 5000`.execute(
    work.db,
  );
  return rows;
}
