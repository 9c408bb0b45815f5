import { done, refused, type Result } from "#basics/result";

import { type PersonId, phaseOf, takesDelegations, type Vote } from "./vote.ts";

/** How a member takes part already: by themself, or on paper; undefined: in no way. */
export type TakesPart =
  | "own-ballot"
  | "paper-ballot"
  | "own-delegation"
  | "paper-proxy"
  | undefined;

export type PaperRefusal =
  | "unknown-vote"
  | "not-a-facilitator"
  | "not-a-member"
  | "vote-not-begun"
  | "vote-not-open"
  | "secret-ballot"
  | "for-yourself"
  | "has-voted"
  | "has-proxy";

interface Asked {
  readonly vote: Vote;
  readonly now: Temporal.Instant;
  readonly facilitates: boolean;
  /** Who writes it down. */
  readonly by: PersonId;
  readonly members: readonly PersonId[];
}

/** Who records on paper, and until when: a facilitator, until the close. */
function mayRecord({ vote, now, facilitates }: Asked): PaperRefusal | undefined {
  if (!facilitates) return "not-a-facilitator";
  const phase = phaseOf(vote, now);
  return phase === "closed" || phase === "withdrawn" ? "vote-not-open" : undefined;
}

/**
 * Decides whether a facilitator may record the paper ballot of a member: while one votes, of an open
 * ballot, never their own. What the member did themself is not touched; a paper ballot may be corrected.
 */
export function decidePaperBallot(
  asked: Asked & { readonly voter: PersonId; readonly takesPart: TakesPart },
): Result<undefined, PaperRefusal> {
  const wrong = mayRecord(asked);
  if (wrong !== undefined) return refused(wrong);
  if (!takesDelegations(asked.vote)) return refused("secret-ballot");
  if (phaseOf(asked.vote, asked.now) !== "vote") return refused("vote-not-begun");
  if (asked.voter === asked.by) return refused("for-yourself");
  if (!asked.members.includes(asked.voter)) return refused("not-a-member");
  if (asked.takesPart === "own-ballot") return refused("has-voted");
  return asked.takesPart === "paper-proxy" ? refused("has-proxy") : done(undefined);
}

export type ProxyRefusal =
  | PaperRefusal
  | "no-proxies"
  | "to-themself"
  | "holder-not-a-member"
  | "has-paper-ballot"
  | "has-entrusted"
  | "too-many-proxies";

/**
 * Decides whether a facilitator may record that a member gives a proxy on paper: where the statutes
 * take them, to another member who holds fewer than the statutes allow, and who takes part in no other
 * way. From the day the question is put until its close.
 */
export function decideProxy(
  asked: Asked & {
    readonly from: PersonId;
    readonly to: PersonId;
    readonly takesPart: TakesPart;
    /** Paper proxies that one person may hold; undefined: they are not taken. */
    readonly most: number | undefined;
    /** How many the holder has already. */
    readonly held: number;
  },
): Result<undefined, ProxyRefusal> {
  const wrong = mayRecord(asked);
  if (wrong !== undefined) return refused(wrong);
  if (!takesDelegations(asked.vote)) return refused("secret-ballot");
  if (asked.most === undefined) return refused("no-proxies");
  if (asked.from === asked.by) return refused("for-yourself");
  if (asked.from === asked.to) return refused("to-themself");
  if (!asked.members.includes(asked.from)) return refused("not-a-member");
  if (!asked.members.includes(asked.to)) return refused("holder-not-a-member");
  const other = asked.takesPart === undefined ? undefined : OTHERWISE[asked.takesPart];
  if (other !== undefined) return refused(other);
  return asked.held >= asked.most ? refused("too-many-proxies") : done(undefined);
}

const OTHERWISE: Readonly<Record<NonNullable<TakesPart>, ProxyRefusal>> = {
  "own-ballot": "has-voted",
  "paper-ballot": "has-paper-ballot",
  "own-delegation": "has-entrusted",
  "paper-proxy": "has-proxy",
};

/** Decides whether a facilitator may take back what was recorded on paper: until the close. */
export function decideUndoing(
  asked: Omit<Asked, "by" | "members">,
): Result<undefined, PaperRefusal> {
  const wrong = mayRecord({ ...asked, by: asked.vote.askedBy, members: [] });
  return wrong === undefined ? done(undefined) : refused(wrong);
}
