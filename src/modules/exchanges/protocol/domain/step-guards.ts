import { PARIS } from "#basics/dates";

import {
  type Exchange,
  isSide,
  otherSide,
  type Side,
  standingTerms,
  type State,
  type Step,
} from "./exchange.ts";
import { waitedSince } from "./turn.ts";

/** Why a step is not taken. None of them changes anything. */
export type StepRefusal =
  | "already-ended" // the exchange is over: a reset, or its good end
  | "out-of-turn" // it does not take that step where it is
  | "not-yours" // it takes that step, from somebody else
  | "answered-otherwise" // a step of that number was taken already, and it was another one
  | "steps-missing" // an earlier step of theirs has not arrived
  | "terms-changed" // it speaks of terms that do not stand any more: both texts are to be shown
  | "too-many-changes"
  | "too-many-laters"
  | "date-out-of-reach"
  | "too-early"
  | "reminded-enough"
  | "not-agreed-to-pass-on"
  | "nothing-delivered"
  | "too-many-deliveries"
  | "too-many-disputes"
  | "closed-already"
  | "no-room-any-more" // what both agree on can be held no more: the last place went meanwhile
  | "day-is-past"; // what is said of a day is said before it is over

/** Reminders to somebody who has not answered: two, and no more (HOUSE, « Complementarity »). */
export const MOST_REMINDERS = 2;
/** No reminder comes before two days of the calendar (RFC 6298, section 2.4, has a floor likewise). */
export const FLOOR_DAYS = 2;
/** Terms pass to and fro so many times at most: beyond, one had better talk. */
export const MOST_VERSIONS = 12;
/** « Later », so many times and so many days ahead at most, so that the asker is not held for ever. */
export const MOST_LATERS = 2;
export const MOST_LATER_DAYS = 90;
/** Deliveries of one side: once a day for a year. */
export const MOST_DELIVERIES = 366;
/** « It did not come », so many times in one exchange at most. */
export const MOST_DISPUTES = 6;
/** How long each may say how it went, once both closed. */
export const FEEDBACK_DAYS = 14;
/** How long a draft is kept, and how long one waits for a place. */
export const DRAFT_DAYS = 60;
export const WAITING_DAYS = 30;
/** The states that end by themselves after some days, without a reminder. */
export const LASTING: Readonly<Partial<Record<State, number>>> = {
  draft: DRAFT_DAYS,
  waiting: WAITING_DAYS,
  closed: FEEDBACK_DAYS,
};

/** Some days of the calendar later, at the same hour on the clock, whatever the clock did meanwhile. */
export function daysLater(from: Temporal.Instant, days: number, zone = PARIS): Temporal.Instant {
  return from.toZonedDateTimeISO(zone).add({ days }).toInstant();
}

/**
 * What stands against a step which the table takes. The bounds that protect people are here, whatever
 * a timer says: no reminder before two days, never a third, no giving up before they were spent.
 */
export function refuseStep(
  exchange: Exchange,
  step: Step,
  now: Temporal.Instant,
): StepRefusal | undefined {
  switch (step.act) {
    case "propose":
      return step.terms === standingTerms(exchange) ? undefined : "terms-changed";
    case "accept":
    case "confirm":
      if (isDayOver(exchange, now)) return "day-is-past";
      return step.terms === standingTerms(exchange) ? undefined : "terms-changed";
    case "approve":
      if (step.by === exchange.byOrganisation && isPast(exchange, now)) return "day-is-past";
      return step.terms === standingTerms(exchange) ? undefined : "terms-changed";
    case "waive":
      return isDayOver(exchange, now) ? "day-is-past" : undefined;
    case "lapse":
      return isPast(exchange, now) || exchange.delivered.giver > 0 ? "day-is-past" : undefined;
    case "change-terms":
      return refuseChange(exchange, step);
    case "later":
      return refuseLater(exchange, step.until, now);
    case "remind":
      if (exchange.reminders >= MOST_REMINDERS) return "reminded-enough";
      return isBefore(now, quietUntil(exchange)) ? "too-early" : undefined;
    case "resume":
      if (exchange.until === undefined || isDayOver(exchange, now)) return undefined;
      return isBefore(now, exchange.until) ? "too-early" : undefined;
    case "pass-on":
      if (step.by === "platform" && !exchange.routed) return "not-agreed-to-pass-on";
      return refuseGivingUp(exchange, step.act, now);
    case "expire":
      return refuseGivingUp(exchange, step.act, now);
    case "deliver":
    case "acknowledge":
    case "dispute":
      return isSide(step.by) ? refuseDelivery(exchange, step.by, step) : undefined;
    case "queue":
    case "admit":
    case "decline":
    case "withdraw":
    case "refuse-approval":
    case "cancel":
    case "close":
    case "feedback":
      return undefined;
  }
}

