import { type Approver, type Exchange, otherSide, type Party, type Side } from "./exchange.ts";

const SIDES: readonly Side[] = ["asker", "giver"];
const APPROVERS: readonly Approver[] = ["first-approver", "second-approver"];

type Approvals = Pick<Exchange, "approvals" | "byOrganisation" | "waived">;

/** The approvers of this exchange, by the number that its kind asks for; without the one that the asker goes on without. */
export function approversOf({
  approvals,
  byOrganisation,
  waived = false,
}: Approvals): readonly Approver[] {
  return APPROVERS.slice(0, approvals).filter((one) => !waived || one !== byOrganisation);
}

/** Those who have not said yes. */
export function missingOf(exchange: Approvals & Pick<Exchange, "approvedBy">): readonly Approver[] {
  return approversOf(exchange).filter((one) => !exchange.approvedBy.includes(one));
}

/**
 * Who is waited for. Nobody once it ended, nor while it waits for a day (`later`) or for a place
 * (`waiting`): then it is the platform that acts.
 */
export function whoseTurn(exchange: Exchange): readonly Party[] {
  switch (exchange.state) {
    case "draft":
    case "changed":
      return ["asker"];
    case "proposed":
      return exchange.atOnce === true ? ["giver", ...missingOf(exchange)] : ["giver"];
    case "approving":
      return missingOf(exchange);
    case "established":
      return turnOfDeliveries(exchange);
    case "closing":
      return SIDES.filter((side) => !exchange.closedBy.includes(side));
    case "closed":
      return SIDES.filter((side) => !exchange.feedbackBy.includes(side));
    case "waiting":
    case "later":
    case "settled":
    case "declined":
    case "withdrawn":
    case "not-approved":
    case "passed-on":
    case "expired":
    case "cancelled":
      return [];
  }
}

/** Whether what a side delivered still awaits the word of the other. */
export function awaitsReceipt({ delivered, received }: Exchange, side: Side): boolean {
  return delivered[side] > received[side];
}

/**
 * Under way: whoever has something to acknowledge; else the giver, while nothing came of what was
 * agreed or something is missing; else both, to go on or to close.
 */
function turnOfDeliveries(exchange: Exchange): readonly Side[] {
  const receiving = SIDES.filter((side) => awaitsReceipt(exchange, otherSide(side)));
  if (receiving.length > 0) return receiving;
  return exchange.delivered.giver === 0 ? ["giver"] : SIDES;
}

/** Whether what is agreed is for one day, which is still to come: until then nobody has anything to do. */
export function isDayAhead({ state, atOnce, due }: Exchange, now: Temporal.Instant): boolean {
  if (state !== "established" || atOnce !== true || due === undefined) return false;
  return Temporal.Instant.compare(now, due.subtract({ hours: 24 })) < 0;
}

/**
 * Since when those whose turn it is are waited for. What is to be done by a day is waited for from
 * that day on: nobody is reminded of it before.
 */
export function waitedSince(exchange: Exchange): Temporal.Instant {
  const { state, since, due } = exchange;
  const isOfWork = state === "established" && !SIDES.some((side) => awaitsReceipt(exchange, side));
  if (!isOfWork || due === undefined) return since;
  return Temporal.Instant.compare(due, since) > 0 ? due : since;
}
