import { AGREED, type Approver, type Exchange } from "./exchange.ts";

/** Whether one who must agree besides the two was asked: with the giver, or once both agreed. */
export function wasAskedOf(exchange: Exchange, approver: Approver): boolean {
  const { state, atOnce = false, approvedBy } = exchange;
  if (state === "draft" || state === "waiting") return false;
  if (approvedBy.includes(approver) || state === "approving" || state === "not-approved")
    return true;
  return atOnce && exchange.taken.some(({ act }) => act === "propose" || act === "admit");
}

/**
 * As what the asker comes, once agreed: as one who works for their organisation, which said yes; or in their
 * own name. Undefined while it is not agreed, and once it ended otherwise.
 */
export function confirmedAs({
  state,
  byOrganisation,
  waived = false,
}: Pick<Exchange, "state" | "byOrganisation" | "waived">): "employee" | "oneself" | undefined {
  if (!AGREED.includes(state)) return undefined;
  return byOrganisation === undefined || waived ? "oneself" : "employee";
}
