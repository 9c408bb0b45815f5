import type { Amount } from "#basics/amount";
import { amountOf } from "#basics/amount";
import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import type { Balance, PersonId, SpaceId } from "./party.ts";
import { MOST } from "./thanks.ts";

export type ClosingId = Id<"Closing">;

/** Where what is left goes: to the account of the house, or in equal parts to who could give. */
export type ClosingWay = "house" | "shared";

/** The common account of a circle is closed: it gives nothing and receives nothing. */
export interface Closing {
  readonly id: ClosingId;
  readonly space: SpaceId;
  readonly way: ClosingWay;
  readonly at: Temporal.Instant;
  readonly by: PersonId | undefined;
}

/** What each receives of what is left, and what cannot be shared; in hundredths of kori. */
export interface Parts {
  readonly each: Amount;
  readonly remainder: Amount;
}

/**
 * What is left in equal parts: as much as passes at once by name at most, and the remainder apart. Undefined: it
 * cannot be shared, nobody is there or there is less than a hundredth for each.
 */
export function partsOf(rest: Balance, count: number): Parts | undefined {
  if (count <= 0) return undefined;
  const each = amountOf(Math.min(Math.floor(rest / count), MOST.amount));
  if (each === undefined || each === 0) return undefined;
  const remainder = amountOf(rest - each * count);
  return remainder === undefined ? undefined : { each, remainder };
}

export type DecideClosingRefusal = "lines-waiting" | "changed" | "nobody-to-share";

export interface AskedClosing {
  readonly way: ClosingWay;
  /** How many lines are said to be wrong, and wait for an answer. */
  readonly waiting: number;
  /** Undefined: what is left cannot be shared. */
  readonly parts: Parts | undefined;
  /** Whether what happens is what was read before it was confirmed. */
  readonly isAsRead: boolean;
}

/** Decides whether an account may be closed as was read: once no line waits for an answer. */
export function decideClosing({
  way,
  waiting,
  parts,
  isAsRead,
}: AskedClosing): Result<undefined, DecideClosingRefusal> {
  if (waiting > 0) return refused("lines-waiting");
  if (!isAsRead) return refused("changed");
  return way === "shared" && parts === undefined ? refused("nobody-to-share") : done(undefined);
}
