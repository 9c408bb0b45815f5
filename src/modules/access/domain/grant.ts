import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import type { PersonId, Space, SpaceId } from "./space.ts";

export type GrantId = Id<"Grant">;

/** One row of one table: what is shared, seen and logged. */
export interface RowName {
  readonly space: SpaceId;
  /** With its schema: "conversations.note". */
  readonly table: string;
  readonly row: string;
}

/** A text as it was accepted: its name and version, and the SHA-256 of its words, in hexadecimal. */
export interface AcceptedText {
  readonly name: string;
  readonly version: number;
  readonly hash: string;
}

/** The owner of a space lets one person see one row, until an instant or until taken back. */
export interface Grant extends RowName {
  readonly id: GrantId;
  readonly to: PersonId;
  readonly until: Temporal.Instant | undefined;
  readonly text: AcceptedText;
  /** By which way the agreement reached us (see `Channel` of the house). */
  readonly channel: string;
  readonly givenAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | undefined;
  /** The mandate under which it was given: it ends with it. Undefined: the person gave it themself. */
  readonly under?: Id<"Mandate"> | undefined;
  /** Under a mandate: until when it was asked for, which they may say again; undefined: until it is taken back. */
  readonly askedUntil?: Temporal.Instant | undefined;
  /** Since when its owner, who gave it, is asked whether they still want it; undefined: nobody asked. */
  readonly askedAgainAt?: Temporal.Instant | undefined;
}

/**
 * Whether a grant opens its row. Taken back, it is over at once, whatever the clocks say; at the very
 * instant of its end it is over; one that begins later opens from that very instant.
 */
export function isOpen(
  grant: Pick<Grant, "until" | "endedAt"> & { readonly from?: Temporal.Instant | undefined },
  now: Temporal.Instant,
): boolean {
  if (grant.endedAt !== undefined) return false;
  if (grant.from !== undefined && Temporal.Instant.compare(now, grant.from) < 0) return false;
  return grant.until === undefined || Temporal.Instant.compare(now, grant.until) < 0;
}

/** Neither taken back nor over; what begins later too. */
export const isStanding = (
  { until, endedAt }: Pick<Grant, "until" | "endedAt">,
  now: Temporal.Instant,
): boolean => isOpen({ until, endedAt }, now);

/** For how long what was opened under a mandate stays so, while the person has not said it again themself. */
export const UNSAID = { hours: 14 * 24 } as const;

/**
 * Until when something opened now stays so: as asked; under a mandate never longer than it, nor than fourteen days: then it
 * ends unless the person said it again. Opened anew meanwhile, the days count from the first time (`unsaidSince`); once they are past
 * it opens nothing. Ended sooner, the mandate takes it along (`access.end_with_mandate`).
 */
export function untilOf(
  asked: Temporal.Instant | undefined,
  {
    mandateEnds,
    unsaidSince,
    now,
  }: {
    readonly mandateEnds: Temporal.Instant | undefined;
    /** Since when it was opened so, without that the person gave it themself meanwhile; undefined: now first. */
    readonly unsaidSince: Temporal.Instant | undefined;
    readonly now: Temporal.Instant;
  },
): Temporal.Instant | undefined {
  if (mandateEnds === undefined) return asked;
  const ends = [mandateEnds, (unsaidSince ?? now).add(UNSAID), asked ?? mandateEnds];
  return ends.toSorted((one, other) => Temporal.Instant.compare(one, other))[0];
}

/** For how long what a witness says stands, of a person whom no letter reaches alone. */
export const HEARD = { hours: 90 * 24 } as const;

/**
 * Until when what is said again stays open: as asked. What a witness says is told by a letter: whom none reaches alone says it again
 * after about three months.
 */
export function saidUntil(
  asked: Temporal.Instant | undefined,
  { isTold, now }: { readonly isTold: boolean; readonly now: Temporal.Instant },
): Temporal.Instant | undefined {
  const most = now.add(HEARD);
  return isTold || (asked !== undefined && Temporal.Instant.compare(asked, most) < 0)
    ? asked
    : most;
}

export type GrantRefusal = "not-your-space" | "to-yourself" | "to-the-holder" | "already-over";

/**
 * Decides whether a row may be shared. Only the owner of the space shares from it (a reader who
 * was let in cannot let in others), with somebody else, until an instant still to come. Who acts for
 * the owner opens nothing to themself nor to their own side (`reachesHolderIn` of the house).
 */
export function decideGrant(asked: {
  readonly space: Space;
  readonly giver: PersonId | undefined;
  readonly to: PersonId;
  /** Whether `to` is who acts under a mandate, or on their side. */
  readonly toHolder: boolean;
  readonly until: Temporal.Instant | undefined;
  readonly now: Temporal.Instant;
}): Result<undefined, GrantRefusal> {
  const { space, giver, to, toHolder, until, now } = asked;
  if (giver === undefined || space.owner !== giver) return refused("not-your-space");
  if (to === giver) return refused("to-yourself");
  if (toHolder) return refused("to-the-holder");
  if (!isOpen({ until, endedAt: undefined }, now)) return refused("already-over");
  return done(undefined);
}

/**
 * Decides whether a row of a space that nobody owns (an organisation's) may be shared, with somebody
 * else, until an instant still to come. Who may do so for all is the rule of the module that asks.
 */
export function decideGrantForAll(
  asked: Parameters<typeof decideGrant>[0],
): Result<undefined, GrantRefusal> {
  if (asked.space.owner !== undefined || asked.giver === undefined)
    return refused("not-your-space");
  return decideGrant({ ...asked, space: { ...asked.space, owner: asked.giver } });
}
