import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

export type QuestionId = Id<"Question">;
export type AskedId = Id<"AskedQuestion">;

/** A question under a call, as everyone reads it: who asked is never told. */
export interface Question {
  readonly id: QuestionId;
  /** Its place under the call: « question 3 ». */
  readonly place: number;
  readonly words: string;
  readonly answer: string;
  readonly answeredAt: Temporal.Instant;
  /** When the answer was last mended, if it was. */
  readonly changedAt: Temporal.Instant | undefined;
}

/** A question as it was asked: waits for its issuer, was answered for all, or was declined with a reason. */
export type AskedState = "waiting" | "answered" | "declined";

/** The part of a declined question that is said to who asked alone. */
export const WHY = "why";
/** How many questions of one person may wait under one call. */
export const MOST_WAITING = 3;
/** Characters of a question, of an answer. */
export const LONGEST_QUESTION = 1_000;
export const LONGEST_ANSWER = 4_000;

export type AskRefusal = "unknown-call" | "no-issuer" | "closed" | "too-many-waiting";

/**
 * Whether one more question may be asked: under an open call that somebody here answers for. A call
 * gathered from elsewhere has no one here to answer: its page says where to ask.
 */
export function decideAsking(call: {
  readonly isOpen: boolean;
  readonly hasIssuer: boolean;
  readonly waiting: number;
}): Result<undefined, AskRefusal> {
  if (!call.hasIssuer) return refused("no-issuer");
  if (!call.isOpen) return refused("closed");
  return call.waiting >= MOST_WAITING ? refused("too-many-waiting") : done(undefined);
}
