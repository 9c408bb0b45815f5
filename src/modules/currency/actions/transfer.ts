import type { Amount } from "#basics/amount";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import { type Work, withRight, carryIn, keepQuietIn, reachesHolderIn } from "#services/house";

import {
  decideTransfer,
  entriesOf,
  KORI,
  type PersonId,
  type Reason,
  type Transfer,
  type TransferId,
  type TransferRefusal,
} from "../domain/transfer.ts";
import { balanceOf, findTransfer, holdAccounts, saveTransfer } from "../store/accounts.ts";

export interface GiveKori {
  /** The act: asked twice, kori pass once. */
  readonly id: TransferId;
  readonly to: PersonId;
  readonly amount: Amount;
  readonly reason: Reason;
}

/**
 * The person who acts gives kori to another, from their own account to the other's. A step for the
 * modules above: they decide for what. Throws when the same act is asked for something else.
 */
export async function giveKoriIn(
  work: Work,
  asked: GiveKori,
): Promise<Result<Transfer, TransferRefusal | "sign-in-first">> {
  const giver = work.actor.for;
  if (giver === undefined) return refused("sign-in-first");
  // Who acts for somebody does not thank themself from their account.
  if (await reachesHolderIn(work, asked.to)) return refused("to-the-holder");
  const [from, to] = [ownSpaceOf(giver), ownSpaceOf(asked.to)];
  // In the order of their ids: two who thank each other at once must not wait for each other.
  for (const one of [giver, asked.to].toSorted()) await makeOwnSpaceIn(work, one);
  return withRight(work, "give-kori", async (lent) => {
    const accounts = await holdAccounts(lent, [from, to]);
    const before = await findTransfer(lent, asked.id);
    if (before !== undefined) return same(before, { from, to, amount: asked.amount });
    const [mine, theirs] = [accounts.get(from), accounts.get(to)];
    if (mine === undefined || theirs === undefined) throw new Error("an account was not opened");

    const transfer: Transfer = {
      id: asked.id,
      from,
      to,
      amount: asked.amount,
      reason: asked.reason,
      at: lent.now,
    };
    const decision = decideTransfer(transfer, await balanceOf(lent, mine));
    if (!decision.done) return decision;
    const [given, taken] = entriesOf(transfer, { from: mine, to: theirs });
    const received = { ...taken, id: newId<"Entry">() };
    await saveTransfer(lent, transfer, [{ ...given, id: newId<"Entry">() }, received]);
    const reached = await carryIn(lent, {
      row: transfer.id,
      part: KORI,
      from: giver,
      to: [asked.to],
    });
    // What is not shown to them is not theirs to spend either: their account reads as if nothing came.
    if (reached.length === 0)
      await keepQuietIn(lent, { row: received.id, part: KORI, persons: [asked.to] });
    return done(transfer);
  });
}

function same(
  before: Transfer,
  asked: Pick<Transfer, "from" | "to" | "amount">,
): Result<Transfer, never> {
  if (before.from !== asked.from || before.to !== asked.to || before.amount !== asked.amount)
    throw new Error("the same act was asked for another transfer");
  return done(before);
}
