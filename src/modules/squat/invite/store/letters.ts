import { type RawBuilder, sql } from "kysely";

import type { OrganisationId } from "#rules/organisations";
import type { AddressId } from "#rules/people";
import type { VenueId } from "#rules/premises";
import type { Work } from "#services/house";
import { fingerprint } from "#services/keys";

import {
  type Asked,
  type CodeKind,
  keyOfStructure,
  type Letter,
  type LetterId,
  type LetterState,
} from "../domain/letter.ts";

interface LetterRow {
  readonly id: LetterId;
  readonly structure: OrganisationId | null;
  readonly commune: string;
  readonly sealed: Uint8Array;
  readonly address: AddressId | null;
  readonly asked_at: Temporal.Instant;
  readonly mailed_at: Temporal.Instant | null;
  readonly said: Exclude<LetterState["is"], "waiting"> | null;
  readonly said_at: Temporal.Instant | null;
  readonly draft: Uint8Array | null;
  readonly venue: VenueId | null;
}

/** Its name, its codes and what was described are sealed under the key of the letter. */
export interface SealedLetter extends Letter {
  readonly sealed: Uint8Array;
  readonly address: AddressId | undefined;
  readonly isToBeMailed: boolean;
  readonly draft: Uint8Array | undefined;
}

const columns = sql`l.id, l.structure, l.commune, l.sealed, l.address, l.asked_at, l.mailed_at, l.said, l.said_at, l.draft, l.venue`;

function toLetter(row: LetterRow): SealedLetter {
  return {
    id: row.id,
    structure: row.structure ?? undefined,
    commune: row.commune,
    state: stateOf(row),
    askedAt: row.asked_at,
    sealed: row.sealed,
    address: row.address ?? undefined,
    isToBeMailed: row.address !== null && row.mailed_at === null,
    draft: row.draft ?? undefined,
  };
}

function stateOf({ said, said_at: at, venue }: LetterRow): LetterState {
  if (said === null || at === null) return { is: "waiting" };
  if (said === "opened") {
    if (venue === null) throw new Error("a letter that opened a venue names it");
    return { is: said, at, venue };
  }
  return { is: said, at };
}

/** A fingerprint of which structure: it is asked once. */
export function markOf(work: Work, asked: Asked): Uint8Array {
  return fingerprint(work.app, "squat structure", keyOfStructure(asked));
}

/** A fingerprint of an address that asked not to be asked again. */
export function markOfAddress(work: Work, address: string): Uint8Array {
  return fingerprint(work.app, "squat address", address);
}

const markOfCode = (work: Work, code: string) => fingerprint(work.app, "squat code", code);

export interface NewLetter extends Asked {
  readonly id: LetterId;
  readonly sealed: Uint8Array;
  readonly code: string;
  readonly poster: string;
  readonly address: AddressId | undefined;
  /** Whether it is to be sent by mail. */
  readonly isToBeMailed: boolean;
}

export async function saveLetter(work: Work, made: NewLetter): Promise<void> {
  const mailedAt = made.isToBeMailed || made.address === undefined ? null : work.now;
  await sql`insert into squat.letter (id, structure, mark, commune, sealed, code, poster, address, asked_at, mailed_at)
    values (${made.id}, ${made.structure ?? null}, ${markOf(work, made)}, ${made.commune}, ${made.sealed},
      ${markOfCode(work, made.code)}, ${markOfCode(work, made.poster)}, ${made.address ?? null},
      ${work.now}, ${mailedAt})`.execute(work.db);
}

async function findWhere(
  work: Work,
  where: RawBuilder<unknown>,
): Promise<SealedLetter | undefined> {
  const { rows } =
    await sql<LetterRow>`select ${columns} from squat.letter l where ${where}`.execute(work.db);
  return rows[0] && toLetter(rows[0]);
}

/** The letter of a structure, held until the work is saved: two who ask it at once ask it by one. */
export function holdByStructure(work: Work, asked: Asked): Promise<SealedLetter | undefined> {
  return findWhere(work, sql`l.mark = ${markOf(work, asked)} for update`);
}

/** The same, held until the work is saved. */
export function holdLetter(work: Work, id: LetterId): Promise<SealedLetter | undefined> {
  return findWhere(work, sql`l.id = ${id} for update`);
}

export function findLetter(work: Work, id: LetterId): Promise<SealedLetter | undefined> {
  return findWhere(work, sql`l.id = ${id}`);
}

/** The letter to which a code leads, and which of its two codes it is; held until the work is saved. */
export async function holdByCode(
  work: Work,
  code: string,
): Promise<{ readonly letter: SealedLetter; readonly kind: CodeKind } | undefined> {
  const mark = markOfCode(work, code);
  const { rows } = await sql<LetterRow & { readonly is_poster: boolean }>`
    select ${columns}, l.poster = ${mark} as is_poster from squat.letter l
    where l.code = ${mark} or l.poster = ${mark} for update`.execute(work.db);
  const [row] = rows;
  return row && { letter: toLetter(row), kind: row.is_poster ? "poster" : "letter" };
}

