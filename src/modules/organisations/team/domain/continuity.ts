import { dayOf, daysBetween } from "#basics/dates";

import type { Power } from "../../domain/organisation.ts";
import type { Representative } from "../../domain/representative.ts";

/** Days of silence before the next in line is asked, and then before the operator is told. */
export const SILENCE_DAYS = 30;
/** Days of silence before the question is asked once more. */
export const REMINDER_DAYS = 15;
/** Days before the last day of a role when everyone concerned is told, farthest first. */
export const END_NOTICES = { month: 30, week: 7 } as const;
export type EndNotice = keyof typeof END_NOTICES;

/** How far the question « est-ce encore vous ? » went for one role. */
export interface Asking {
  readonly answeredAt: Temporal.Instant;
  readonly askedAt: Temporal.Instant | undefined;
  readonly remindedAt: Temporal.Instant | undefined;
  readonly othersAskedAt: Temporal.Instant | undefined;
  readonly operatorAt: Temporal.Instant | undefined;
}

export type AskingStep = "ask" | "remind" | "ask-others" | "tell-operator";

/**
 * Decides what the night does for one role: a year after the last « oui, c’est encore moi » they are
 * asked; two weeks later once more; after a month of silence the next in line is, if there is one; a
 * month later, or at once when there is nobody, the operator is told. Nobody loses a role by silence
 * alone: a person decides.
 */
export function decideAsking(
  asking: Asking,
  others: number,
  now: Temporal.Instant,
): AskingStep | undefined {
  const { answeredAt, askedAt, remindedAt, othersAskedAt, operatorAt } = asking;
  if (askedAt === undefined) return isPast(answeredAt, { years: 1 }, now) ? "ask" : undefined;
  if (operatorAt !== undefined) return undefined;
  if (othersAskedAt !== undefined)
    return isPast(othersAskedAt, { days: SILENCE_DAYS }, now) ? "tell-operator" : undefined;
  if (isPast(askedAt, { days: SILENCE_DAYS }, now))
    return others > 0 ? "ask-others" : "tell-operator";
  return remindedAt === undefined && isPast(askedAt, { days: REMINDER_DAYS }, now)
    ? "remind"
    : undefined;
}

function isPast(from: Temporal.Instant, wait: Temporal.DurationLike, now: Temporal.Instant) {
  return Temporal.PlainDate.compare(dayOf(now), dayOf(from).add(wait)) >= 0;
}

/**
 * Which notice of the end of a role is due today: a month before, then a week before. Who learns of it
 * late (a role of ten days) is told once, by the nearest.
 */
export function decideEndNotice(
  until: Temporal.PlainDate | undefined,
  told: Readonly<Record<EndNotice, Temporal.Instant | undefined>>,
  today: Temporal.PlainDate,
): EndNotice | undefined {
  if (until === undefined) return undefined;
  const left = daysBetween(today, until);
  if (left < 0) return undefined;
  if (left <= END_NOTICES.week) return told.week === undefined ? "week" : undefined;
  return left <= END_NOTICES.month && told.month === undefined ? "month" : undefined;
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

export type ChangeRoleRefusal = "beyond-yours" | "needs-successor" | "already-over" | "no-power";

/**
 * Whether somebody may change a role so: their own, without more powers than before; another's, when
 * they hold all that it has and will have. Looking after the organisation is never given up by the
 * last one who does; a last day is never in the past.
 */
export function decideRoleChange(asked: {
  readonly mine: readonly Power[];
  readonly before: readonly Power[];
  readonly after: readonly Power[];
  /** Whether somebody else looks after it. */
  readonly isFollowed: boolean;
  readonly until: Temporal.PlainDate | undefined;
  readonly today: Temporal.PlainDate;
}): ChangeRoleRefusal | "may-change" {
  const { mine, before, after, until, today } = asked;
  if (after.length === 0) return "no-power";
  if (!covers(mine, before) || !covers(mine, after)) return "beyond-yours";
  const gives = before.includes("manage") && !after.includes("manage");
  if (gives && !asked.isFollowed) return "needs-successor";
  const isPastDay = until !== undefined && Temporal.PlainDate.compare(until, today) < 0;
  return isPastDay ? "already-over" : "may-change";
}

/** Nobody gives what they do not have, nor ends a role that holds more than theirs. */
export function covers(mine: readonly Power[], theirs: readonly Power[]): boolean {
  return theirs.every((power) => mine.includes(power));
}
