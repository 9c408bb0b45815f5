import { sql } from "kysely";

import type { Work } from "#services/house";

import type { PersonId, VoteId } from "../domain/vote.ts";

/** Takes back the paper ballot of a member; what they cast themself is not touched. */
export async function deletePaperBallot(
  work: Work,
  vote: VoteId,
  voter: PersonId,
): Promise<boolean> {
  const { rows } = await sql`delete from decisions.ballot
    where vote = ${vote} and voter = ${voter} and recorded_by is not null returning id`.execute(
    work.db,
  );
  return rows.length > 0;
}

/** Ends the paper proxy of a member for a question; a delegation of their own is not touched. */
export async function endPaperProxy(work: Work, vote: VoteId, from: PersonId): Promise<boolean> {
  const { rows } = await sql`update decisions.delegation set ended_at = ${work.now}
    where vote = ${vote} and from_person = ${from} and recorded_by is not null and ended_at is null
    returning id`.execute(work.db);
  return rows.length > 0;
}

/** The spaces of those who voted themselves in a secret vote that is counted: that they did is all that stays. */
export async function listSpacesOfVoters(work: Work, vote: VoteId): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly space: string }>`
    select space from decisions.voice
    where vote = ${vote} and ended = 'spoken' and cardinality(through) = 1`.execute(work.db);
  return rows.map(({ space }) => space);
}
