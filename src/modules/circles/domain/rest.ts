import { earlierOf, laterOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";

import type { Circle, ClosedFor } from "./circle.ts";
import { decideKeeping, isMember, type KeepRefusal, type Standing } from "./rights.ts";

/** After how many days without anything a circle is asked whether it rests. The days of August do not count. */
export const SILENT_DAYS = 90;

/**
 * Whether a circle has been silent so long that its facilitators are asked if it rests. Silence is no
 * death: August exists, so its days count for nothing and nobody is asked then.
 */
export function isLongSilent(lived: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  if (today.month === 8) return false;
  const days = lived.until(today).days;
  return days - daysOfAugust(lived, today) >= SILENT_DAYS;
}

function daysOfAugust(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  let days = 0;
  for (let year = from.year; year <= to.year; year += 1) {
    const first = laterOf(from, Temporal.PlainDate.from({ year, month: 8, day: 1 }));
    const end = earlierOf(to, Temporal.PlainDate.from({ year, month: 9, day: 1 }));
    days += Math.max(0, first.until(end).days);
  }
  return days;
}

export type RestRefusal = KeepRefusal | "not-a-member" | "already-so";

/** A facilitator says that the circle rests. */
export function decideRest(
  standing: Standing,
  circle: Pick<Circle, "rest">,
): Result<undefined, RestRefusal> {
  const right = decideKeeping(standing, circle);
  if (!right.done) return right;
  return circle.rest.state === "asleep" ? refused("already-so") : done(undefined);
}

/** Any member wakes a circle that rests: it takes one who begins again. */
export function decideWaking(
  standing: Standing,
  circle: Pick<Circle, "rest">,
): Result<undefined, RestRefusal> {
  if (!isMember(standing)) return refused("not-a-member");
  if (circle.rest.state === "closed") return refused("circle-closed");
  return circle.rest.state === "awake" ? refused("already-so") : done(undefined);
}

export type CloseRefusal = KeepRefusal | "parts-live";

/**
 * A facilitator closes a circle for good, with the reason, and says who reads it afterwards: whoever could
 * before, or its last members only. Its parts are closed first, or live by themselves.
 */
export function decideClosing(
  standing: Standing,
  circle: Pick<Circle, "rest" | "isOpen">,
  asked: { readonly readers: ClosedFor; readonly livingParts: number },
): Result<{ readonly readers: ClosedFor }, CloseRefusal> {
  const right = decideKeeping(standing, circle);
  if (!right.done) return right;
  if (asked.livingParts > 0) return refused("parts-live");
  return done({ readers: circle.isOpen ? asked.readers : "members" });
}

export type TakeUpRefusal = "not-a-member" | "circle-closed" | "somebody-facilitates";

/** When nobody facilitates any more (the last one left the house), any member takes it up. */
export function decideTakingUp(
  standing: Standing,
  circle: Pick<Circle, "rest">,
  facilitators: number,
): Result<undefined, TakeUpRefusal> {
  if (!isMember(standing)) return refused("not-a-member");
  if (circle.rest.state === "closed") return refused("circle-closed");
  return facilitators > 0 ? refused("somebody-facilitates") : done(undefined);
}

/** Why the circle is not handed over. */
export type HandOverRefusal = KeepRefusal | "unknown-circle" | "not-a-member" | "to-oneself";