/** The same, only to be read. */
export async function findByCode(
  work: Work,
  code: string,
): Promise<{ readonly letter: SealedLetter; readonly kind: CodeKind } | undefined> {
  const mark = markOfCode(work, code);
  const { rows } = await sql<LetterRow & { readonly is_poster: boolean }>`
    select ${columns}, l.poster = ${mark} as is_poster from squat.letter l
    where l.code = ${mark} or l.poster = ${mark}`.execute(work.db);
  const [row] = rows;
  return row && { letter: toLetter(row), kind: row.is_poster ? "poster" : "letter" };
}

/** What the structure says now; once it said no or opened, its address is kept no more. */
export async function saveSaid(
  work: Work,
  id: LetterId,
  {
    says,
    draft,
    venue,
  }: {
    readonly says: Exclude<LetterState["is"], "waiting">;
    readonly draft?: Uint8Array;
    readonly venue?: VenueId;
  },
): Promise<void> {
  const isOver = says === "no" || says === "opened";
  await sql`update squat.letter set said = ${says}, said_at = ${work.now}, venue = ${venue ?? null},
      draft = case when ${isOver} then null else coalesce(${draft ?? null}::bytea, draft) end,
      address = case when ${isOver} then null else address end
    where id = ${id}`.execute(work.db);
}

/** A few that are to be sent by mail, the oldest first, held. */
export async function holdToMail(work: Work, most: number): Promise<readonly SealedLetter[]> {
  const { rows } = await sql<LetterRow>`select ${columns} from squat.letter l
    where l.address is not null and l.mailed_at is null and (l.said is null or l.said = 'later')
    order by l.asked_at, l.id limit ${most} for update skip locked`.execute(work.db);
  return rows.map(toLetter);
}

export async function saveMailed(work: Work, id: LetterId): Promise<void> {
  await sql`update squat.letter set mailed_at = ${work.now} where id = ${id}`.execute(work.db);
}

/** Of these marks, those that were asked, or said no. */
export async function listKnownMarks(
  work: Work,
  marks: readonly Uint8Array[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ readonly mark: string }>`
    select encode(mark, 'hex') as mark from squat.letter where mark = any (${[...marks]}::bytea[])
    union select encode(mark, 'hex') from squat.opposition where mark = any (${[...marks]}::bytea[])`.execute(
    work.db,
  );
  return new Set(rows.map(({ mark }) => mark));
}

export interface GoneLetter {
  readonly id: LetterId;
  readonly address: AddressId | undefined;
}

type GoneRow = { readonly id: LetterId; readonly address: AddressId | null };
const toGone = ({ id, address }: GoneRow): GoneLetter => ({ id, address: address ?? undefined });

/** Somebody knows where to write to, once it was only printed. */
export async function saveAddress(work: Work, id: LetterId, address: AddressId): Promise<void> {
  await sql`update squat.letter set address = ${address}, mailed_at = null
    where id = ${id} and address is null and mailed_at is null`.execute(work.db);
}

/**
 * Deletes the letters that nobody sends any more. What was mailed stays until it is over, so that the structure is not
 * written to twice; what it began to describe is its own.
 */
export async function deleteUninvited(
  work: Work,
  ids: readonly LetterId[],
): Promise<readonly GoneLetter[]> {
  const { rows } = await sql<GoneRow>`
    delete from squat.letter l where l.id = any (${[...ids]}::uuid[])
      and l.mailed_at is null and l.draft is null and l.said is distinct from 'opened'
      and not exists (select from squat.invitation i where i.letter = l.id)
    returning l.id, l.address`.execute(work.db);
  return rows.map(toGone);
}

/** Deletes some that nobody answered since then, or that were answered before then. */
export async function deleteOver(
  work: Work,
  over: RawBuilder<unknown>,
  most: number,
): Promise<readonly GoneLetter[]> {
  const { rows } = await sql<GoneRow>`
    delete from squat.letter where id in (
      select id from squat.letter l where ${over} order by l.asked_at limit ${most})
    returning id, address`.execute(work.db);
  return rows.map(toGone);
}

/** Without an answer, since they were asked or said « plus tard ». */
export const silentSince = (before: Temporal.Instant) =>
  sql`(l.said is null or l.said in ('later', 'drafted')) and coalesce(l.said_at, l.asked_at) < ${before}`;
/** Answered for good; what opened a door that is still asked for days stays as long. */
export const answeredBefore = (before: Temporal.Instant) =>
  sql`l.said in ('no', 'opened') and l.said_at < ${before}
    and not exists (select from squat.door d where d.letter = l.id)`;

/** Whether another letter still goes to this address, or a day is asked at it. */
export async function isAddressUsed(work: Work, address: AddressId): Promise<boolean> {
  const { rows } = await sql`select from squat.letter where address = ${address}
    union all select from squat.door where address = ${address} limit 1`.execute(work.db);
  return rows.length > 0;
}

/** Which structure it is, where it was only named: its mark stays, so that who types that name again finds its letter. */
export async function saveStructure(
  work: Work,
  id: LetterId,
  structure: OrganisationId,
): Promise<void> {
  await sql`update squat.letter set structure = ${structure} where id = ${id}`.execute(work.db);
}

/** The letters that opened one venue opened the one that it turned out to be. */
export async function passOpened(
  work: Work,
  { gone, kept }: { readonly gone: VenueId; readonly kept: VenueId },
): Promise<void> {
  await sql`update squat.letter set venue = ${kept} where venue = ${gone}`.execute(work.db);
}
