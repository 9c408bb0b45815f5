import { type RawBuilder, sql } from "kysely";

import type { Id } from "#basics/id";
import type { Work } from "#services/house";
import type { Theme } from "#rules/subjects";

import type { Threshold } from "../domain/counting/count-file.ts";
import type { Method, Secrecy } from "../domain/methods/method.ts";
import type { CircleId, Option, OptionId, PersonId, Vote, VoteId } from "../domain/vote.ts";

interface VoteRow {
  readonly id: VoteId;
  readonly space: CircleId;
  readonly question: string;
  readonly method: Method;
  readonly secrecy: Secrecy;
  readonly theme: Theme | null;
  readonly asked_by: PersonId;
  readonly opened_at: Temporal.Instant;
  readonly proposals_from: Temporal.Instant | null;
  readonly votes_from: Temporal.Instant;
  readonly closes_at: Temporal.Instant;
  readonly shows_partial: boolean;
  readonly quorum: number | null;
  readonly threshold: Threshold;
  readonly budget: string | null;
  readonly cap: number | null;
  readonly article: string | null;
  readonly round: number;
  readonly follows: VoteId | null;
  readonly thread: Id<"Thread"> | null;
  readonly withdrawn_at: Temporal.Instant | null;
}

interface OptionRow {
  readonly id: OptionId;
  readonly vote: VoteId;
  readonly label: string;
  readonly line: string | null;
  readonly cost: string | null;
  readonly person: PersonId | null;
  readonly lot: number;
  readonly proposed_by: PersonId | null;
}

const columns = sql`id, space, question, method, secrecy, theme, asked_by, opened_at, proposals_from,
  coalesce(votes_from, opened_at) as votes_from, closes_at, shows_partial, quorum, threshold, budget,
  cap, article, round, follows, thread, withdrawn_at`;

function toVote(row: VoteRow, options: readonly OptionRow[]): Vote {
  return {
    id: row.id,
    circle: row.space,
    question: row.question,
    method: row.method,
    secrecy: row.secrecy,
    theme: row.theme ?? undefined,
    options: options.map(toOption),
    askedBy: row.asked_by,
    openedAt: row.opened_at,
    proposalsFrom: row.proposals_from ?? undefined,
    votesFrom: row.votes_from,
    closesAt: row.closes_at,
    showsPartial: row.shows_partial,
    rules: {
      quorum: row.quorum ?? undefined,
      threshold: row.threshold,
      budget: row.budget === null ? undefined : Number(row.budget),
      cap: row.cap ?? undefined,
    },
    article: row.article ?? undefined,
    round: row.round,
    follows: row.follows ?? undefined,
    thread: row.thread ?? undefined,
    withdrawnAt: row.withdrawn_at ?? undefined,
  };
}

function toOption(row: OptionRow): Option {
  return {
    id: row.id,
    label: row.label,
    line: row.line ?? undefined,
    cost: row.cost === null ? undefined : Number(row.cost),
    person: row.person ?? undefined,
    lot: row.lot,
    proposedBy: row.proposed_by ?? undefined,
  };
}

async function whole(work: Work, query: RawBuilder<VoteRow>): Promise<readonly Vote[]> {
  const { rows } = await query.execute(work.db);
  if (rows.length === 0) return [];
  const options = await sql<OptionRow>`
    select id, vote, label, line, cost, person, lot, proposed_by from decisions.option
    where vote = any (${rows.map(({ id }) => id)}::uuid[]) and withdrawn_at is null
    order by vote, place`.execute(work.db);
  const of = Map.groupBy(options.rows, ({ vote }) => vote);
  return rows.map((row) => toVote(row, of.get(row.id) ?? []));
}

/** Finds a vote that the actor may know of. */
export async function findVote(work: Work, id: VoteId): Promise<Vote | undefined> {
  const [vote] = await whole(work, sql`select ${columns} from decisions.vote where id = ${id}`);
  return vote;
}

/** Finds a vote and holds it, so that it is not counted meanwhile. */
export async function holdVote(work: Work, id: VoteId): Promise<Vote | undefined> {
  const [vote] = await whole(
    work,
    sql`select ${columns} from decisions.vote where id = ${id} for update`,
  );
  return vote;
}

/**
 * Finds a vote and keeps it from being counted or changed meanwhile, while others cast their ballots
 * beside: a thousand at once do not wait for one another, and the close waits for them all.
 */
export async function shareVote(work: Work, id: VoteId): Promise<Vote | undefined> {
  const [vote] = await whole(
    work,
    sql`select ${columns} from decisions.vote where id = ${id} for share`,
  );
  return vote;
}

