import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { findCircleIn, standingIn } from "#modules/circles";
import { isMember } from "#rules/circles";
import { action, type Work } from "#services/house";

import {
  type AskRefusal,
  type CircleId,
  decideQuestion,
  type OptionId,
  type VoteId,
} from "../domain/vote.ts";
import { saveVote } from "../store/votes.ts";

export interface AskQuestion {
  /** Known beforehand for the demonstration. */
  readonly id?: VoteId;
  readonly circle: CircleId;
  readonly question: string;
  readonly options: readonly {
    readonly id?: OptionId | undefined;
    readonly label: string;
    readonly line?: string | undefined;
  }[];
  readonly closesAt: Temporal.Instant;
}

/** A member puts a question to their circle; it is counted at the instant of its closing. */
export const askQuestion = action(askQuestionIn);

export async function askQuestionIn(
  work: Work,
  asked: AskQuestion,
): Promise<Result<VoteId, AskRefusal>> {
  const circle = await findCircleIn(work, { circle: asked.circle });
  if (circle === undefined) return refused("unknown-circle");
  const standing = await standingIn(work, asked.circle);
  const decision = decideQuestion({
    isMember: isMember(standing),
    question: asked.question,
    labels: asked.options.map(({ label }) => label),
    closesAt: asked.closesAt,
    now: work.now,
  });
  if (!decision.done) return decision;
  if (work.actor.for === undefined) return refused("not-a-member");

  const id = asked.id ?? newId<"Vote">();
  await saveVote(work, {
    id,
    circle: asked.circle,
    question: asked.question,
    askedBy: work.actor.for,
    openedAt: work.now,
    closesAt: asked.closesAt,
    result: undefined,
    options: asked.options.map((option) => ({
      id: option.id ?? newId<"Option">(),
      label: option.label,
      line: option.line,
    })),
  });
  await work.later("close-vote", { vote: id }, { at: asked.closesAt, key: `close-vote:${id}` });
  return done(id);
}
