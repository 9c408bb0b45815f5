import type { Amount } from "#basics/amount";
import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import type { PersonId } from "./party.ts";

export type VoucherId = Id<"Voucher">;

/** The most kori of one (in hundredths), how many wait at once, and for how many days one serves. */
export const VOUCHER = { most: 20_00, waiting: 10, days: 92 } as const;

/** A promise of kori on paper: whoever holds its code takes them, once. */
export interface Voucher {
  readonly id: VoucherId;
  /** Who gives. */
  readonly by: PersonId;
  readonly amount: Amount;
  readonly madeAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  /** When who gives ended it. */
  readonly endedAt: Temporal.Instant | undefined;
  readonly usedAt: Temporal.Instant | undefined;
}

/** How it stands: it waits, it was used, who gives ended it, or its time is over. */
export type VoucherState = "waits" | "used" | "ended" | "over";

export function stateOf(
  { usedAt, endedAt, endsAt }: Pick<Voucher, "usedAt" | "endedAt" | "endsAt">,
  now: Temporal.Instant,
): VoucherState {
  if (usedAt !== undefined) return "used";
  if (endedAt !== undefined) return "ended";
  return Temporal.Instant.compare(endsAt, now) <= 0 ? "over" : "waits";
}

export type MakeVoucherRefusal = "nothing-to-give" | "too-much-on-paper" | "too-many-vouchers";

/** Something, twenty kori at most, and ten that wait at most: what is lost on the way stays small. */
export function decideVoucher(
  amount: Amount,
  waiting: number,
): Result<undefined, MakeVoucherRefusal> {
  if (amount === 0) return refused("nothing-to-give");
  if (amount > VOUCHER.most) return refused("too-much-on-paper");
  return waiting >= VOUCHER.waiting ? refused("too-many-vouchers") : done(undefined);
}
