import type { Amount } from "#basics/amount";
import { amountOf } from "#basics/amount";
import { type Id, knownId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import type { Party } from "./party.ts";
import { BETWEEN_TWO, type Transfer, type TransferId } from "./transfer.ts";

export type DisputeId = Id<"Dispute">;

/** How long the other side may answer, in days; the most letters of either word; the most that a line may have meant (hundredths). */
export const DISPUTE = { days: 14, words: 500, most: 100_00 } as const;

/** One side of a line says that it is wrong. */
export interface Dispute {
  /** That of the contrary line too, once there is one. */
  readonly id: DisputeId;
  readonly transfer: TransferId;
  /** When that line passed. */
  readonly lineAt: Temporal.Instant;
  /** Who says it. */
  readonly from: Party;
  readonly to: Party;
  /** What should have passed, in hundredths of kori. */
  readonly meant: Amount;
  readonly saidAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly refusedAt: Temporal.Instant | undefined;
  readonly correctedAt: Temporal.Instant | undefined;
}

/** It waits for the other side, a contrary line was written, the other side said no, or nobody answered. */
export type DisputeState = "waits" | "corrected" | "refused" | "over";

export function stateOfDispute(
  { correctedAt, refusedAt, endsAt }: Pick<Dispute, "correctedAt" | "refusedAt" | "endsAt">,
  now: Temporal.Instant,
): DisputeState {
  if (correctedAt !== undefined) return "corrected";
  if (refusedAt !== undefined) return "refused";
  return Temporal.Instant.compare(endsAt, now) <= 0 ? "over" : "waits";
}

/** The act is what was said: however often it is agreed to, one line makes another right. */
export const mendingOf = (dispute: DisputeId): TransferId => knownId<"Transfer">(dispute);

export const mayBeMended = ({ reason }: Pick<Transfer, "reason">): boolean =>
  BETWEEN_TWO.includes(reason);

export type DecideDisputeRefusal = "not-to-mend" | "as-it-is" | "too-much-at-once";

/** Decides whether somebody may say that a line is wrong, and what it should have been. */
export function decideDispute(
  line: Pick<Transfer, "reason" | "amount">,
  meant: Amount,
): Result<undefined, DecideDisputeRefusal> {
  if (!mayBeMended(line)) return refused("not-to-mend");
  if (meant === line.amount) return refused("as-it-is");
  return meant > DISPUTE.most ? refused("too-much-at-once") : done(undefined);
}

/** Whether it is the same that is said again: no change while it waits, or since it was made right; whether it was. */
export function decideSaidAgain(
  before: Pick<Dispute, "from" | "meant" | "correctedAt" | "refusedAt" | "endsAt">,
  { from, meant, now }: Pick<Dispute, "from" | "meant"> & { readonly now: Temporal.Instant },
): Result<boolean, "already-said" | "already-mended"> {
  const state = stateOfDispute(before, now);
  const isSame = before.meant === meant && before.from.id === from.id;
  if (isSame && (state === "waits" || state === "corrected")) return done(state === "corrected");
  return refused(state === "corrected" ? "already-mended" : "already-said");
}

/**
 * The line that makes a wrong one right: a contrary one where too much passed, one more where it was too little. Who gives
 * in it has to agree, whoever said that there was an error.
 */
export function correctionOf(
  { from, to, amount }: Pick<Transfer, "from" | "to" | "amount">,
  meant: Amount,
): Pick<Transfer, "from" | "to" | "amount"> {
  const difference = amountOf(Math.abs(amount - meant));
  if (difference === undefined) throw new Error("a difference of amounts is one");
  return meant < amount
    ? { from: to, to: from, amount: difference }
    : { from, to, amount: difference };
}
