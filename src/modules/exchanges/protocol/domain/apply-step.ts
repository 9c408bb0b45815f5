import {
  type Act,
  type Approver,
  type Exchange,
  isSide,
  otherSide,
  type Party,
  type Side,
  type State,
  type Step,
} from "./exchange.ts";
import type { Landing } from "./transitions.ts";
import { approversOf, awaitsReceipt, missingOf, whoseTurn } from "./turn.ts";

/** Whether what a step says is so already: said again, it changes nothing (RFC 9293, section 3.10.7.4). */
export function saysNothingNew(exchange: Exchange, step: Step): boolean {
  const { by, act } = step;
  if (!isSide(by)) return act === "approve" && exchange.approvedBy.some((one) => one === by);
  if (act === "deliver") return step.delivery <= exchange.delivered[by];
  if (act === "acknowledge") return step.delivery <= exchange.received[otherSide(by)];
  if (act === "close") return exchange.closedBy.includes(by);
  return act === "feedback" && exchange.feedbackBy.includes(by);
}

/** What a step that is taken makes of the exchange, and where it leads. */
export function applyStep(
  exchange: Exchange,
  step: Step,
  to: Landing,
  now: Temporal.Instant,
): Exchange {
  const told = { ...exchange, ...effectOf(exchange, step) };
  const next = { ...told, state: landOn(to, told) };
  const taken = [...exchange.taken, takenOf(step, now)];
  if (step.act === "remind")
    return { ...next, taken, reminders: exchange.reminders + 1, remindedAt: now };
  return { ...next, taken, since: now, ...remindersAfter(exchange, next, step.by) };
}

/** What each act changes by itself, besides the state. */
function effectOf(exchange: Exchange, step: Step): Partial<Exchange> {
  const { by } = step;
  if (!isSide(by)) return effectOfOthers(exchange, step.act, by);
  switch (step.act) {
    case "propose":
    case "queue":
      return { due: step.due };
    case "change-terms":
      return changeTerms(exchange, by, step.due);
    case "accept":
    case "confirm":
      return {
        acknowledged: { ...exchange.acknowledged, [by]: step.terms },
        until: undefined,
      };
    case "later":
      return { until: step.until, laters: exchange.laters + 1 };
    case "deliver":
    case "acknowledge":
    case "dispute":
      return effectOfDelivery(exchange, by, step);
    case "close":
      return { closedBy: [...exchange.closedBy, by] };
    case "waive":
      return { waived: true };
    case "feedback":
      return { feedbackBy: [...exchange.feedbackBy, by] };
    case "admit":
    case "approve":
    case "cancel":
    case "decline":
    case "expire":
    case "lapse":
    case "pass-on":
    case "refuse-approval":
    case "remind":
    case "resume":
    case "withdraw":
      return {};
  }
}

function effectOfOthers(exchange: Exchange, act: Act, by: Party): Partial<Exchange> {
  if (act === "resume") return { until: undefined };
  if (act === "lapse")
    return { approvedBy: exchange.approvedBy.filter((one) => one !== exchange.byOrganisation) };
  const approver = approversOf(exchange).find((one): one is Approver => one === by);
  return act === "approve" && approver !== undefined
    ? { approvedBy: [...exchange.approvedBy, approver] }
    : {};
}

/** A new version, acknowledged by who wrote it; with its own day, or none. What was approved was the one before. */
function changeTerms(
  exchange: Exchange,
  by: Side,
  due: Temporal.Instant | undefined,
): Partial<Exchange> {
  const authors = [...exchange.authors, by];
  const acknowledged = { ...exchange.acknowledged, [by]: authors.length };
  // What the giver puts off stays put off when the asker changes it; what the giver changes is answered.
  return {
    authors,
    acknowledged,
    approvedBy: [],
    due,
    ...(by === "giver" ? { until: undefined } : {}),
  };
}

/** Numbered, cumulative; what did not come is sent again under its number (go back to it). */
function effectOfDelivery(
  { delivered, received, disputes }: Exchange,
  by: Side,
  {
    act,
    delivery,
  }: { readonly act: "deliver" | "acknowledge" | "dispute"; readonly delivery: number },
): Partial<Exchange> {
  const other = otherSide(by);
  if (act === "deliver") return { delivered: { ...delivered, [by]: delivery } };
  if (act === "dispute")
    return { delivered: { ...delivered, [other]: delivery - 1 }, disputes: disputes + 1 };
  return {
    received: { ...received, [other]: delivery },
    delivered: { ...delivered, [other]: Math.max(delivered[other], delivery) },
  };
}

function landOn(to: Landing, exchange: Exchange): State {
  if (to === "agreed") return missingOf(exchange).length > 0 ? "approving" : "established";
  if (to === "run-out")
    return exchange.received.giver + exchange.received.asker > 0 ? "closed" : "expired";
  if (to === "told") return exchange.feedbackBy.length === 2 ? "settled" : "closed";
  return to;
}

/**
 * Reminders are counted for those who are waited for, until they do something or something else is asked
 * of them. A step of somebody else (new terms, one more delivery, the other approver) does not give more
 * of them.
 */
function remindersAfter(
  before: Exchange,
  after: Exchange,
  by: Party,
): Pick<Exchange, "reminders" | "remindedAt"> {
  const stillOwing = whoseTurn(before).some(
    (one) =>
      one !== by &&
      whoseTurn(after).includes(one) &&
      owes(after, one) === owes(before, one) &&
      // Who must agree besides the two is asked one and the same thing, whether the giver answered or not.
      (after.state === before.state || !isSide(one)),
  );
  return stillOwing
    ? { reminders: before.reminders, remindedAt: before.remindedAt }
    : { reminders: 0, remindedAt: undefined };
}

/** Whether it is for their word on what they received that somebody is waited for. */
function owes(exchange: Exchange, party: Party): boolean {
  return isSide(party) && awaitsReceipt(exchange, otherSide(party));
}

function takenOf(step: Step, at: Temporal.Instant): Exchange["taken"][number] {
  const { by, number, act, terms } = step;
  return { by, number, act, terms, delivery: "delivery" in step ? step.delivery : 0, at };
}
