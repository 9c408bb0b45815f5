import { randomBytes } from "node:crypto";

import { sql } from "kysely";

import { newId } from "#basics/id";
import { type PersonId, SWEPT_AT_ONCE, type Work } from "#services/house";
import { fingerprint } from "#services/keys";

import type { ChallengeId } from "../domain/passkey.ts";

/** For whom something is to be signed: one browser, and the person who adds a key there. */
export interface Challenged {
  /** The session or the visitor of the browser (`holderOf`). */
  readonly holder: string;
  /** Undefined for who comes in. */
  readonly person: PersonId | undefined;
}

const markOf = (work: Work, holder: string) => fingerprint(work.app, "passkey holder", holder);

export async function saveChallenge(
  work: Work,
  { holder, person }: Challenged,
  endsAt: Temporal.Instant,
): Promise<ChallengeId> {
  const id = newId<"PasskeyChallenge">();
  await sql`insert into people.passkey_challenge (id, challenge, holder, person, made_at, ends_at)
    values (${id}, ${randomBytes(32)}, ${markOf(work, holder)}, ${person ?? null}, ${work.now},
      ${endsAt})`.execute(work.db);
  return id;
}

function alive(work: Work, id: ChallengeId, { holder, person }: Challenged) {
  return sql`id = ${id} and holder = ${markOf(work, holder)} and ends_at > ${work.now}
    and person is not distinct from ${person ?? null}::uuid`;
}

/** What is to be signed, for the browser and the person it was made for. */
export async function findChallenge(
  work: Work,
  id: ChallengeId,
  challenged: Challenged,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { rows } = await sql<{ challenge: Uint8Array }>`select challenge
    from people.passkey_challenge where ${alive(work, id, challenged)}`.execute(work.db);
  return rows[0] && new Uint8Array(rows[0].challenge);
}

/** The same, which it can be answered with once: right or wrong. */
export async function takeChallenge(
  work: Work,
  id: ChallengeId,
  challenged: Challenged,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { rows } = await sql<{ challenge: Uint8Array }>`delete from people.passkey_challenge
    where ${alive(work, id, challenged)} returning challenge`.execute(work.db);
  return rows[0] && new Uint8Array(rows[0].challenge);
}

/** Those over since before this instant, so many at once. Answers how many. */
export async function deleteOldChallenges(work: Work, before: Temporal.Instant): Promise<number> {
  const { numAffectedRows } = await sql`delete from people.passkey_challenge where id in (
    select id from people.passkey_challenge where ends_at < ${before} limit ${SWEPT_AT_ONCE})`.execute(
    work.db,
  );
  return Number(numAffectedRows ?? 0n);
}
