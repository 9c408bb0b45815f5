import { type RawBuilder, sql } from "kysely";

import type { Work } from "#services/house";

import type { PersonId, SpaceId } from "../../domain/occasion.ts";
import { ANSWERS } from "../../domain/reply.ts";
import type { PollAnswerId, PollId, Says } from "../domain/poll.ts";

/** What somebody said of the dates of a poll, with their name and their word still sealed. */
export interface SealedAnswer {
  readonly id: PollAnswerId;
  readonly space: SpaceId;
  readonly poll: PollId;
  /** Undefined: a guest, who has no account. */
  readonly person: PersonId | undefined;
  readonly name: Uint8Array | undefined;
  /** SHA-256 of the key by which a guest changes what they said. */
  readonly keyHash: Uint8Array | undefined;
  readonly addedBy: PersonId | undefined;
  /** How many they are, themselves included. */
  readonly people: number;
  readonly word: Uint8Array | undefined;
  readonly says: Says;
  readonly answeredAt: Temporal.Instant;
}

interface AnswerRow {
  readonly id: PollAnswerId;
  readonly space: SpaceId;
  readonly poll: PollId;
  readonly person: PersonId | null;
  readonly name: Uint8Array | null;
  readonly key_hash: Uint8Array | null;
  readonly added_by: PersonId | null;
  readonly people: number;
  readonly word: Uint8Array | null;
  readonly says: Readonly<Record<string, string>>;
  readonly answered_at: Temporal.Instant;
}

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly SealedAnswer[]> {
  const { rows } = await sql<AnswerRow>`select * from calendar.poll_answer ${rest}`.execute(
    work.db,
  );
  return rows.map((row) => ({
    id: row.id,
    space: row.space,
    poll: row.poll,
    person: row.person ?? undefined,
    name: row.name ?? undefined,
    keyHash: row.key_hash ?? undefined,
    addedBy: row.added_by ?? undefined,
    people: row.people,
    word: row.word ?? undefined,
    says: readSays(row.says),
    answeredAt: row.answered_at,
  }));
}

function readSays(kept: AnswerRow["says"]): Says {
  return Object.fromEntries(
    Object.entries(kept).flatMap(([date, said]) => {
      const known = ANSWERS.find((one) => one === said);
      return known === undefined ? [] : [[date, known] as const];
    }),
  );
}

/** All that was said to a poll, in the order in which it was. */
export function listAnswers(work: Work, poll: PollId): Promise<readonly SealedAnswer[]> {
  return select(work, sql`where poll = ${poll} order by answered_at, id`);
}

/** All that a person said; under a right of the house, or their own. */
export function listAnswersOf(work: Work, person: PersonId): Promise<readonly SealedAnswer[]> {
  return select(work, sql`where person = ${person} order by answered_at, id`);
}

/** Polls of these to which the person answered. */
export async function answeredAmong(
  work: Work,
  polls: readonly PollId[],
  person: PersonId,
): Promise<ReadonlySet<PollId>> {
  if (polls.length === 0) return new Set();
  const { rows } = await sql<{ poll: PollId }>`select poll from calendar.poll_answer
    where poll = any (${polls}::uuid[]) and person = ${person} and exists (
      select from calendar.poll_date date
      where date.poll = poll_answer.poll and says ? date.id::text)`.execute(work.db);
  return new Set(rows.map(({ poll }) => poll));
}

/** What somebody says now takes the place of what they said before; its number stays. */
export async function saveAnswer(work: Work, one: SealedAnswer): Promise<void> {
  await sql`insert into calendar.poll_answer (id, space, poll, person, name, key_hash, added_by,
      people, word, says, answered_at)
    values (${one.id}, ${one.space}, ${one.poll}, ${one.person ?? null}, ${one.name ?? null},
      ${one.keyHash ?? null}, ${one.addedBy ?? null}, ${one.people}, ${one.word ?? null},
      ${JSON.stringify(one.says)}::jsonb, ${one.answeredAt})
    on conflict (id) do update set name = excluded.name, people = excluded.people,
      word = excluded.word, says = excluded.says, answered_at = excluded.answered_at`.execute(
    work.db,
  );
}

export async function deleteAnswer(work: Work, id: PollAnswerId): Promise<void> {
  await sql`delete from calendar.poll_answer where id = ${id}`.execute(work.db);
}

/** What was sealed under one key is under another now. */
export async function saveAnew(
  work: Work,
  { id, name, word }: Pick<SealedAnswer, "id" | "name" | "word">,
): Promise<void> {
  await sql`update calendar.poll_answer set name = ${name ?? null}, word = ${word ?? null}
    where id = ${id}`.execute(work.db);
}

/** The names under which guests are down for the date that was chosen are let go once it is over: nameless, they are guests as others are (constraint somebody). Answers how many. */
export async function forgetNamesNoted(
  work: Work,
  before: Temporal.Instant,
  most: number,
): Promise<number> {
  const { numAffectedRows } =
    await sql`update calendar.reply set name = null, guest = true where id in (
    select reply.id from calendar.reply reply
    join calendar.poll_answer answer on answer.id = reply.id
    join calendar.occurrence date on date.id = reply.about
    where reply.name is not null and reply.person is null and date.ends < ${before}
    limit ${most})`.execute(work.db);
  return Number(numAffectedRows ?? 0);
}

/** The names, words and keys of guests of polls that ended before that instant are let go; answers how many. */
export async function forgetGuests(
  work: Work,
  before: Temporal.Instant,
  most: number,
): Promise<number> {
  const { numAffectedRows } = await sql`update calendar.poll_answer
    set name = null, word = null, key_hash = null where id in (
      select answer.id from calendar.poll_answer answer
      join calendar.poll poll on poll.id = answer.poll
      where (answer.name is not null or answer.key_hash is not null or answer.word is not null)
        and answer.person is null
        and poll.ended_at < ${before} limit ${most})`.execute(work.db);
  return Number(numAffectedRows ?? 0);
}
