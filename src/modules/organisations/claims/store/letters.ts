import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type { ClaimId } from "../../domain/claim.ts";
import type { OrganisationId } from "../../domain/organisation.ts";

/** A letter posted to the seat, or a mail to an address of its own site. */
export type CodeWay = "letter" | "domain";

export interface KeptLetter {
  readonly id: string;
  readonly claim: ClaimId;
  readonly way: CodeWay;
  readonly code: Uint8Array;
  readonly sealed: Uint8Array;
  readonly madeAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly postedAt: Temporal.Instant | undefined;
  readonly tries: number;
}

interface LetterRow {
  readonly id: string;
  readonly claim: ClaimId;
  readonly way: CodeWay;
  readonly code: Uint8Array;
  readonly sealed: Uint8Array;
  readonly made_at: Temporal.Instant;
  readonly expires_at: Temporal.Instant;
  readonly posted_at: Temporal.Instant | null;
  readonly tries: number;
}

function toLetter(row: LetterRow): KeptLetter {
  return {
    id: row.id,
    claim: row.claim,
    way: row.way,
    code: row.code,
    sealed: row.sealed,
    madeAt: row.made_at,
    expiresAt: row.expires_at,
    postedAt: row.posted_at ?? undefined,
    tries: row.tries,
  };
}

/** Saves a code that is to come back; a new one makes the one before void, of the same way only. */
export async function saveLetter(
  work: Work,
  one: Pick<KeptLetter, "claim" | "way" | "code" | "sealed" | "expiresAt"> & {
    readonly organisation: OrganisationId;
  },
): Promise<void> {
  await sql`delete from organisations.letter where claim = ${one.claim} and way = ${one.way}`.execute(
    work.db,
  );
  await sql`insert into organisations.letter (id, claim, space, way, code, sealed, made_at, expires_at)
    values (${newId()}, ${one.claim}, ${one.organisation}, ${one.way}, ${one.code}, ${one.sealed},
      ${work.now}, ${one.expiresAt})`.execute(work.db);
}

/** The codes of a claim that were not used, held until the work is saved. */
export async function holdLetters(work: Work, claim: ClaimId): Promise<readonly KeptLetter[]> {
  const { rows } = await sql<LetterRow>`select * from organisations.letter
    where claim = ${claim} and used_at is null order by way for update`.execute(work.db);
  return rows.map(toLetter);
}

/** The codes of these claims, without holding them. */
export async function listLetters(
  work: Work,
  claims: readonly ClaimId[],
): Promise<readonly KeptLetter[]> {
  const { rows } = await sql<LetterRow>`select * from organisations.letter
    where claim = any (${[...claims]}::uuid[]) and used_at is null order by made_at`.execute(
    work.db,
  );
  return rows.map(toLetter);
}

/** One wrong try more, against each of these codes. */
export async function saveTries(work: Work, ids: readonly string[]): Promise<void> {
  await sql`update organisations.letter set tries = tries + 1
    where id = any (${[...ids]}::uuid[])`.execute(work.db);
}

/** Codes of a claim are used up, or of no more use: where they were sent is forgotten with them. */
export async function deleteLetters(work: Work, claim: ClaimId): Promise<void> {
  await sql`delete from organisations.letter where claim = ${claim}`.execute(work.db);
}

/** The operator posted the letter. */
export async function savePosted(work: Work, claim: ClaimId): Promise<void> {
  await sql`update organisations.letter set posted_at = coalesce(posted_at, ${work.now})
    where claim = ${claim} and way = 'letter'`.execute(work.db);
}

/** Codes of claims that were decided, or too old: they and where they were sent are forgotten. Answers how many. */
export async function deleteOldLetters(work: Work): Promise<number> {
  const { numAffectedRows } = await sql`delete from organisations.letter l
    where expires_at < ${work.now.subtract({ hours: 24 * 30 })} or exists (
      select from organisations.claim c where c.id = l.claim and c.decided_at is not null)`.execute(
    work.db,
  );
  return Number(numAffectedRows ?? 0n);
}
