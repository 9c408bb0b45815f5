import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { open, seal } from "#modules/access";
import { action, carryIn, type Work } from "#services/house";

import type { Call, CallId } from "../../domain/call.ts";
import { type AskedId, type QuestionId, WHY } from "../../domain/question.ts";
import type { IssuedCall } from "../../store/issuers.ts";
import {
  type AskedRow,
  findQuestion,
  holdAsked,
  listAsked,
  saveAnswer,
  saveQuestion,
  settleAsked,
} from "../../store/questions.ts";
import { noteIn } from "../../publish/actions/publish-call.ts";
import { findMineIn } from "../../publish/actions/publish-end.ts";
import { mayIssueIn, tellPersonsIn } from "../../publish/actions/publish-standing.ts";

export type AnswerRefusal = "unknown-question" | "not-allowed" | "settled-already";

/** What its issuer makes of a question that waits. */
export type HowAnswered =
  /** Published for all, in words that name nobody. */
  | { readonly how: "new"; readonly words: string; readonly answer: string }
  /** Answered already: who asked is shown which one. */
  | { readonly how: "already"; readonly question: QuestionId }
  /** Not to be answered here; who asked is told why, and nobody else. */
  | { readonly how: "declined"; readonly why: string };

/**
 * The issuer of a call settles a question, once for all who wonder the same: with a public answer, by
 * one that stands there already, or not at all and says why. Who asked is told, and named nowhere.
 */
export const answerQuestion = action(answerQuestionIn);

export async function answerQuestionIn(
  work: Work,
  asked: {
    readonly asked: AskedId;
    readonly settle: HowAnswered;
    /** Nobody is written to: the demonstration tells of the past. */
    readonly quiet?: true | undefined;
  },
): Promise<Result<CallId, AnswerRefusal>> {
  const row = await holdAsked(work, asked.asked);
  if (row === undefined) return refused("unknown-question");
  const found = await findMineIn(work, row.call, "answer-question");
  if (!found.done)
    return refused(found.refusal === "not-allowed" ? "not-allowed" : "unknown-question");
  if (row.state !== "waiting") return refused("settled-already");
  const { issued } = found.value;
  const settled = await settleIn(work, row, asked.settle);
  if (!settled.done) return settled;
  await noteIn(work, {
    organisation: issued.organisation,
    call: row.call,
    what: asked.settle.how === "declined" ? "declined" : "answered",
  });
  // A public answer is read by everyone; why it is declined, by who asked alone.
  await carryIn(work, { row: row.id, part: WHY, to: [row.asker] });
  if (asked.quiet === undefined)
    await tellPersonsIn(work, [row.asker], {
      from: work.actor.for,
      kind: "calls.question-answered",
      object: row.id,
      facts: { call: row.call, asked: row.id },
    });
  return done(row.call);
}

async function settleIn(
  work: Work,
  row: AskedRow,
  settle: HowAnswered,
): Promise<Result<undefined, "unknown-question">> {
  switch (settle.how) {
    case "new": {
      const question = newId<"Question">();
      await saveQuestion(work, { ...settle, id: question, call: row.call });
      await settleAsked(work, row.id, { question });
      return done(undefined);
    }
    case "already": {
      const question = await findQuestion(work, settle.question);
      if (question?.call !== row.call) return refused("unknown-question");
      await settleAsked(work, row.id, { question: question.id });
      return done(undefined);
    }
    case "declined":
      await settleAsked(work, row.id, { sealedWhy: await seal(work, row.space, settle.why) });
      return done(undefined);
  }
}

/** The issuer mends a public answer; its page says since when. */
export const mendAnswer = action(mendAnswerIn);

export async function mendAnswerIn(
  work: Work,
  asked: { readonly question: QuestionId; readonly words: string; readonly answer: string },
): Promise<Result<CallId, AnswerRefusal>> {
  const question = await findQuestion(work, asked.question);
  if (question === undefined) return refused("unknown-question");
  const found = await findMineIn(work, question.call, "answer-question");
  if (!found.done)
    return refused(found.refusal === "not-allowed" ? "not-allowed" : "unknown-question");
  await saveAnswer(work, { id: question.id, words: asked.words, answer: asked.answer });
  const { organisation } = found.value.issued;
  await noteIn(work, { organisation, call: question.call, what: "answered" });
  return done(question.call);
}

/** A question that waits, as the representatives of its issuer see it: who asked is not told. */
export interface WaitingQuestion {
  readonly id: AskedId;
  readonly words: string;
  readonly askedAt: Temporal.Instant;
}

/** The questions that wait for the issuer of a call, the oldest first; none for anyone else. */
export async function listWaitingIn(
  work: Work,
  { call, issued }: { readonly call: Pick<Call, "id">; readonly issued: IssuedCall },
): Promise<readonly WaitingQuestion[]> {
  if (!(await mayIssueIn(work, issued.organisation, "read-waiting-questions"))) return [];
  const told: WaitingQuestion[] = [];
  for (const row of await listAsked(work, call.id)) {
    if (row.state !== "waiting") continue;
    const words = await open(work, row.space, row.sealed);
    if (words !== undefined) told.push({ id: row.id, words, askedAt: row.askedAt });
  }
  return told;
}
