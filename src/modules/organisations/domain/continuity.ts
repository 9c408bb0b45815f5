import { dayOf } from "#basics/dates";

import type { Power } from "./organisation.ts";
import type { Representative } from "./representative.ts";

/** Days of silence before the next in line is asked, and then before the operator is told. */
export const SILENCE_DAYS = 30;
/** Days before the end of a role when the others are told. */
export const END_NOTICE_DAYS = 30;

/** How far the question « est-ce encore vous ? » went for one role. */
export interface Asking {
  readonly answeredAt: Temporal.Instant;
  readonly askedAt: Temporal.Instant | undefined;
  readonly othersAskedAt: Temporal.Instant | undefined;
  readonly operatorAt: Temporal.Instant | undefined;
}

export type AskingStep = "ask" | "ask-others" | "tell-operator";

/**
 * Decides what the night does for one role: a year after the last « oui, c’est encore moi » they are
 * asked; after a month of silence the next in line is, if there is one; a month later, or at once
 * when there is nobody, the operator is told. Nobody loses a role by silence alone: a person decides.
 */
export function decideAsking(
  asking: Asking,
  others: number,
  now: Temporal.Instant,
): AskingStep | undefined {
  const { answeredAt, askedAt, othersAskedAt, operatorAt } = asking;
  if (askedAt === undefined) return isPast(answeredAt, { years: 1 }, now) ? "ask" : undefined;
  if (operatorAt !== undefined) return undefined;
  if (othersAskedAt !== undefined)
    return isPast(othersAskedAt, { days: SILENCE_DAYS }, now) ? "tell-operator" : undefined;
  if (!isPast(askedAt, { days: SILENCE_DAYS }, now)) return undefined;
  return others > 0 ? "ask-others" : "tell-operator";
}

function isPast(from: Temporal.Instant, wait: Temporal.DurationLike, now: Temporal.Instant) {
  return Temporal.PlainDate.compare(dayOf(now), dayOf(from).add(wait)) >= 0;
}

export type LeaveRefusal = "not-a-representative" | "needs-successor";

/**
 * Whether one may leave: always, but the last who looks after the organisation is asked for a
 * successor first. They may still go when they say that nobody follows: the operator is then told.
 */
export function decideLeaving(asked: {
  readonly mine: Pick<Representative, "powers"> | undefined;
  readonly others: readonly Pick<Representative, "powers">[];
  readonly nobodyFollows: boolean;
}): LeaveRefusal | "may-leave" {
  if (asked.mine === undefined) return "not-a-representative";
  const follow = asked.others.some(({ powers }) => powers.includes("manage"));
  return follow || asked.nobodyFollows ? "may-leave" : "needs-successor";
}

/** Nobody gives what they do not have, nor ends a role that holds more than theirs. */
export function covers(mine: readonly Power[], theirs: readonly Power[]): boolean {
  return theirs.every((power) => mine.includes(power));
}
