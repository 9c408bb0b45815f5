import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { open, seal } from "#modules/access";
import { standingIn } from "#modules/circles";
import { namesOfIn } from "#modules/people";
import { isMember, spaceOf } from "#rules/circles";
import { action, reading, type Work, withRight } from "#services/house";

import {
  type AmendRefusal,
  decideAmendment,
  decideProposal,
  decideTakingBack,
  decideWithdrawal,
  keeperOf,
  type ProposeRefusal,
  type TakeBackRefusal,
  type WithdrawRefusal,
} from "../../domain/proposal.ts";
import type { OptionId, PersonId, Vote, VoteId } from "../../domain/vote.ts";
import {
  type Amendment,
  type AmendmentId,
  holdAmendment,
  listAmendments,
  saveAmendment,
  settleAmendment,
} from "../../store/amendments.ts";
import { countBallots } from "../../store/ballots.ts";
import { nextPlace, renameOption, saveOptions, withdrawOption } from "../../store/options.ts";
import { findVote, holdVote, withdrawVote } from "../../store/votes.ts";
import { optionNamed } from "./ask-question.ts";

/** A vote held by one of the members of its circle. */
interface Held {
  readonly vote: Vote;
  readonly by: PersonId;
  readonly facilitates: boolean;
}

async function holdIn(
  work: Work,
  id: VoteId,
): Promise<Result<Held, "unknown-vote" | "not-a-member">> {
  const [vote, by] = [await holdVote(work, id), work.actor.for];
  if (vote === undefined || by === undefined) return refused("unknown-vote");
  const standing = await standingIn(work, vote.circle);
  if (!isMember(standing)) return refused("not-a-member");
  return done({ vote, by, facilitates: standing === "facilitator" });
}

export interface ProposeOption {
  readonly vote: VoteId;
  readonly label: string;
  /** Whole hundredths, where a budget is shared. */
  readonly cost?: number | undefined;
}

/** A member adds an answer while proposals are open. */
export const proposeOption = action(proposeOptionIn);

export async function proposeOptionIn(
  work: Work,
  asked: ProposeOption,
): Promise<Result<VoteId, ProposeRefusal>> {
  const held = await holdIn(work, asked.vote);
  if (!held.done) return held;
  const { vote, by } = held.value;
  const decision = decideProposal(vote, { label: asked.label, cost: asked.cost }, work.now);
  if (!decision.done) return decision;
  const option = { ...optionNamed(asked.label, by), cost: asked.cost };
  await saveOptions(work, vote, [option], await nextPlace(work, vote.id));
  return done(vote.id);
}

/** Who proposed an answer takes it back while proposals are open. */
export const takeOptionBack = action(takeOptionBackIn);

export async function takeOptionBackIn(
  work: Work,
  asked: { readonly vote: VoteId; readonly option: OptionId },
): Promise<Result<VoteId, TakeBackRefusal | "unknown-vote" | "not-a-member">> {
  const held = await holdIn(work, asked.vote);
  if (!held.done) return held;
  const { vote, by } = held.value;
  const decision = decideTakingBack(vote, { option: asked.option, by }, work.now);
  if (!decision.done) return decision;
  await withdrawOption(work, asked.option);
  return done(vote.id);
}

export interface AmendOption {
  readonly vote: VoteId;
  readonly option: OptionId;
  readonly label: string;
  readonly why?: string | undefined;
}

/** A member asks for other words of an answer; of one’s own, they are taken at once. */
export const amendOption = action(amendOptionIn);

export async function amendOptionIn(
  work: Work,
  asked: AmendOption,
): Promise<Result<"taken" | "open", AmendRefusal>> {
  const held = await holdIn(work, asked.vote);
  if (!held.done) return held;
  const { vote, by } = held.value;
  const decision = decideAmendment(vote, asked, work.now);
  if (!decision.done) return decision;
  const id = newId<"Amendment">();
  const was = vote.options.find((one) => one.id === asked.option)?.label ?? "";
  const why = asked.why === undefined ? null : await seal(work, spaceOf(vote.circle), asked.why);
  await saveAmendment(work, vote.circle, {
    id,
    vote: vote.id,
    option: asked.option,
    by,
    label: asked.label,
    was,
    why,
    madeAt: work.now,
    state: "open",
  });
  if (keeperOf(vote, asked.option) !== by) return done("open");
  await settleAmendment(work, id, "taken");
  await renameOption(work, asked.option, asked.label);
  return done("taken");
}

export interface SettleAmendment {
  readonly vote: VoteId;
  readonly amendment: AmendmentId;
  readonly take: boolean;
}

export type SettleRefusal = AmendRefusal | "unknown-amendment" | "not-yours";

/** Who proposed an answer takes other words for it, or keeps theirs; both are told on the page. */
export const settleWords = action(settleWordsIn);

export async function settleWordsIn(
  work: Work,
  asked: SettleAmendment,
): Promise<Result<VoteId, SettleRefusal>> {
  const held = await holdIn(work, asked.vote);
  if (!held.done) return held;
  const { vote, by } = held.value;
  const amendment = await holdAmendment(work, asked.amendment);
  if (amendment === undefined || amendment.vote !== vote.id) return refused("unknown-amendment");
  if (keeperOf(vote, amendment.option) !== by) return refused("not-yours");
  if (amendment.state !== "open") return done(vote.id);
  if (asked.take) {
    const decision = decideAmendment(vote, amendment, work.now);
    if (!decision.done) return decision;
    await renameOption(work, amendment.option, amendment.label);
  }
  await settleAmendment(work, amendment.id, asked.take ? "taken" : "refused");
  return done(vote.id);
}

/** Who put a question, or a facilitator, takes it back before anybody votes. */
export const withdrawQuestion = action(withdrawQuestionIn);

export async function withdrawQuestionIn(
  work: Work,
  asked: { readonly vote: VoteId },
): Promise<Result<Vote, WithdrawRefusal | "not-a-member">> {
  const held = await holdIn(work, asked.vote);
  if (!held.done) return held;
  const { vote, by, facilitates } = held.value;
  const ballots = await withRight(work, "count-voices", (lent) => countBallots(lent, vote.id));
  const decision = decideWithdrawal(vote, { by, facilitates, ballots }, work.now);
  if (!decision.done) return decision;
  await withdrawVote(work, vote.id);
  return done(vote);
}

/** Other words for an answer, as members read them. */
export interface SeenAmendment extends Omit<Amendment, "why" | "by"> {
  readonly byName: string;
  readonly why: string | undefined;
  /** Whether the reader takes them or not. */
  readonly isMineToSettle: boolean;
}

export async function amendmentsOfIn(work: Work, vote: Vote): Promise<readonly SeenAmendment[]> {
  const kept = await listAmendments(work, vote.id);
  const names = await namesOfIn(
    work,
    kept.map(({ by }) => by),
  );
  const seen: SeenAmendment[] = [];
  for (const { why, by, ...one } of kept)
    seen.push({
      ...one,
      byName: names.get(by) ?? "",
      why: why === null ? undefined : await open(work, spaceOf(vote.circle), why),
      isMineToSettle: one.state === "open" && keeperOf(vote, one.option) === work.actor.for,
    });
  return seen;
}

/** Other words for the answers of a vote, for the members of its circle. */
export const seeAmendments = reading(
  async (work: Work, asked: { readonly vote: VoteId }): Promise<readonly SeenAmendment[]> => {
    const vote = await findVote(work, asked.vote);
    return vote === undefined ? [] : amendmentsOfIn(work, vote);
  },
);
