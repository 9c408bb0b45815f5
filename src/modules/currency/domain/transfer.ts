import type { Amount } from "#basics/amount";
import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import { type Balance, floorOf, type Party, type SpaceId, spaceOf } from "./party.ts";

export type TransferId = Id<"Transfer">;
export type AccountId = Id<"Account">;

/** Under which a transfer is kept quiet: its id is that of the act for which it was made. */
export const KORI = "kori";

/** Under which thanks alone are kept quiet, with their words and who pressed: the kori that an account of several gave are not. */
export const WORDS = "thanks";

/** Why kori passed: the modules above name their own reasons. */
export type Reason =
  | "favour"
  | "exchange"
  | "thanks"
  | "merger"
  | "leaving"
  | "voucher"
  | "correction"
  | "closing";

/** What passes between two who both stand by it: not what a merger, a departure, a closing or a correction brings. */
export const BETWEEN_TWO: readonly Reason[] = ["favour", "exchange", "thanks", "voucher"];

/** Kori that passed from one account to another. Never changed: a mistake is mended by a contrary one. */
export interface Transfer {
  /** Given by whoever asks: the same again is the same transfer. */
  readonly id: TransferId;
  readonly from: Party;
  readonly to: Party;
  readonly amount: Amount;
  readonly reason: Reason;
  readonly at: Temporal.Instant;
}

/** One line of an account. */
export interface Entry {
  readonly account: AccountId;
  readonly space: SpaceId;
  readonly amount: Balance;
}

export type TransferRefusal =
  | "nothing-to-give"
  | "to-yourself"
  | "to-the-holder"
  | "beyond-floor"
  /** Nothing is counted for one of the two: it is said in words. */
  | "uncounted"
  /** The common account of a circle that gives nothing and receives nothing any more. */
  | "closed-account";

/** Decides whether kori may pass: something, to somebody else, and not beyond the floor of the account that gives. */
export function decideTransfer(
  asked: Pick<Transfer, "from" | "to" | "amount" | "reason">,
  balance: Balance,
): Result<undefined, TransferRefusal> {
  if (asked.amount === 0) return refused("nothing-to-give");
  if (asked.from.id === asked.to.id) return refused("to-yourself");
  // Who leaves gives what they hold: asked twice at once, it passes once.
  const floor = asked.reason === "leaving" ? 0 : floorOf(asked.from.kind);
  if (balance - asked.amount < floor) return refused("beyond-floor");
  return done(undefined);
}

/** The two entries of a transfer: what one account gives, the other receives; their sum is zero. */
export function entriesOf(
  { from, to, amount }: Pick<Transfer, "from" | "to" | "amount">,
  accounts: { readonly from: AccountId; readonly to: AccountId },
): readonly [Entry, Entry] {
  const given: Balance = amount;
  return [
    { account: accounts.from, space: spaceOf(from), amount: -given },
    { account: accounts.to, space: spaceOf(to), amount },
  ];
}
