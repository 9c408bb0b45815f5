import { refused, type Result } from "#basics/result";
import { standingIn } from "#modules/circles";
import { action, type Work } from "#services/house";

import type { AskRefusal } from "../../domain/question.ts";
import { phaseOf, type Vote, type VoteId } from "../../domain/vote.ts";
import { findCount } from "../../store/counts.ts";
import { findFollowing, holdVote } from "../../store/votes.ts";
import { askQuestionIn } from "./ask-question.ts";
import { labelsOfIn } from "../../actions/assembly.ts";

export type GoOnRefusal =
  | AskRefusal
  | "unknown-vote"
  | "not-yours"
  | "nothing-to-answer"
  | "already-follows";

export interface NextRound {
  readonly vote: VoteId;
  /** The proposal, with what answers the objections. */
  readonly proposal: string;
  readonly closesAt: Temporal.Instant;
}

/**
 * After objections, the proposal comes back with what answers them: a new round of the same question
 * (integration, in sociocracy). By who put the question or a facilitator, once.
 */
export const nextRound = action(nextRoundIn);

export async function nextRoundIn(
  work: Work,
  asked: NextRound,
): Promise<Result<VoteId, GoOnRefusal>> {
  const held = await holdToGoOnIn(work, asked.vote);
  if (typeof held === "string") return refused(held);
  const { vote, outcome } = held;
  if (vote.method !== "consent" || outcome !== "objected") return refused("nothing-to-answer");
  return askQuestionIn(work, {
    circle: vote.circle,
    question: vote.question,
    method: "consent",
    secrecy: vote.secrecy,
    theme: vote.theme,
    options: [{ label: asked.proposal }],
    rules: vote.rules,
    // The convocation was that of the first round.
    binding: false,
    closesAt: asked.closesAt,
    thread: vote.thread,
    follows: { vote: vote.id, round: vote.round + 1 },
  });
}

export interface ProposeElected {
  readonly vote: VoteId;
  /** The place of a person among the answers. */
  readonly option: number;
  readonly closesAt: Temporal.Instant;
}

/** After an election without candidates, a facilitator asks for consent on one of those who were named. */
export const proposeElected = action(proposeElectedIn);

export async function proposeElectedIn(
  work: Work,
  asked: ProposeElected,
): Promise<Result<VoteId, GoOnRefusal>> {
  const held = await holdToGoOnIn(work, asked.vote);
  if (typeof held === "string") return refused(held);
  const { vote } = held;
  const name = (await labelsOfIn(work, vote))[asked.option];
  if (vote.method !== "nomination" || name === undefined) return refused("nothing-to-answer");
  return askQuestionIn(work, {
    circle: vote.circle,
    question: vote.question,
    method: "consent",
    secrecy: "open",
    theme: vote.theme,
    options: [{ label: name }],
    rules: vote.rules,
    binding: false,
    closesAt: asked.closesAt,
    thread: vote.thread,
    follows: { vote: vote.id, round: 1 },
  });
}

/** A counted vote that nothing follows yet, held by who may go on with it; else why not. */
async function holdToGoOnIn(
  work: Work,
  id: VoteId,
): Promise<{ readonly vote: Vote; readonly outcome: string } | GoOnRefusal> {
  const [vote, by] = [await holdVote(work, id), work.actor.for];
  if (vote === undefined || by === undefined) return "unknown-vote";
  const standing = await standingIn(work, vote.circle);
  if (standing !== "facilitator" && vote.askedBy !== by) return "not-yours";
  if (phaseOf(vote, work.now) !== "closed") return "nothing-to-answer";
  if ((await findFollowing(work, vote.id)) !== undefined) return "already-follows";
  return { vote, outcome: (await findCount(work, vote.id))?.outcome.kind ?? "" };
}
