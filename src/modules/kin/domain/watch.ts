import { dayOf } from "#basics/dates";
import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import type { BondId, PersonId } from "./bond.ts";
import type { Asked, Days, Told } from "./silence.ts";

export type WatchId = Id<"KinWatch">;
export type AwayId = Id<"KinAway">;
export type QuestionId = Id<"KinQuestion">;

/** What two persons agreed of their silence. */
export interface Watch {
  readonly id: WatchId;
  readonly bond: BondId;
  readonly proposedBy: PersonId;
  /** Days from the question to what is told. */
  readonly delay: number;
  readonly proposedAt: Temporal.Instant;
  readonly agreedAt: Temporal.Instant | undefined;
  /** The other said not now; who proposed it reads that they wait. */
  readonly declinedAt: Temporal.Instant | undefined;
}

/**
 * What stands between two of their silence, as one of them reads it. "none"; "mine": they proposed it, and wait, also where the other
 * said not now; "theirs": they are to answer; "declined": they said not now; "agreed".
 */
export type WatchState = "none" | "mine" | "theirs" | "declined" | "agreed";

export function watchStateOf(watch: Watch | undefined, me: PersonId): WatchState {
  if (watch === undefined) return "none";
  if (watch.agreedAt !== undefined) return "agreed";
  if (watch.proposedBy === me) return "mine";
  return watch.declinedAt === undefined ? "theirs" : "declined";
}

export type Away = Days & { readonly id: AwayId };

/** A question to the two, « un petit signe ? ». */
export interface Question extends Pick<Asked, "tellsOn"> {
  readonly id: QuestionId;
  readonly bond: BondId;
  /** The last sign before it. */
  readonly after: Temporal.PlainDate;
  readonly askedAt: Temporal.Instant;
  readonly toldAt: Temporal.Instant | undefined;
  readonly closedAt: Temporal.Instant | undefined;
}

/** Of questions, the silences that were told. */
export const toldOf = (questions: readonly Question[]): readonly Told[] =>
  questions.flatMap(({ after, askedAt, toldAt }) =>
    toldAt === undefined ? [] : [{ after, askedOn: dayOf(askedAt) }],
  );

/** Three months away at most: longer, one ends it. */
const MOST_AWAY = 92;

export type AwayRefusal = "ends-before" | "too-long-away" | "already-over";

/** Whether days away may be said today: they end after they begin, are not over, and are not for ever. */
export function decideAway(asked: Days, today: Temporal.PlainDate): Result<Days, AwayRefusal> {
  if (Temporal.PlainDate.compare(asked.until, asked.from) < 0) return refused("ends-before");
  if (Temporal.PlainDate.compare(asked.until, today) < 0) return refused("already-over");
  const days = asked.from.until(asked.until, { largestUnit: "days" }).days;
  return days >= MOST_AWAY ? refused("too-long-away") : done(asked);
}
