import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import {
  type Circle,
  type CircleId,
  isClosed,
  type OrganisationId,
  type PersonId,
} from "./circle.ts";
import { isMember, maySeeCircle, type Standing } from "./rights.ts";

export type RequestId = Id<"JoinRequest">;

/** The part of an answered request that is a facilitator's own words. */
export const REPLY = "reply";

/** The table of requests: a link of a mail is signed for one of its rows. */
export const REQUESTS = "circles.request";

export const REQUEST_STATES = ["waiting", "accepted", "refused", "withdrawn"] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Somebody asks to join a circle, having accepted its charter. */
export interface JoinRequest {
  readonly id: RequestId;
  readonly circle: CircleId;
  readonly person: PersonId;
  readonly state: RequestState;
  readonly askedAt: Temporal.Instant;
  readonly answeredAt: Temporal.Instant | undefined;
  readonly answeredBy: PersonId | undefined;
  /** The version of the charter that they accepted. */
  readonly charterVersion: number;
  /** The organisation that they would represent. */
  readonly organisation: OrganisationId | undefined;
}

/** After a refusal, one may ask again a month later: nobody is asked twice a day. */
export const DAYS_BEFORE_ASKING_AGAIN = 30;

export type AskRefusal =
  | "unknown-circle"
  | "sign-in-first"
  | "circle-closed"
  | "no-need-to-ask"
  | "already-in"
  | "already-asked"
  | "refused-lately";

/** One asks to join a circle that everyone may know of and that one joins on request. */
export function decideAsking(
  standing: Standing,
  circle: Pick<Circle, "isOpen" | "isHidden" | "rest" | "joining">,
  { last, now }: { readonly last: JoinRequest | undefined; readonly now: Temporal.Instant },
): Result<undefined, AskRefusal> {
  if (!maySeeCircle(standing, circle)) return refused("unknown-circle");
  if (standing === "visitor") return refused("sign-in-first");
  if (isMember(standing)) return refused("already-in");
  if (isClosed(circle)) return refused("circle-closed");
  if (circle.joining === "open") return refused("no-need-to-ask");
  if (last?.state === "waiting") return refused("already-asked");
  return last?.state === "refused" && isLately(last.answeredAt, now)
    ? refused("refused-lately")
    : done(undefined);
}

function isLately(answeredAt: Temporal.Instant | undefined, now: Temporal.Instant): boolean {
  if (answeredAt === undefined) return false;
  return (
    Temporal.Instant.compare(answeredAt.add({ hours: 24 * DAYS_BEFORE_ASKING_AGAIN }), now) > 0
  );
}

export type AnswerRefusal =
  | "unknown-request"
  | "not-a-facilitator"
  | "for-oneself"
  | "already-answered"
  | "circle-closed";

/** A facilitator answers a request that waits; the first answer counts, by the page or by a mail. */
export function decideAnswer(
  standing: Standing,
  circle: Pick<Circle, "rest">,
  /** `letsHolderIn`: who acts under a mandate of the facilitator would let themself, or their side, in. */
  request: Pick<JoinRequest, "state"> & { readonly letsHolderIn: boolean },
): Result<undefined, AnswerRefusal> {
  if (standing !== "facilitator") return refused("not-a-facilitator");
  if (request.letsHolderIn) return refused("for-oneself");
  if (request.state !== "waiting") return refused("already-answered");
  return isClosed(circle) ? refused("circle-closed") : done(undefined);
}
