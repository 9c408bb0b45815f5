import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import { type Circle, type CircleId, isClosed } from "./circle.ts";
import { decideKeeping, type KeepRefusal, type Standing } from "./rights.ts";

export type LinkId = Id<"CircleLink">;

export const LINK_STATES = ["proposed", "accepted", "refused", "ended"] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** A bridge between two circles: one proposes it, saying what they would do together; the other accepts. */
export interface CircleLink {
  readonly id: LinkId;
  readonly from: CircleId;
  readonly to: CircleId;
  readonly words: string;
  readonly state: LinkState;
  readonly proposedAt: Temporal.Instant;
}

/** What joins two circles that everyone may know of: a link that both accepted, or one is a part of the other. */
export interface Bridge {
  /** Of a part: the circle above. */
  readonly from: CircleId;
  readonly to: CircleId;
  readonly kind: "link" | "part";
}

export const MOST_LINK_WORDS = 300;

export type LinkRefusal =
  | KeepRefusal
  | "unknown-circle"
  | "same-circle"
  | "private-circle"
  | "already-linked"
  | "unknown-link"
  | "already-answered";

/** A facilitator proposes a link to another circle; both are circles that everyone may know of, since a link is public. */
export function decideLink(
  standing: Standing,
  from: Circle,
  to: Circle,
): Result<undefined, LinkRefusal> {
  const right = decideKeeping(standing, from);
  if (!right.done) return right;
  if (from.id === to.id) return refused("same-circle");
  if (!from.isOpen || !to.isOpen) return refused("private-circle");
  return isClosed(to) ? refused("circle-closed") : done(undefined);
}

/** How the person who acts stands towards both ends. */
export interface Ends {
  readonly from: Standing;
  readonly to: Standing;
}

/** The other circle answers what was proposed to it; either ends what stands, and the first takes back what it proposed. */
export function decideLinkChange(
  link: Pick<CircleLink, "state">,
  asked: "accepted" | "refused" | "ended",
  { from, to }: Ends,
): Result<undefined, LinkRefusal> {
  if (link.state === "refused" || link.state === "ended") return refused("already-answered");
  if (asked !== "ended") {
    if (to !== "facilitator") return refused("not-a-facilitator");
    return link.state === "proposed" ? done(undefined) : refused("already-answered");
  }
  return from === "facilitator" || to === "facilitator"
    ? done(undefined)
    : refused("not-a-facilitator");
}
