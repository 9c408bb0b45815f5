import { done, refused, type Result } from "#basics/result";

import { OPTIONS } from "./question.ts";
import { type OptionId, type PersonId, phaseOf, type Vote } from "./vote.ts";

export type ProposeRefusal =
  | "unknown-vote"
  | "not-a-member"
  | "proposals-not-open"
  | "takes-no-proposal"
  | "no-words"
  | "too-many-options"
  | "same-option-twice"
  | "no-cost"
  | "costs-too-much";

/** Longest words of an answer, in characters. */
export const LONGEST_LABEL = 300;

interface Proposed {
  readonly label: string;
  readonly cost: number | undefined;
}

/** Decides whether a member may add an answer: while proposals are open, one that is not there yet. */
export function decideProposal(
  vote: Vote,
  { label, cost }: Proposed,
  now: Temporal.Instant,
): Result<undefined, ProposeRefusal> {
  if (phaseOf(vote, now) !== "proposals") return refused("proposals-not-open");
  const { most, fewest } = OPTIONS[vote.method];
  if (most <= fewest) return refused("takes-no-proposal");
  if (label === "") return refused("no-words");
  if (vote.options.length >= most) return refused("too-many-options");
  if (isThere(vote, label)) return refused("same-option-twice");
  if (vote.method !== "equal-shares") return done(undefined);
  if (cost === undefined || cost <= 0) return refused("no-cost");
  return cost > (vote.rules.budget ?? 0) ? refused("costs-too-much") : done(undefined);
}

function isThere({ options }: Vote, label: string): boolean {
  const same = label.toLocaleLowerCase("fr");
  return options.some((option) => option.label.toLocaleLowerCase("fr") === same);
}

export type AmendRefusal = ProposeRefusal | "unknown-option" | "nothing-changes";

/** Decides whether a member may ask for other words of an answer: while proposals are open, of a consent too. */
export function decideAmendment(
  vote: Vote,
  asked: { readonly option: OptionId; readonly label: string },
  now: Temporal.Instant,
): Result<undefined, AmendRefusal> {
  if (phaseOf(vote, now) !== "proposals") return refused("proposals-not-open");
  const option = vote.options.find(({ id }) => id === asked.option);
  if (option === undefined) return refused("unknown-option");
  if (vote.method === "majority" || vote.method === "nomination")
    return refused("takes-no-proposal");
  if (asked.label === "") return refused("no-words");
  if (option.label === asked.label) return refused("nothing-changes");
  return isThere({ ...vote, options: vote.options.filter((one) => one !== option) }, asked.label)
    ? refused("same-option-twice")
    : done(undefined);
}

/** Who takes or refuses other words for an answer: who proposed it, else who put the question. */
export function keeperOf(
  { askedBy, options }: Pick<Vote, "askedBy" | "options">,
  option: OptionId,
): PersonId {
  return options.find(({ id }) => id === option)?.proposedBy ?? askedBy;
}

export type TakeBackRefusal =
  | "unknown-option"
  | "not-yours"
  | "proposals-not-open"
  | "too-few-options";

/** Decides whether an answer may be taken back: by who proposed it, while proposals are open, where enough stay. */
export function decideTakingBack(
  vote: Vote,
  asked: { readonly option: OptionId; readonly by: PersonId },
  now: Temporal.Instant,
): Result<undefined, TakeBackRefusal> {
  const option = vote.options.find(({ id }) => id === asked.option);
  if (option === undefined) return refused("unknown-option");
  if (option.proposedBy !== asked.by) return refused("not-yours");
  if (phaseOf(vote, now) !== "proposals") return refused("proposals-not-open");
  return vote.options.length <= OPTIONS[vote.method].fewest
    ? refused("too-few-options")
    : done(undefined);
}

export type WithdrawRefusal = "unknown-vote" | "not-yours" | "vote-begun";

/** Decides whether a question may be taken back: by who put it or a facilitator, before the first ballot. */
export function decideWithdrawal(
  vote: Vote,
  asked: { readonly by: PersonId; readonly facilitates: boolean; readonly ballots: number },
  now: Temporal.Instant,
): Result<undefined, WithdrawRefusal> {
  if (vote.askedBy !== asked.by && !asked.facilitates) return refused("not-yours");
  const phase = phaseOf(vote, now);
  return phase === "closed" || phase === "withdrawn" || asked.ballots > 0
    ? refused("vote-begun")
    : done(undefined);
}
