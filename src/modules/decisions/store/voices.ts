import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type { Delegation } from "../domain/voices.ts";
import type { Ballot, CircleId, PersonId, VoteId } from "../domain/vote.ts";

/** Saves the last word of a member. */
export async function saveBallot(
  work: Work,
  { vote, voter, option }: Ballot,
  space: string,
): Promise<void> {
  await sql`insert into decisions.ballot (id, space, vote, voter, option, cast_at)
    values (${newId()}, ${space}, ${vote}, ${voter}, ${option}, ${work.now})
    on conflict (vote, voter) do update
      set option = excluded.option, cast_at = excluded.cast_at`.execute(work.db);
}

/** The ballots of a vote: one's own or, with the right to count, all. */
export async function listBallots(work: Work, vote: VoteId): Promise<readonly Ballot[]> {
  const { rows } = await sql<Ballot>`
    select vote, voter, option from decisions.ballot where vote = ${vote}`.execute(work.db);
  return rows;
}

/** The delegations of a circle as they stood at an instant: one's own or, with the right to count, all. */
export async function listDelegationsAt(
  work: Work,
  circle: CircleId,
  at: Temporal.Instant,
): Promise<readonly Delegation[]> {
  const { rows } = await sql<Delegation>`
    select from_person as "from", to_person as "to" from decisions.delegation
    where circle = ${circle} and given_at <= ${at} and (ended_at is null or ended_at > ${at})
    order by given_at, id`.execute(work.db);
  return rows;
}

/** Ends what a member entrusted in a circle, if anything stands. */
export async function endDelegation(work: Work, circle: CircleId, from: PersonId): Promise<void> {
  await sql`update decisions.delegation set ended_at = ${work.now}
    where circle = ${circle} and from_person = ${from} and ended_at is null`.execute(work.db);
}

export async function saveDelegation(
  work: Work,
  circle: CircleId,
  { from, to }: Delegation,
  space: string,
): Promise<void> {
  await sql`insert into decisions.delegation (id, space, circle, from_person, to_person, given_at)
    values (${newId()}, ${space}, ${circle}, ${from}, ${to}, ${work.now})`.execute(work.db);
}

/** All that is kept of the voice of a person. */
export async function listVoiceOf(
  work: Work,
  person: PersonId,
): Promise<{
  readonly ballots: readonly {
    readonly question: string;
    readonly answer: string;
    readonly at: Temporal.Instant;
  }[];
  readonly delegations: readonly {
    readonly circle: CircleId;
    readonly from: PersonId;
    readonly to: PersonId;
    readonly given: Temporal.Instant;
    readonly ended: Temporal.Instant | null;
  }[];
}> {
  const ballots = await sql<{ question: string; answer: string; at: Temporal.Instant }>`
    select v.question, o.label as answer, b.cast_at as at from decisions.ballot b
    join decisions.vote v on v.id = b.vote join decisions.option o on o.id = b.option
    where b.voter = ${person} order by b.cast_at, b.id`.execute(work.db);
  const delegations = await sql<{
    circle: CircleId;
    from: PersonId;
    to: PersonId;
    given: Temporal.Instant;
    ended: Temporal.Instant | null;
  }>`select circle, from_person as "from", to_person as "to", given_at as given, ended_at as ended
    from decisions.delegation where from_person = ${person} or to_person = ${person}
    order by given_at, id`.execute(work.db);
  return { ballots: ballots.rows, delegations: delegations.rows };
}

/** Ends what a person entrusted and what was entrusted to them. */
export async function endDelegationsOf(work: Work, person: PersonId): Promise<void> {
  await sql`update decisions.delegation set ended_at = ${work.now}
    where ended_at is null and ${person} in (from_person, to_person)`.execute(work.db);
}

/** The voice of one person is now another's: where both voted, the one who stays had the last word. */
export async function passVoice(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await sql`delete from decisions.ballot gone where gone.voter = ${from} and exists (
    select from decisions.ballot kept where kept.vote = gone.vote and kept.voter = ${into})`.execute(
    work.db,
  );
  await sql`update decisions.ballot set voter = ${into} where voter = ${from}`.execute(work.db);
  await sql`update decisions.delegation gone set ended_at = ${work.now} where ended_at is null
    and ((from_person = ${from} and (to_person = ${into} or exists (
      select from decisions.delegation kept where kept.circle = gone.circle
        and kept.from_person = ${into} and kept.ended_at is null)))
      or (from_person = ${into} and to_person = ${from}))`.execute(work.db);
  await sql`update decisions.delegation set from_person = ${into}
    where from_person = ${from} and to_person <> ${into}`.execute(work.db);
  await sql`update decisions.delegation set to_person = ${into}
    where to_person = ${from} and from_person <> ${into}`.execute(work.db);
}
