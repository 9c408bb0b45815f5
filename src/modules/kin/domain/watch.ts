import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import type { BondId, PersonId } from "./bond.ts";
import type { Asked, Days } from "./silence.ts";

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
  readonly agreedAt: Temporal.Instant | undefined;
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
