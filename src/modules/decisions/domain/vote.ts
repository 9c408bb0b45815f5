import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import type { Theme } from "#rules/subjects";

import type { CountRules } from "./counting/count-file.ts";
import { isBallot, type Marks, type Method, type Secrecy } from "./methods/method.ts";

export type VoteId = Id<"Vote">;
export type OptionId = Id<"Option">;
export type PersonId = Id<"Person">;
export type CircleId = Id<"Circle">;

export interface Option {
  readonly id: OptionId;
  /** Of an election, empty: the name of the person is asked when it is shown. */
  readonly label: string;
  /** A word about it: « dehors, 40 places ». */
  readonly line: string | undefined;
  /** Whole hundredths, where a budget is shared. */
  readonly cost: number | undefined;
  /** Whom one elects. */
  readonly person: PersonId | undefined;
  readonly lot: number;
  /** Who proposed it after the question was put. */
  readonly proposedBy: PersonId | undefined;
}

/** A question that a circle decides. */
export interface Vote {
  readonly id: VoteId;
  readonly circle: CircleId;
  readonly question: string;
  readonly method: Method;
  readonly secrecy: Secrecy;
  readonly theme: Theme | undefined;
  /** In the order given; those taken back are not there. */
  readonly options: readonly Option[];
  readonly askedBy: PersonId;
  readonly openedAt: Temporal.Instant;
  /** From when members may propose answers and other words; undefined: they may not. */
  readonly proposalsFrom: Temporal.Instant | undefined;
  readonly votesFrom: Temporal.Instant;
  readonly closesAt: Temporal.Instant;
  /** Whether one reads how it stands before the close. */
  readonly showsPartial: boolean;
  readonly rules: CountRules;
  /** The article of the statutes that lets the circle decide so; undefined: it is consultative. */
  readonly article: string | undefined;
  /** 1, and one more each time objections were answered. */
  readonly round: number;
  readonly follows: VoteId | undefined;
  readonly thread: Id<"Thread"> | undefined;
  /** Taken back by who asked before anybody voted. */
  readonly withdrawnAt: Temporal.Instant | undefined;
}

/** Where a question stands: one talks, proposes, votes, or it is over. */
export type Phase = "discussion" | "proposals" | "vote" | "closed" | "withdrawn";

/** At the very instant of closing it is too late. */
export function phaseOf(
  vote: Pick<Vote, "proposalsFrom" | "votesFrom" | "closesAt" | "withdrawnAt">,
  now: Temporal.Instant,
): Phase {
  const has = (at: Temporal.Instant) => Temporal.Instant.compare(now, at) >= 0;
  if (vote.withdrawnAt !== undefined) return "withdrawn";
  if (has(vote.closesAt)) return "closed";
  if (has(vote.votesFrom)) return "vote";
  return vote.proposalsFrom !== undefined && has(vote.proposalsFrom) ? "proposals" : "discussion";
}

/** A vote is open until the instant of its closing: at that very instant it is too late. */
export function isOpen({ closesAt }: Pick<Vote, "closesAt">, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, closesAt) < 0;
}

/** Delegations carry only where ballots are open: who entrusts their voice may hold to account who spoke for them. */
export function takesDelegations({ secrecy }: Pick<Vote, "secrecy">): boolean {
  return secrecy === "open";
}

/** A member's answer. The last one counts (decision 0007). */
export interface Ballot {
  readonly vote: VoteId;
  readonly voter: PersonId;
  readonly marks: Marks;
}

export type CastRefusal =
  | "unknown-vote"
  | "not-a-member"
  | "vote-not-begun"
  | "vote-not-open"
  | "unknown-option"
  | "objection-without-reason";

/** Decides whether a ballot counts. An earlier ballot of the same member is no obstacle: the last one replaces it. */
export function decideBallot(asked: {
  readonly vote: Vote;
  readonly isMember: boolean;
  readonly marks: Marks;
  readonly why: string | undefined;
  readonly now: Temporal.Instant;
}): Result<undefined, CastRefusal> {
  const { vote, marks, why, now } = asked;
  if (!asked.isMember) return refused("not-a-member");
  const phase = phaseOf(vote, now);
  if (phase === "closed" || phase === "withdrawn") return refused("vote-not-open");
  if (phase !== "vote") return refused("vote-not-begun");
  if (!isBallot(vote.method, vote.options.length, marks)) return refused("unknown-option");
  return vote.method === "consent" && marks[0] === OBJECTS && why === undefined
    ? refused("objection-without-reason")
    : done(undefined);
}

/** The mark of an objection, in a question of consent. */
export const OBJECTS = 2;

/** The longest reason, in characters. */
export const LONGEST_WHY = 2_000;