/** The questions that the actor may know of and that are not over, those that close first before: of one circle, or of all. */
export function listOpenVotes(work: Work, circle?: CircleId): Promise<readonly Vote[]> {
  return whole(
    work,
    sql`select ${columns} from decisions.vote
      where ${ofCircle(circle)} and closes_at > ${work.now} and withdrawn_at is null
      order by closes_at, id`,
  );
}

/** The questions that the actor may know of and that close from an instant until before another. */
export function listVotesClosing(
  work: Work,
  { from, until }: { readonly from: Temporal.Instant; readonly until: Temporal.Instant },
): Promise<readonly Vote[]> {
  return whole(
    work,
    sql`select ${columns} from decisions.vote
      where closes_at >= ${from} and closes_at < ${until} and withdrawn_at is null
      order by closes_at, id`,
  );
}

export interface Page {
  readonly from: number;
  readonly most: number;
}

/** The questions that are over, the latest first, a page of them; of one circle, or of all that the actor may know of. */
export function listClosedVotes(
  work: Work,
  circle: CircleId | undefined,
  { from, most }: Page,
): Promise<readonly Vote[]> {
  return whole(
    work,
    sql`select ${columns} from decisions.vote
      where ${ofCircle(circle)} and closes_at <= ${work.now} and withdrawn_at is null
      order by closes_at desc, id limit ${most} offset ${from}`,
  );
}

export async function countClosedVotes(work: Work, circle?: CircleId): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`
    select count(*)::int as count from decisions.vote
    where ${ofCircle(circle)} and closes_at <= ${work.now} and withdrawn_at is null`.execute(
    work.db,
  );
  return rows[0]?.count ?? 0;
}

function ofCircle(circle: CircleId | undefined): RawBuilder<unknown> {
  return circle === undefined ? sql`true` : sql`space = ${circle}`;
}

/** All the votes of a circle, the oldest first. */
export function listVotesOf(work: Work, circle: CircleId): Promise<readonly Vote[]> {
  return whole(
    work,
    sql`select ${columns} from decisions.vote where space = ${circle} order by opened_at, id`,
  );
}

/** The questions put from a thread, the latest first. */
export function listVotesOfThread(work: Work, thread: string): Promise<readonly Vote[]> {
  return whole(
    work,
    sql`select ${columns} from decisions.vote
      where thread = ${thread} and withdrawn_at is null order by opened_at desc, id`,
  );
}

/** The question that follows one: its next round, or the consent asked about who was proposed. */
export async function findFollowing(work: Work, id: VoteId): Promise<Vote | undefined> {
  const [vote] = await whole(
    work,
    sql`select ${columns} from decisions.vote where follows = ${id} and withdrawn_at is null`,
  );
  return vote;
}

/** When a circle last asked itself something; undefined when it never did. */
export async function lastAskedAt(
  work: Work,
  circle: string,
): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ readonly at: Temporal.Instant | null }>`
    select max(opened_at) as at from decisions.vote where space = ${circle}`.execute(work.db);
  return rows[0]?.at ?? undefined;
}

/** Saves a question; `background` is sealed. */
export async function saveVote(
  work: Work,
  vote: Vote,
  background: Uint8Array | undefined,
): Promise<void> {
  const { rules } = vote;
  await sql`insert into decisions.vote (id, space, question, method, secrecy, theme, background,
      asked_by, opened_at, proposals_from, votes_from, closes_at, shows_partial, quorum, threshold,
      budget, cap, article, round, follows, thread)
    values (${vote.id}, ${vote.circle}, ${vote.question}, ${vote.method}, ${vote.secrecy},
      ${vote.theme ?? null}, ${background ?? null}, ${vote.askedBy}, ${vote.openedAt},
      ${vote.proposalsFrom ?? null}, ${vote.votesFrom}, ${vote.closesAt}, ${vote.showsPartial},
      ${rules.quorum ?? null}, ${rules.threshold}, ${rules.budget ?? null}, ${rules.cap ?? null},
      ${vote.article ?? null}, ${vote.round}, ${vote.follows ?? null}, ${vote.thread ?? null})`.execute(
    work.db,
  );
}

/** What there is to know before a question, sealed. */
export async function findBackground(work: Work, id: VoteId): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ readonly background: Uint8Array | null }>`
    select background from decisions.vote where id = ${id}`.execute(work.db);
  return rows[0]?.background ?? undefined;
}

export async function withdrawVote(work: Work, id: VoteId): Promise<void> {
  await sql`update decisions.vote set withdrawn_at = ${work.now}
    where id = ${id} and withdrawn_at is null`.execute(work.db);
}

/** One person is a candidate once: where both were, the one who stays keeps their own candidacy. */
export async function passCandidacies(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await sql`update decisions.option gone set person = ${into} where person = ${from} and not exists (
    select from decisions.option kept where kept.vote = gone.vote and kept.person = ${into})`.execute(
    work.db,
  );
}
