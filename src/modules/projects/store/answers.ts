import { type RawBuilder, sql } from "kysely";

import { type Id } from "#basics/id";
import type { Work } from "#services/house";

import type { Answer, AnswerId, CircleId, Ended, PersonId, Stage } from "../domain/answer.ts";

/** An answer with the reason of its outcome still sealed. */
export type SealedAnswer = Answer & { readonly why: Uint8Array | undefined };

interface AnswerRow {
  readonly id: AnswerId;
  readonly space: CircleId;
  readonly call: Id<"Call">;
  readonly call_title: string;
  readonly call_at: string | null;
  readonly deadline: Temporal.Instant | null;
  readonly is_reserved: boolean;
  readonly started_by: PersonId;
  readonly started_at: Temporal.Instant;
  readonly stage: Stage;
  readonly ended_on: Temporal.PlainDate | null;
  readonly ended_by: PersonId | null;
  readonly why: Uint8Array | null;
}

function toAnswer(row: AnswerRow): SealedAnswer {
  return {
    id: row.id,
    circle: row.space,
    call: {
      id: row.call,
      title: row.call_title,
      at: row.call_at ?? undefined,
      deadline: row.deadline ?? undefined,
    },
    isReserved: row.is_reserved,
    startedBy: row.started_by,
    startedAt: row.started_at,
    stage: row.stage,
    ended:
      row.ended_on === null || row.ended_by === null
        ? undefined
        : { on: row.ended_on, by: row.ended_by },
    why: row.why ?? undefined,
  };
}

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly SealedAnswer[]> {
  const { rows } = await sql<AnswerRow>`select * from projects.answer ${rest}`.execute(work.db);
  return rows.map(toAnswer);
}

/** Finds an answer that the actor may know of. */
export async function findAnswer(work: Work, id: AnswerId): Promise<SealedAnswer | undefined> {
  return (await select(work, sql`where id = ${id}`))[0];
}

/** Finds an answer and holds it until the work is saved. */
export async function holdAnswer(work: Work, id: AnswerId): Promise<SealedAnswer | undefined> {
  return (await select(work, sql`where id = ${id} for update`))[0];
}

/** The answer under way of a circle to a call, if there is one. */
export async function findUnderWay(
  work: Work,
  circle: CircleId,
  call: string,
): Promise<SealedAnswer | undefined> {
  const [found] = await select(
    work,
    sql`where space = ${circle} and call = ${call} and stage in ('preparing', 'sent')`,
  );
  return found;
}

/** The answers of a circle: under way first, nearest deadline first; then the ended, latest first. */
export function listAnswersOf(work: Work, circle: CircleId): Promise<readonly SealedAnswer[]> {
  return select(work, sql`where space = ${circle} order by ${order}`);
}

/** The answers under way of these circles: nearest deadline first, without one last. */
export function listUnderWay(
  work: Work,
  circles: readonly CircleId[],
): Promise<readonly SealedAnswer[]> {
  return select(
    work,
    sql`where space = any (${circles}::uuid[]) and ended_on is null order by ${order}`,
  );
}

/** A page of those that ended, latest first. */
export function listEnded(
  work: Work,
  circles: readonly CircleId[],
  { from, most }: { readonly from: number; readonly most: number },
): Promise<readonly SealedAnswer[]> {
  return select(
    work,
    sql`where space = any (${circles}::uuid[]) and ended_on is not null
      order by ${order} limit ${most} offset ${from}`,
  );
}

/** What is still prepared and must be handed in before an instant, in all circles: only a right of the house sees it. */
export function listDueBefore(
  work: Work,
  before: Temporal.Instant,
): Promise<readonly SealedAnswer[]> {
  return select(
    work,
    sql`where stage = 'preparing' and deadline > ${work.now} and deadline < ${before}
      order by deadline, id`,
  );
}

export async function countEnded(work: Work, circles: readonly CircleId[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from projects.answer
    where space = any (${circles}::uuid[]) and ended_on is not null`.execute(work.db);
  return rows[0]?.count ?? 0;
}

/** When somebody last started, wrote, attached or sent something in the answers of a circle. */
export async function lastWorkedAt(
  work: Work,
  circle: string,
): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ at: Temporal.Instant | null }>`select greatest(
      (select max(started_at) from projects.answer where space = ${circle}),
      (select max(written_at) from projects.wording where space = ${circle}),
      (select max(attached_at) from projects.piece where space = ${circle}),
      (select max(said_at) from projects.sending where space = ${circle})) as at`.execute(work.db);
  return rows[0]?.at ?? undefined;
}

const order = sql`ended_on is not null, case when ended_on is null then deadline end nulls last,
  ended_on desc, started_at desc, id`;

/** Saves a new answer; false when one to the same call was already under way in the circle. */
export async function saveAnswer(work: Work, answer: Answer): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into projects.answer (id, space, call, call_title,
      call_at, deadline, is_reserved, started_by, started_at)
    values (${answer.id}, ${answer.circle}, ${answer.call.id}, ${answer.call.title},
      ${answer.call.at ?? null}, ${answer.call.deadline ?? null}, ${answer.isReserved}, ${answer.startedBy}, ${answer.startedAt})
    on conflict do nothing`.execute(work.db);
  return numAffectedRows === 1n;
}

/** Where the answer is now; ended with a day, who said so, and why; otherwise without. */
export async function saveStage(
  work: Work,
  answer: AnswerId,
  now: {
    readonly stage: Stage;
    readonly ended: Ended | undefined;
    readonly why: Uint8Array | undefined;
  },
): Promise<void> {
  await sql`update projects.answer set stage = ${now.stage}, ended_on = ${now.ended?.on ?? null},
    ended_by = ${now.ended?.by ?? null}, why = ${now.why ?? null} where id = ${answer}`.execute(
    work.db,
  );
}
