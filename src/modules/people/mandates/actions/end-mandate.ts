import { done, refused, type Result } from "#basics/result";
import {
  action,
  isOperator,
  personBy,
  recordAdministrativeActIn,
  type Work,
  withRight,
} from "#services/house";

import { endedBy, type MandateId, stateOf } from "../../domain/mandate.ts";
import { saveDeed } from "../../store/deeds.ts";
import {
  holdMandate,
  holdRenewals,
  saveEnded,
  saveResumed,
  saveSuspended,
} from "../../store/mandates.ts";
import { tellMandateEndedIn } from "./give-mandate.ts";

export type EndMandateRefusal = "unknown-mandate";

/**
 * Ends a mandate, or takes back or declines a proposal: either of the two at any time, without a
 * reason; the operator when somebody without an address asks by letter or telephone. Who acts under
 * it stops at once, on every device. Never under a mandate itself.
 */
export const endMandate = action(endMandateIn);

export async function endMandateIn(
  work: Work,
  asked: { readonly mandate: MandateId; readonly reason?: string },
): Promise<Result<MandateId, EndMandateRefusal>> {
  if (work.actor.mandate !== undefined) return refused("unknown-mandate");
  const mandate = isOperator(work.actor)
    ? await withRight(work, "mandates", (lent) => holdMandate(lent, asked.mandate))
    : await holdMandate(work, asked.mandate);
  if (mandate === undefined || stateOf(mandate, work.now) === "over")
    return refused("unknown-mandate");
  const me = personBy(work.actor);
  // Whom the proposal waits for is not its holder yet: seeing it is their right to decline it.
  const declines = me !== undefined && mandate.holder === undefined;
  const by =
    endedBy(mandate, { person: me, operator: isOperator(work.actor) }) ??
    (declines ? "holder" : undefined);
  if (by === undefined) return refused("unknown-mandate");
  await withRight(work, "mandates", async (lent) => {
    await saveEnded(lent, mandate.id, by);
    await saveDeed(lent, { mandate: mandate.id, what: "ended" });
  });
  if (by === "operator") {
    const { reason } = asked;
    const about = { what: "mandate-ended", about: mandate.id };
    await recordAdministrativeActIn(work, reason === undefined ? about : { ...about, reason });
  }
  await tellMandateEndedIn(work, mandate, by);
  return done(mandate.id);
}

/** Those who moderate found that a mandate must not go on: it is over at once, with what renewed it, and its holder is told as of any end. Over already, nothing changes. */
export async function endReportedMandateIn(work: Work, id: MandateId): Promise<void> {
  const ended = await withRight(work, "mandates", async (lent) => {
    const renewals = await holdRenewals(lent, id);
    const open = renewals.filter((one) => stateOf(one, work.now) !== "over");
    for (const { id: mandate } of open) {
      await saveEnded(lent, mandate, "operator");
      await saveDeed(lent, { mandate, what: "ended" });
    }
    return open;
  });
  for (const one of ended) await tellMandateEndedIn(work, one, "operator");
}

/** One who moderates stops a mandate until two decide, with what renewed it: nothing is read nor done under it meanwhile. Over already, nothing changes. */
export function suspendReportedMandateIn(work: Work, id: MandateId): Promise<void> {
  return withRight(work, "mandates", async (lent) => {
    for (const one of await holdRenewals(lent, id)) {
      if (stateOf(one, work.now) !== "open") continue;
      await saveSuspended(lent, one.id);
      await saveDeed(lent, { mandate: one.id, what: "suspended" });
    }
  });
}

/** They let it go on: whether it does, or what renewed it. Ended meanwhile, it stays so: it is given by who gives it. */
export function resumeMandateIn(work: Work, id: MandateId): Promise<boolean> {
  return withRight(work, "mandates", async (lent) => {
    const standing = (await holdRenewals(lent, id)).filter(
      (one) => stateOf(one, work.now) !== "over",
    );
    for (const one of standing.filter(({ suspendedAt }) => suspendedAt !== undefined)) {
      await saveResumed(lent, one.id);
      await saveDeed(lent, { mandate: one.id, what: "resumed" });
    }
    return standing.length > 0;
  });
}
