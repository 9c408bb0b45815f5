import { sql } from "kysely";

import { newId } from "#basics/id";
import { keptOf, type RowOf } from "#basics/row";
import type { Work } from "#services/house";

import type { CircleId, PersonId, VoteId } from "../domain/vote.ts";

/** Why somebody voted so, or objects; sealed under the key of the circle. */
export interface SealedReason {
  readonly vote: VoteId;
  /** Undefined where ballots are secret. */
  readonly by: PersonId | undefined;
  readonly kind: "reason" | "objection";
  readonly words: Uint8Array;
  readonly writtenAt: Temporal.Instant;
}

/** The same, with the question that it was about. */
interface SaidReason extends SealedReason {
  readonly circle: CircleId;
  readonly question: string;
}

/** The reasons of a vote that stand, the oldest first; of secret ballots in no order that tells when. */
export async function listReasons(work: Work, vote: VoteId): Promise<readonly SealedReason[]> {
  const { rows } = await sql<RowOf<SealedReason>>`
    select vote, by_person as by, kind, words, written_at as "writtenAt" from decisions.reason
    where vote = ${vote} and withdrawn_at is null order by written_at, id`.execute(work.db);
  return rows.map(keptOf<SealedReason>);
}

export async function saveReason(
  work: Work,
  circle: CircleId,
  reason: SealedReason,
): Promise<void> {
  await sql`insert into decisions.reason (id, space, vote, by_person, kind, words, written_at)
    values (${newId()}, ${circle}, ${reason.vote}, ${reason.by ?? null}, ${reason.kind},
      ${reason.words}, ${reason.writtenAt})
    on conflict (vote, by_person) where kind = 'objection' and withdrawn_at is null
      do update set words = excluded.words, written_at = excluded.written_at`.execute(work.db);
}

/** An objection that its author takes back. */
export async function withdrawObjection(work: Work, vote: VoteId, person: PersonId): Promise<void> {
  await sql`update decisions.reason set withdrawn_at = ${work.now}
    where vote = ${vote} and by_person = ${person} and kind = 'objection' and withdrawn_at is null`.execute(
    work.db,
  );
}

/** What a person said, for themself. */
export async function listReasonsOf(work: Work, person: PersonId): Promise<readonly SaidReason[]> {
  const { rows } = await sql<RowOf<SaidReason>>`
    select r.vote, r.by_person as by, r.kind, r.words, r.written_at as "writtenAt", r.space as circle, v.question
    from decisions.reason r join decisions.vote v on v.id = r.vote
    where r.by_person = ${person} order by r.written_at, r.id`.execute(work.db);
  return rows.map(keptOf<SaidReason>);
}

/** Two persons are one: of two objections to one question, the one of who stays. */
export async function withdrawDoubled(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await sql`update decisions.reason gone set withdrawn_at = ${work.now}
    where by_person = ${from} and kind = 'objection' and withdrawn_at is null and exists (
      select from decisions.reason kept where kept.vote = gone.vote and kept.by_person = ${into}
        and kept.kind = 'objection' and kept.withdrawn_at is null)`.execute(work.db);
}