/**
 * Both change the terms at once: the asker's change stands, and the giver is asked about it, whichever
 * arrived first. So a change of the asker may speak of the version before what the giver wrote
 * meanwhile; a change of the giver must speak of the one that stands.
 */
function refuseChange(exchange: Exchange, { by, terms }: Step): StepRefusal | undefined {
  const standing = standingTerms(exchange);
  if (terms < 1 || terms > standing) return "terms-changed";
  const meanwhile = exchange.authors.slice(terms);
  const crosses = by === "asker" && meanwhile.every((author) => author === "giver");
  if (terms !== standing && !crosses) return "terms-changed";
  return standing >= MOST_VERSIONS ? "too-many-changes" : undefined;
}

function refuseLater(
  { laters }: Exchange,
  until: Temporal.Instant,
  now: Temporal.Instant,
): StepRefusal | undefined {
  if (laters >= MOST_LATERS) return "too-many-laters";
  const reach = daysLater(now, MOST_LATER_DAYS);
  return isBefore(now, until) && !isBefore(reach, until) ? undefined : "date-out-of-reach";
}

/** The moment before which those who are waited for hear nothing more. */
export function quietUntil(exchange: Exchange): Temporal.Instant {
  const [since, reminded] = [waitedSince(exchange), exchange.remindedAt];
  const last = reminded !== undefined && isBefore(since, reminded) ? reminded : since;
  return daysLater(last, FLOOR_DAYS);
}

/**
 * Nobody is given up before both reminders, and two days after the last one. What waits for a place, or
 * for the day that the giver named, was not asked yet: it may go elsewhere at once.
 */
function refuseGivingUp(
  exchange: Exchange,
  act: "pass-on" | "expire",
  now: Temporal.Instant,
): StepRefusal | undefined {
  const { state, since, reminders } = exchange;
  const last = lastMoment(exchange);
  if (act === "expire" && last !== undefined && isBefore(last, now)) return undefined;
  if (state === "later" || (state === "waiting" && act === "pass-on")) return undefined;
  const days = LASTING[state];
  if (days !== undefined) return isBefore(now, daysLater(since, days)) ? "too-early" : undefined;
  if (reminders < MOST_REMINDERS) return "too-early";
  return isBefore(now, quietUntil(exchange)) ? "too-early" : undefined;
}

function refuseDelivery(
  exchange: Exchange,
  by: Side,
  {
    act,
    delivery,
  }: { readonly act: "deliver" | "acknowledge" | "dispute"; readonly delivery: number },
): StepRefusal | undefined {
  if (act === "deliver") {
    if (exchange.closedBy.includes(by)) return "closed-already";
    if (delivery > exchange.delivered[by] + 1) return "steps-missing";
    return delivery > MOST_DELIVERIES ? "too-many-deliveries" : undefined;
  }
  const other = otherSide(by);
  if (act === "dispute") {
    if (delivery <= exchange.received[other] || delivery > exchange.delivered[other])
      return "nothing-delivered";
    return exchange.disputes >= MOST_DISPUTES ? "too-many-disputes" : undefined;
  }
  // One ahead is taken: who received knows it better than who has not said yet that they delivered.
  const ahead = exchange.closedBy.includes(other) ? 0 : 1;
  if (delivery > exchange.delivered[other] + ahead) return "nothing-delivered";
  return delivery > MOST_DELIVERIES ? "too-many-deliveries" : undefined;
}

/** Those in which something of the day was not said yet. */
const OPEN: readonly State[] = ["waiting", "proposed", "changed", "approving"];

/**
 * When nothing can be answered any more: of what all are asked at once for, a day, the end of that day. Undefined where one
 * may still be of use later.
 */
export function lastMoment({
  atOnce,
  due,
  state,
}: Pick<Exchange, "atOnce" | "due" | "state">): Temporal.Instant | undefined {
  return atOnce === true && OPEN.includes(state) ? due : undefined;
}

function isDayOver(exchange: Exchange, now: Temporal.Instant): boolean {
  return exchange.atOnce === true && isPast(exchange, now);
}

/** Whether the day of what is agreed is over. */
function isPast({ due }: Pick<Exchange, "due">, now: Temporal.Instant): boolean {
  return due !== undefined && isBefore(due, now);
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}
