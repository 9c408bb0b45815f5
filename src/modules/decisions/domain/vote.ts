import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

export type VoteId = Id<"Vote">;
export type OptionId = Id<"Option">;
export type PersonId = Id<"Person">;
export type CircleId = Id<"Circle">;

export interface Option {
  readonly id: OptionId;
  readonly label: string;
  /** A word about it: « dehors, 40 places ». */
  readonly line: string | undefined;
}

/** A question that a circle decides; the answer with the most voices is chosen. */
export interface Vote {
  readonly id: VoteId;
  readonly circle: CircleId;
  readonly question: string;
  /** Two at least, in the order given. */
  readonly options: readonly Option[];
  readonly askedBy: PersonId;
  readonly openedAt: Temporal.Instant;
  readonly closesAt: Temporal.Instant;
  /** Fixed once, after closing. */
  readonly result: VoteResult | undefined;
}

/** What was counted: the voices of each option, and those that stayed silent. Together, the members. */
export interface VoteResult {
  readonly voices: ReadonlyMap<OptionId, number>;
  readonly silent: number;
}

/** A vote is open until the instant of its closing: at that very instant it is too late. */
export function isOpen({ closesAt }: Pick<Vote, "closesAt">, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, closesAt) < 0;
}

/** A member's answer. The last one counts (decision 0007). */
export interface Ballot {
  readonly vote: VoteId;
  readonly voter: PersonId;
  readonly option: OptionId;
}

export type CastRefusal = "unknown-vote" | "not-a-member" | "vote-not-open" | "unknown-option";

/** Decides whether a ballot counts. An earlier ballot of the same member is no obstacle: the last one replaces it. */
export function decideBallot(asked: {
  readonly vote: Vote;
  readonly isMember: boolean;
  readonly option: OptionId;
  readonly now: Temporal.Instant;
}): Result<undefined, CastRefusal> {
  if (!asked.isMember) return refused("not-a-member");
  if (!isOpen(asked.vote, asked.now)) return refused("vote-not-open");
  return asked.vote.options.some(({ id }) => id === asked.option)
    ? done(undefined)
    : refused("unknown-option");
}

export const MOST_OPTIONS = 7;
/** A circle has at most this many days to answer. */
export const MOST_DAYS = 90;

export type AskRefusal =
  | "unknown-circle"
  | "not-a-member"
  | "no-question"
  | "too-few-options"
  | "too-many-options"
  | "same-option-twice"
  | "closes-too-soon"
  | "closes-too-late";

/** Decides whether a question can be put: by a member, with two to seven different answers, and an hour to 90 days to answer. */
export function decideQuestion(asked: {
  readonly isMember: boolean;
  readonly question: string;
  readonly labels: readonly string[];
  readonly closesAt: Temporal.Instant;
  readonly now: Temporal.Instant;
}): Result<undefined, AskRefusal> {
  const { labels, closesAt, now } = asked;
  if (!asked.isMember) return refused("not-a-member");
  if (asked.question === "") return refused("no-question");
  if (labels.length < 2) return refused("too-few-options");
  if (labels.length > MOST_OPTIONS) return refused("too-many-options");
  const different = new Set(labels.map((label) => label.toLocaleLowerCase("fr")));
  if (different.size < labels.length) return refused("same-option-twice");
  if (Temporal.Instant.compare(closesAt, now.add({ hours: 1 })) < 0)
    return refused("closes-too-soon");
  if (Temporal.Instant.compare(closesAt, now.add({ hours: 24 * MOST_DAYS })) > 0)
    return refused("closes-too-late");
  return done(undefined);
}

export type DelegateRefusal = "not-a-member" | "to-yourself" | "delegate-not-a-member";

/** Decides whether a member may entrust their voice: to another member of the circle. It may go on from there. */
export function decideDelegation(
  from: PersonId,
  to: PersonId,
  members: readonly PersonId[],
): Result<undefined, DelegateRefusal> {
  if (!members.includes(from)) return refused("not-a-member");
  if (from === to) return refused("to-yourself");
  return members.includes(to) ? done(undefined) : refused("delegate-not-a-member");
}

/** What a result says: one answer has the most voices, several share them, or nobody spoke. */
export type Outcome =
  | { readonly kind: "chosen"; readonly option: OptionId }
  | { readonly kind: "tie"; readonly options: readonly OptionId[] }
  | { readonly kind: "nobody" };

export function outcomeOf({ voices }: VoteResult): Outcome {
  const most = Math.max(0, ...voices.values());
  if (most === 0) return { kind: "nobody" };
  const first = [...voices].filter(([, count]) => count === most).map(([option]) => option);
  const [only, ...others] = first;
  return only !== undefined && others.length === 0
    ? { kind: "chosen", option: only }
    : { kind: "tie", options: first };
}
