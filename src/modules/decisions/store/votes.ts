import { type RawBuilder, sql } from "kysely";

import type { Work } from "#services/house";

import type {
  CircleId,
  Option,
  OptionId,
  PersonId,
  Vote,
  VoteId,
  VoteResult,
} from "../domain/vote.ts";

interface VoteRow {
  readonly id: VoteId;
  readonly space: CircleId;
  readonly question: string;
  readonly asked_by: PersonId;
  readonly opened_at: Temporal.Instant;
  readonly closes_at: Temporal.Instant;
  readonly silent: number | null;
}

interface OptionRow {
  readonly id: OptionId;
  readonly vote: VoteId;
  readonly label: string;
  readonly line: string | null;
  readonly voices: number | null;
}

const columns = sql`id, space, question, asked_by, opened_at, closes_at, silent`;

function toVote(row: VoteRow, options: readonly OptionRow[]): Vote {
  return {
    id: row.id,
    circle: row.space,
    question: row.question,
    askedBy: row.asked_by,
    openedAt: row.opened_at,
    closesAt: row.closes_at,
    options: options.map(({ id, label, line }) => ({ id, label, line: line ?? undefined })),
    result:
      row.silent === null
        ? undefined
        : {
            silent: row.silent,
            voices: new Map(options.map(({ id, voices }) => [id, voices ?? 0])),
          },
  };
}

async function whole(work: Work, query: RawBuilder<VoteRow>): Promise<readonly Vote[]> {
  const { rows } = await query.execute(work.db);
  const options = await sql<OptionRow>`select id, vote, label, line, voices from decisions.option
    where vote = any (${rows.map(({ id }) => id)}::uuid[]) order by vote, place`.execute(work.db);
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

/** The votes that the actor may know of: those that close first, then the closed ones, latest first. */
export function listVotes(work: Work): Promise<readonly Vote[]> {
  return whole(
    work,
    sql`select ${columns} from decisions.vote
      order by closes_at <= ${work.now},
        case when closes_at > ${work.now} then closes_at end, closes_at desc, id`,
  );
}

/** The votes of a circle that are still open, those that close first before. */
export function listOpenVotes(work: Work, circle: CircleId): Promise<readonly Vote[]> {
  return whole(
    work,
    sql`select ${columns} from decisions.vote
      where space = ${circle} and closes_at > ${work.now} order by closes_at, id`,
  );
}

/** All the votes of a circle, the oldest first. */
export function listVotesOf(work: Work, circle: CircleId): Promise<readonly Vote[]> {
  return whole(
    work,
    sql`select ${columns} from decisions.vote where space = ${circle} order by opened_at, id`,
  );
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

export async function saveVote(work: Work, vote: Vote): Promise<void> {
  await sql`insert into decisions.vote (id, space, question, asked_by, opened_at, closes_at)
    values (${vote.id}, ${vote.circle}, ${vote.question}, ${vote.askedBy}, ${vote.openedAt},
      ${vote.closesAt})`.execute(work.db);
  for (const [i, option] of vote.options.entries()) await saveOption(work, vote, option, i);
}

async function saveOption(
  work: Work,
  { id, circle }: Vote,
  option: Option,
  place: number,
): Promise<void> {
  await sql`insert into decisions.option (id, space, vote, place, label, line)
    values (${option.id}, ${circle}, ${id}, ${place}, ${option.label}, ${option.line ?? null})`.execute(
    work.db,
  );
}

/** Fixes what was counted. */
export async function saveResult(
  work: Work,
  vote: VoteId,
  { silent, voices }: VoteResult,
): Promise<void> {
  await sql`update decisions.vote set silent = ${silent} where id = ${vote}`.execute(work.db);
  await sql`update decisions.option o set voices = counted.voices
    from unnest(${[...voices.keys()]}::uuid[], ${[...voices.values()]}::int[]) as counted (id, voices)
    where o.id = counted.id and o.vote = ${vote}`.execute(work.db);
}

/** Their questions are now another's; only a right of the house may. */
export async function passQuestions(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await sql`update decisions.vote set asked_by = ${into} where asked_by = ${from}`.execute(work.db);
}
