import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type { ClaimId } from "../domain/claim.ts";
import type { OrganisationId } from "../domain/organisation.ts";

export interface KeptLetter {
  readonly id: string;
  readonly claim: ClaimId;
  readonly code: Uint8Array;
  readonly sealed: Uint8Array;
  readonly madeAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly tries: number;
}

/** Saves a code that is to come back; a new one makes the one before void. */
export async function saveLetter(
  work: Work,
  one: Pick<KeptLetter, "claim" | "code" | "sealed" | "expiresAt"> & {
    readonly organisation: OrganisationId;
  },
): Promise<void> {
  await sql`delete from organisations.letter where claim = ${one.claim}`.execute(work.db);
  await sql`insert into organisations.letter (id, claim, space, code, sealed, made_at, expires_at)
    values (${newId()}, ${one.claim}, ${one.organisation}, ${one.code}, ${one.sealed}, ${work.now},
      ${one.expiresAt})`.execute(work.db);
}

/** The code of a claim that was not used, held until the work is saved. */
export async function holdLetter(work: Work, claim: ClaimId): Promise<KeptLetter | undefined> {
  const { rows } = await sql<{
    id: string;
    claim: ClaimId;
    code: Uint8Array;
    sealed: Uint8Array;
    made_at: Temporal.Instant;
    expires_at: Temporal.Instant;
    tries: number;
  }>`select * from organisations.letter where claim = ${claim} and used_at is null for update`.execute(
    work.db,
  );
  const [row] = rows;
  return (
    row && {
      id: row.id,
      claim: row.claim,
      code: row.code,
      sealed: row.sealed,
      madeAt: row.made_at,
      expiresAt: row.expires_at,
      tries: row.tries,
    }
  );
}

/** One more try; a right one uses the code. Where it was sent is forgotten with it. */
export async function saveTry(work: Work, id: string, isRight: boolean): Promise<void> {
  await (
    isRight
      ? sql`delete from organisations.letter where id = ${id}`
      : sql`update organisations.letter set tries = tries + 1 where id = ${id}`
  ).execute(work.db);
}
