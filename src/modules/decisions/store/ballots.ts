import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Channel, Work } from "#services/house";

import type { Ballot, PersonId, VoteId } from "../domain/vote.ts";

/** How a ballot came: who recorded it, when it was on paper, and why it says so (sealed). */
export interface Came {
  readonly space: string;
  readonly channel: Channel;
  readonly recordedBy: PersonId | undefined;
  readonly why: Uint8Array | undefined;
}

/** A ballot as it is kept. */
export interface KeptBallot extends Ballot {
  readonly castAt: Temporal.Instant;
  readonly channel: Channel;
  readonly recordedBy: PersonId | undefined;
}

/** Saves the last word of a member. */
export async function saveBallot(work: Work, ballot: Ballot, came: Came): Promise<void> {
  await sql`insert into decisions.ballot (id, space, vote, voter, marks, cast_at, channel, recorded_by, why)
    values (${newId()}, ${came.space}, ${ballot.vote}, ${ballot.voter}, ${ballot.marks}::smallint[],
      ${work.now}, ${came.channel}, ${came.recordedBy ?? null}, ${came.why ?? null})
    on conflict (vote, voter) do update
      set option = null, marks = excluded.marks, cast_at = excluded.cast_at, channel = excluded.channel,
        recorded_by = excluded.recorded_by, why = excluded.why`.execute(work.db);
}

const marks = sql`coalesce(b.marks, (select array_agg(case when o.id = b.option then 1 else 0 end order by o.place)
  from decisions.option o where o.vote = b.vote))::int[]`;

interface BallotRow {
  readonly vote: VoteId;
  readonly voter: PersonId;
  readonly marks: readonly number[];
  readonly cast_at: Temporal.Instant;
  readonly channel: Channel;
  readonly recorded_by: PersonId | null;
}

function toBallot({ cast_at, recorded_by, ...row }: BallotRow): KeptBallot {
  return { ...row, castAt: cast_at, recordedBy: recorded_by ?? undefined };
}

/** The ballots of a vote: one's own or, with the right to count, all. */
export async function listBallots(work: Work, vote: VoteId): Promise<readonly KeptBallot[]> {
  const { rows } = await sql<BallotRow>`
    select vote, voter, ${marks} as marks, cast_at, channel, recorded_by from decisions.ballot b
    where vote = ${vote}`.execute(work.db);
  return rows.map(toBallot);
}

/** The ballot of a person in each of these votes. */
export async function listBallotsOf(
  work: Work,
  person: PersonId,
  votes: readonly VoteId[],
): Promise<readonly KeptBallot[]> {
  const { rows } = await sql<BallotRow>`
    select vote, voter, ${marks} as marks, cast_at, channel, recorded_by from decisions.ballot b
    where voter = ${person} and vote = any (${votes}::uuid[])`.execute(work.db);
  return rows.map(toBallot);
}

/** Why each voted so, sealed under the key of their space. */
export async function listWhys(
  work: Work,
  vote: VoteId,
): Promise<
  readonly { readonly voter: PersonId; readonly space: string; readonly why: Uint8Array }[]
> {
  const { rows } = await sql<{ voter: PersonId; space: string; why: Uint8Array }>`
    select voter, space, why from decisions.ballot where vote = ${vote} and why is not null`.execute(
    work.db,
  );
  return rows;
}

/** Takes one ballot away: as if it had not been cast. */
export async function deleteBallot(work: Work, vote: VoteId, voter: PersonId): Promise<void> {
  await sql`delete from decisions.ballot where vote = ${vote} and voter = ${voter}`.execute(
    work.db,
  );
}

/** Leaves no ballot of a vote: of a secret one, once it is counted, nobody can tell any more who said what. */
export async function deleteBallots(work: Work, vote: VoteId): Promise<void> {
  await sql`delete from decisions.ballot where vote = ${vote}`.execute(work.db);
}

/** What a person answered, for themself. */
export interface GivenBallot {
  readonly question: string;
  readonly labels: readonly string[];
  readonly marks: readonly number[];
  readonly at: Temporal.Instant;
}

/** All the ballots of a person that can still be told from others. */
export async function listGivenBallots(
  work: Work,
  person: PersonId,
): Promise<readonly GivenBallot[]> {
  const { rows } = await sql<GivenBallot>`
    select v.question, ${marks} as marks, b.cast_at as at,
      array(select o.label from decisions.option o where o.vote = b.vote and o.withdrawn_at is null
        order by o.place) as labels
    from decisions.ballot b join decisions.vote v on v.id = b.vote
    where b.voter = ${person} order by b.cast_at, b.id`.execute(work.db);
  return rows;
}

/** How many cast a ballot until now, with the right to count. */
export async function countBallots(work: Work, vote: VoteId): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`
    select count(*)::int as count from decisions.ballot where vote = ${vote}`.execute(work.db);
  return rows[0]?.count ?? 0;
}
