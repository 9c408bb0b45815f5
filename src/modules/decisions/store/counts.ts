import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type { Summary } from "../domain/counting/count-file.ts";
import type { Outcome } from "../domain/counting/outcome.ts";
import type { CircleId, PersonId, VoteId } from "../domain/vote.ts";

/** Who carries several voices, by name of the day, and how many. */
export interface Carrier {
  readonly person: PersonId;
  readonly carried: number;
}

/** The result of a vote, as it was fixed. */
export interface Count {
  readonly vote: VoteId;
  readonly circle: CircleId;
  /** Its place among the counts of the circle, from 1. */
  readonly place: number;
  /** SHA-256 of the file, hexadecimal; so are the seals. */
  readonly hash: string;
  readonly previous: string;
  readonly seal: string;
  readonly summary: Summary;
  readonly outcome: Outcome;
  readonly carriers: readonly Carrier[];
  readonly gini: number;
  readonly countedAt: Temporal.Instant;
}

const columns = sql`id as vote, space as circle, place, hash, previous, seal, summary, outcome, carriers,
  gini, counted_at as "countedAt"`;

/** The counts of these votes, of those that the actor may know of. */
export async function listCounts(
  work: Work,
  votes: readonly VoteId[],
): Promise<ReadonlyMap<VoteId, Count>> {
  if (votes.length === 0) return new Map();
  const { rows } = await sql<Count>`select ${columns} from decisions.count
    where id = any (${votes}::uuid[])`.execute(work.db);
  return new Map(rows.map((row) => [row.vote, row]));
}

export async function findCount(work: Work, vote: VoteId): Promise<Count | undefined> {
  return (await listCounts(work, [vote])).get(vote);
}

export async function isCounted(work: Work, vote: VoteId): Promise<boolean> {
  const { rows } = await sql`select from decisions.count where id = ${vote}`.execute(work.db);
  return rows.length > 0;
}

/** At most so many votes that were over before then and that nobody counted, the longest over first. */
export async function listUncounted(
  work: Work,
  { before, most }: { readonly before: Temporal.Instant; readonly most: number },
): Promise<readonly VoteId[]> {
  const { rows } = await sql<{ readonly id: VoteId }>`
    select vote.id from decisions.vote left join decisions.count on count.id = vote.id
    where vote.closes_at < ${before} and vote.withdrawn_at is null and count.id is null
    order by vote.closes_at, vote.id limit ${most}`.execute(work.db);
  return rows.map(({ id }) => id);
}

/** The text of the file of a count. */
export async function findCountFile(work: Work, vote: VoteId): Promise<string | undefined> {
  const { rows } = await sql<{ readonly file: string }>`
    select file from decisions.count where id = ${vote}`.execute(work.db);
  return rows[0]?.file;
}

/** The last seal of a circle and its place; holds the circle's chain until the work is saved. */
export async function holdChain(
  work: Work,
  circle: CircleId,
): Promise<{ readonly place: number; readonly seal: string } | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`decisions.count ${circle}`}, 0))`.execute(
    work.db,
  );
  const { rows } = await sql<{ place: number; seal: string }>`
    select place, seal from decisions.count where space = ${circle} order by place desc limit 1`.execute(
    work.db,
  );
  return rows[0];
}

/** The seals of a circle, the first first. */
export async function listSeals(
  work: Work,
  circle: CircleId,
): Promise<
  readonly (Pick<Count, "vote" | "place" | "hash" | "previous" | "seal" | "countedAt"> & {
    readonly question: string;
  })[]
> {
  const { rows } = await sql<Count & { readonly question: string }>`
    select ${columns}, (select question from decisions.vote v where v.id = c.id) as question
    from decisions.count c where space = ${circle} order by place`.execute(work.db);
  return rows;
}

export async function saveCount(work: Work, count: Count, file: string): Promise<void> {
  await sql`insert into decisions.count (id, space, place, file, hash, previous, seal, summary, outcome,
      carriers, gini, counted_at)
    values (${count.vote}, ${count.circle}, ${count.place}, ${file}, ${count.hash}, ${count.previous},
      ${count.seal}, ${JSON.stringify(count.summary)}, ${JSON.stringify(count.outcome)},
      ${JSON.stringify(count.carriers)}, ${count.gini}, ${count.countedAt})`.execute(work.db);
}

/** Where the voice of one person went: through whom, them first; how it ended; how many their ballot carried. */
export interface Voice {
  readonly space: string;
  readonly pseudonym: string | undefined;
  readonly through: readonly PersonId[];
  readonly ended: string;
  readonly carried: number;
}

/** Fixes where voices went, each in the space of its person; spaces that do not exist are left out. */
export async function saveVoices(
  work: Work,
  vote: VoteId,
  voices: readonly Voice[],
): Promise<void> {
  const json = voices.map((voice) => ({ ...voice, id: newId() }));
  await sql`insert into decisions.voice (id, space, vote, pseudonym, through, ended, carried)
    select v.id, v.space, ${vote}, v.pseudonym, v.through, v.ended, v.carried
    from jsonb_to_recordset(${JSON.stringify(json)}::jsonb)
      as v (id uuid, space uuid, pseudonym text, through uuid[], ended text, carried int)
    where exists (select from access.space s where s.id = v.space)`.execute(work.db);
}

export async function findVoice(
  work: Work,
  vote: VoteId,
  space: string,
): Promise<Voice | undefined> {
  const { rows } = await sql<Voice>`
    select space, pseudonym, through, ended, carried from decisions.voice
    where vote = ${vote} and space = ${space}`.execute(work.db);
  return rows[0];
}

/** Where the voice of a person went in the past, the latest first. */
export async function listVoicesOf(
  work: Work,
  space: string,
  most: number,
): Promise<readonly (Voice & { readonly vote: VoteId })[]> {
  const { rows } = await sql<Voice & { readonly vote: VoteId }>`
    select o.vote, o.space, o.pseudonym, o.through, o.ended, o.carried from decisions.voice o
    join decisions.vote v on v.id = o.vote
    where o.space = ${space} order by v.closes_at desc, v.id limit ${most}`.execute(work.db);
  return rows;
}
