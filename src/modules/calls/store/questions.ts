import { sql } from "kysely";

import type { PersonId, SpaceId, Work } from "#services/house";

import type { CallId } from "../domain/call.ts";
import type { OrganisationId } from "../domain/publish/issuer.ts";
import type { AskedId, AskedState, Question, QuestionId } from "../domain/question.ts";

interface QuestionRow {
  readonly id: QuestionId;
  readonly call: CallId;
  readonly place: number;
  readonly words: string;
  readonly answer: string;
  readonly answered_at: Temporal.Instant;
  readonly changed_at: Temporal.Instant | null;
}

export type KeptQuestion = Question & { readonly call: CallId };

const toQuestion = ({ answered_at, changed_at, ...row }: QuestionRow): KeptQuestion => ({
  ...row,
  answeredAt: answered_at,
  changedAt: changed_at ?? undefined,
});

/** The public questions under a call, in their order. */
export async function listQuestions(work: Work, call: CallId): Promise<readonly KeptQuestion[]> {
  const { rows } = await sql<QuestionRow>`select * from calls.question where call = ${call}
    order by place limit 200`.execute(work.db);
  return rows.map(toQuestion);
}

/** A public question; with `hidden`, one that moderation hid. */
export async function findQuestion(
  work: Work,
  id: QuestionId,
  where: "public" | "hidden" = "public",
): Promise<KeptQuestion | undefined> {
  const table = where === "public" ? "calls.question" : "calls.hidden_question";
  const { rows } =
    await sql<QuestionRow>`select id, call, place, words, answer, answered_at, changed_at
    from ${sql.table(table)} where id = ${id}`.execute(work.db);
  return rows[0] && toQuestion(rows[0]);
}

/** Keeps a new public question at the end of those of its call, hidden ones counted. */
export async function saveQuestion(
  work: Work,
  question: Pick<KeptQuestion, "id" | "call" | "words" | "answer">,
): Promise<void> {
  await sql`select from calls.call where id = ${question.call} for update`.execute(work.db);
  await sql`insert into calls.question (id, call, place, words, answer, answered_at)
    select ${question.id}::uuid, ${question.call}::uuid, 1 + coalesce(max(place), 0),
      ${question.words}, ${question.answer}, ${work.now}::timestamptz
    from (select place from calls.question where call = ${question.call}
      union all select place from calls.hidden_question where call = ${question.call}) as known`.execute(
    work.db,
  );
}

/** An answer is mended; its date is told. */
export async function saveAnswer(
  work: Work,
  question: Pick<KeptQuestion, "id" | "words" | "answer">,
): Promise<void> {
  await sql`update calls.question set words = ${question.words}, answer = ${question.answer},
    changed_at = ${work.now} where id = ${question.id}`.execute(work.db);
}

/** Moderation hides a question, with its reason. */
export async function hideQuestion(work: Work, id: QuestionId, reason: string): Promise<void> {
  await sql`with gone as (delete from calls.question where id = ${id} returning *)
    insert into calls.hidden_question (id, call, place, words, answer, answered_at, changed_at, hidden_because)
    select id, call, place, words, answer, answered_at, changed_at, ${reason} from gone`.execute(
    work.db,
  );
}

/** Moderation shows it again, where it was. */
export async function showQuestion(work: Work, id: QuestionId): Promise<void> {
  await sql`with back as (delete from calls.hidden_question where id = ${id} returning *)
    insert into calls.question (id, call, place, words, answer, answered_at, changed_at)
    select id, call, place, words, answer, answered_at, changed_at from back`.execute(work.db);
}

/** A question as it was asked, sealed under the key of who asked. */
export interface AskedRow {
  readonly id: AskedId;
  readonly space: SpaceId;
  readonly asker: PersonId;
  readonly issuer: OrganisationId;
  readonly call: CallId;
  readonly state: AskedState;
  readonly question: QuestionId | undefined;
  readonly askedAt: Temporal.Instant;
  readonly sealed: Uint8Array;
  readonly sealedWhy: Uint8Array | undefined;
}

interface RowOfAsked {
  readonly id: AskedId;
  readonly space: SpaceId;
  readonly asker: PersonId;
  readonly issuer: OrganisationId;
  readonly call: CallId;
  readonly state: AskedState;
  readonly question: QuestionId | null;
  readonly asked_at: Temporal.Instant;
  readonly sealed: Uint8Array;
  readonly sealed_why: Uint8Array | null;
}

const toAsked = ({ asked_at, sealed_why, question, ...row }: RowOfAsked): AskedRow => ({
  ...row,
  question: question ?? undefined,
  askedAt: asked_at,
  sealedWhy: sealed_why ?? undefined,
});

export async function saveAsked(
  work: Work,
  asked: Pick<AskedRow, "id" | "space" | "asker" | "issuer" | "call" | "sealed">,
): Promise<void> {
  await sql`insert into calls.asked_question (id, space, asker, issuer, call, asked_at, sealed)
    values (${asked.id}, ${asked.space}, ${asked.asker}, ${asked.issuer}, ${asked.call}, ${work.now}, ${asked.sealed})`.execute(
    work.db,
  );
}

/** Those asked under a call that one may see, the oldest first: one's own, or all of them for its issuer. */
export async function listAsked(work: Work, call: CallId): Promise<readonly AskedRow[]> {
  const { rows } = await sql<RowOfAsked>`select * from calls.asked_question where call = ${call}
    order by asked_at, id limit 200`.execute(work.db);
  return rows.map(toAsked);
}

/** All that a person asked. */
export async function listAskedBy(work: Work, asker: PersonId): Promise<readonly AskedRow[]> {
  const { rows } = await sql<RowOfAsked>`select * from calls.asked_question
    where asker = ${asker} order by asked_at, id`.execute(work.db);
  return rows.map(toAsked);
}

export async function findAsked(work: Work, id: AskedId): Promise<AskedRow | undefined> {
  const { rows } =
    await sql<RowOfAsked>`select * from calls.asked_question where id = ${id}`.execute(work.db);
  return rows[0] && toAsked(rows[0]);
}

export async function holdAsked(work: Work, id: AskedId): Promise<AskedRow | undefined> {
  const { rows } = await sql<RowOfAsked>`select * from calls.asked_question where id = ${id}
    for update`.execute(work.db);
  return rows[0] && toAsked(rows[0]);
}

/** A question is settled: answered by a public one, or declined with a reason. */
export async function settleAsked(
  work: Work,
  id: AskedId,
  how: { readonly question: QuestionId } | { readonly sealedWhy: Uint8Array },
): Promise<void> {
  const [state, question, why] =
    "question" in how ? ["answered", how.question, null] : ["declined", null, how.sealedWhy];
  await sql`update calls.asked_question set state = ${state}, question = ${question},
    sealed_why = ${why}, settled_at = ${work.now} where id = ${id}`.execute(work.db);
}

export async function deleteAsked(work: Work, id: AskedId): Promise<void> {
  await sql`delete from calls.asked_question where id = ${id}`.execute(work.db);
}

/** The questions under the calls of an organisation are for its representatives, those of today. */
export async function passAskedOf(work: Work, issuer: OrganisationId): Promise<void> {
  await sql`update calls.asked_question as asked set issuer = issuer.organisation
    from calls.issuer as issuer where issuer.call = asked.call
      and issuer.organisation = ${issuer} and asked.issuer <> ${issuer}`.execute(work.db);
}
