import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import type { Theme } from "#rules/subjects";

import type { FileMember } from "./counting/count-file.ts";
import type { CircleId, PersonId, Vote, VoteId } from "./vote.ts";

export type DelegationId = Id<"Delegation">;

/** What whoever is entrusted a voice reads of it: the vote counts it all the same, for the whole circle. */
export const ENTRUSTED = "entrusted";

/** For what one entrusts one's voice: everything, a theme, a circle, a theme in a circle, or one question. */
export interface Scope {
  readonly circle: CircleId | undefined;
  readonly theme: Theme | undefined;
  readonly vote: VoteId | undefined;
}

/** One preference of a member: of several in a scope, the next when the first does not vote. */
export interface Delegation {
  readonly id: DelegationId;
  readonly from: PersonId;
  /** Undefined: to nobody, in this scope. */
  readonly to: PersonId | undefined;
  readonly scope: Scope;
  /** From 1. */
  readonly place: number;
  readonly givenAt: Temporal.Instant;
  readonly until: Temporal.Instant | undefined;
  /** What who receives it said of it; until then it carries. */
  readonly answer: "accepted" | "refused" | undefined;
}

/** The most persons that one names in a scope. */
export const MOST_PREFERENCES = 5;

/** How narrow a scope is: the narrowest that fits a question decides (LiquidFeedback: issue, area, unit). */
export function narrownessOf({ circle, theme, vote }: Scope): number {
  if (vote !== undefined) return 4;
  if (circle !== undefined) return theme === undefined ? 2 : 3;
  return theme === undefined ? 0 : 1;
}

/** Whether a scope speaks of a question. */
export function fits(scope: Scope, vote: Pick<Vote, "id" | "circle" | "theme">): boolean {
  if (scope.vote !== undefined) return scope.vote === vote.id;
  if (scope.circle !== undefined && scope.circle !== vote.circle) return false;
  return scope.theme === undefined || scope.theme === vote.theme;
}

/** Whom a member entrusts their voice to in one question, in order; and why nobody, when there was somebody. */
export interface Applied {
  readonly to: readonly PersonId[];
  readonly without: FileMember["without"];
  /** The scope that decided; undefined when none does. */
  readonly scope: Scope | undefined;
}

/**
 * Which of the delegations of one member apply to a question, at an instant.
 *
 * The narrowest scope that fits decides alone; « to nobody » there ends it. What ended by its date, was
 * refused, or goes to who is not in the circle, is as if it were not there: then the next scope decides.
 */
export function applied(
  delegations: readonly Delegation[],
  asked: {
    readonly vote: Pick<Vote, "id" | "circle" | "theme">;
    readonly at: Temporal.Instant;
    readonly isMember: (person: PersonId) => boolean;
  },
): Applied {
  const fitting = delegations.filter(({ scope }) => fits(scope, asked.vote));
  const scopes = Map.groupBy(fitting, ({ scope }) => narrownessOf(scope));
  let lost: FileMember["without"];
  for (const narrowness of [4, 3, 2, 1, 0]) {
    const found = scopes.get(narrowness)?.toSorted((a, b) => a.place - b.place) ?? [];
    if (found.length === 0) continue;
    const standing = found.map((one) => ({ one, why: fallen(one, asked) }));
    const to = standing.filter(({ why }) => why === undefined).map(({ one }) => one.to);
    if (to.length > 0) {
      const people = to.filter((person) => person !== undefined);
      const without = people.length === 0 ? "nobody" : undefined;
      return { to: people, without, scope: found[0]?.scope };
    }
    lost ??= standing[0]?.why;
  }
  return { to: [], without: lost, scope: undefined };
}

/** Why a delegation does not stand any more. */
function fallen(
  { to, until, answer }: Delegation,
  {
    at,
    isMember,
  }: { readonly at: Temporal.Instant; readonly isMember: (one: PersonId) => boolean },
): "expired" | "refused" | "gone" | undefined {
  if (until !== undefined && Temporal.Instant.compare(at, until) >= 0) return "expired";
  if (answer === "refused") return "refused";
  return to !== undefined && !isMember(to) ? "gone" : undefined;
}

export type DelegateRefusal =
  | "unknown-scope"
  | "not-a-member"
  | "nobody-named"
  | "too-many-named"
  | "named-twice"
  | "to-yourself"
  | "delegate-not-a-member"
  | "takes-no-delegation"
  | "ends-in-the-past";

/** Decides whether a member may entrust their voice so: to up to five others whom they meet in a circle, each once; or to nobody. */
export function decideDelegation(asked: {
  readonly from: PersonId;
  /** Empty: to nobody. */
  readonly to: readonly PersonId[];
  /** Who may receive it in that scope. */
  readonly companions: ReadonlySet<PersonId>;
  readonly until: Temporal.Instant | undefined;
  readonly now: Temporal.Instant;
}): Result<undefined, DelegateRefusal> {
  const { from, to, until, now } = asked;
  if (to.length > MOST_PREFERENCES) return refused("too-many-named");
  if (new Set(to).size < to.length) return refused("named-twice");
  if (to.includes(from)) return refused("to-yourself");
  if (to.some((person) => !asked.companions.has(person))) return refused("delegate-not-a-member");
  return until !== undefined && Temporal.Instant.compare(until, now) <= 0
    ? refused("ends-in-the-past")
    : done(undefined);
}
