import { sql } from "kysely";

import { newId } from "#basics/id";
import { keptOf, type RowOf } from "#basics/row";
import type { Work } from "#services/house";

import type { Election, ReadResult } from "../domain/belenios.ts";
import type { PersonId, Vote, VoteId } from "../domain/vote.ts";

/** The election of a vote that the actor may know of, when it has one. */
export async function findElection(work: Work, vote: VoteId): Promise<Election | undefined> {
  const { rows } = await sql<RowOf<Election>>`
    select prepared_at as "preparedAt", taken_at as "takenAt", link, result, result_at as "resultAt"
    from decisions.belenios where id = ${vote}`.execute(work.db);
  return rows.map(keptOf<Election>)[0];
}

/** Prepares an election; a second time changes nothing. */
export async function saveElection(
  work: Work,
  { id, circle }: Pick<Vote, "id" | "circle">,
  by: PersonId,
): Promise<void> {
  await sql`insert into decisions.belenios (id, space, prepared_by, prepared_at)
    values (${id}, ${circle}, ${by}, ${work.now}) on conflict (id) do nothing`.execute(work.db);
}

/** The list of voters is taken out: the first time stays. */
export async function saveTaken(work: Work, vote: VoteId, by: PersonId): Promise<void> {
  await sql`update decisions.belenios set taken_by = ${by}, taken_at = ${work.now}
    where id = ${vote} and taken_at is null`.execute(work.db);
}

export async function saveLink(work: Work, vote: VoteId, link: string): Promise<void> {
  await sql`update decisions.belenios set link = ${link} where id = ${vote}`.execute(work.db);
}

export async function saveBroughtResult(
  work: Work,
  vote: VoteId,
  { result, by }: { readonly result: ReadResult; readonly by: PersonId },
): Promise<void> {
  await sql`update decisions.belenios set result = ${JSON.stringify(result)}::jsonb, result_by = ${by},
    result_at = ${work.now} where id = ${vote}`.execute(work.db);
}

/** Puts a person on the list of voters, in their own space. */
export async function saveVoter(
  work: Work,
  asked: { readonly vote: VoteId; readonly person: PersonId; readonly space: string },
): Promise<void> {
  await sql`insert into decisions.belenios_voter (id, space, vote, person, listed_at)
    values (${newId()}, ${asked.space}, ${asked.vote}, ${asked.person}, ${work.now})
    on conflict (vote, person) do nothing`.execute(work.db);
}

export async function deleteVoter(work: Work, vote: VoteId, person: PersonId): Promise<void> {
  await sql`delete from decisions.belenios_voter where vote = ${vote} and person = ${person}`.execute(
    work.db,
  );
}

/** Who is on the list: oneself or, with the right to take it out, all. */
export async function listVotersOf(work: Work, vote: VoteId): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ readonly person: PersonId }>`
    select person from decisions.belenios_voter where vote = ${vote} order by listed_at, id`.execute(
    work.db,
  );
  return rows.map(({ person }) => person);
}

/** The questions of the elections that a person asked to vote in, with when. */
export async function listListingsOf(
  work: Work,
  person: PersonId,
): Promise<readonly { readonly question: string; readonly at: Temporal.Instant }[]> {
  const { rows } = await sql<{ question: string; at: Temporal.Instant }>`
    select v.question, b.listed_at as at from decisions.belenios_voter b
    join decisions.vote v on v.id = b.vote where b.person = ${person} order by b.listed_at`.execute(
    work.db,
  );
  return rows;
}

/** Their places on lists pass to another, with the space; where both are listed, once. */
export async function passListings(
  work: Work,
  from: PersonId,
  into: { readonly person: PersonId; readonly space: string },
): Promise<void> {
  await sql`update decisions.belenios_voter gone set person = ${into.person}, space = ${into.space}
    where person = ${from} and not exists (select from decisions.belenios_voter kept
      where kept.vote = gone.vote and kept.person = ${into.person})`.execute(work.db);
  await sql`delete from decisions.belenios_voter where person = ${from}`.execute(work.db);
}
