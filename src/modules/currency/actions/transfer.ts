import type { Amount } from "#basics/amount";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { ownSpacesOfIn } from "#modules/access";
import { type Work, withRight, carryIn, keepQuietIn, reachesHolderIn } from "#services/house";

import { type PersonId, spaceOf } from "../domain/party.ts";
import {
  decideTransfer,
  entriesOf,
  KORI,
  type Reason,
  type Transfer,
  type TransferId,
  type TransferRefusal,
} from "../domain/transfer.ts";
import {
  balanceOf,
  findTransfer,
  holdAccounts,
  listOwnSpaces,
  saveTransfer,
} from "../store/accounts.ts";
import { isAccountClosedIn } from "./common-account.ts";
import { isKeptUncountedIn } from "./count-nothing.ts";
import { livingIn, makeSpaceOfIn } from "./parties.ts";
import { settleIfGoneIn } from "./settle.ts";

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
  { to, ...asked }: GiveKori,
): Promise<Result<Transfer, TransferRefusal | "sign-in-first">> {
  const giver = work.actor.for;
  if (giver === undefined) return refused("sign-in-first");
  return passKoriIn(work, {
    ...asked,
    from: { kind: "person", id: giver },
    to: { kind: "person", id: to },
  });
}

export type PassKori = Pick<Transfer, "id" | "from" | "to" | "amount" | "reason"> & {
  /** The person who gives, where another acts: who holds their voucher. */
  readonly giver?: PersonId;
  /** Who receives asked for these very kori: the gate does not keep from them what they asked for. */
  readonly isWanted?: boolean;
  /** Who receives was kept from knowing of the line that these make right: nor do they of these. */
  readonly isQuiet?: boolean;
};

/**
 * Kori pass from one account to another; on from that of who left meanwhile, to that of the house. Whether who acts
 * may give from it is asked before. Throws when the same act is asked for something else.
 */
export async function passKoriIn(
  work: Work,
  { giver, isWanted = false, isQuiet = false, ...asked }: PassKori,
): Promise<Result<Transfer, TransferRefusal>> {
  const { from, to } = asked;
  // Who acts for somebody does not thank themself from their account.
  if (await reachesHolderIn(work, to.id)) return refused("to-the-holder");
  // In the order of their ids: two who thank each other at once must not wait for each other.
  for (const party of [from, to].toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    await makeSpaceOfIn(work, party);
  // Of who was two persons, all accounts count: their page adds them up.
  const besides = from.kind === "person" ? await spacesOfGiverIn(work, giver) : [];
  return withRight(work, "give-kori", async (lent) => {
    const accounts = await holdAccounts(lent, [spaceOf(from), spaceOf(to)], besides);
    const all = [spaceOf(from), ...besides].flatMap((space) => accounts.get(space) ?? []);
    const before = await findTransfer(lent, asked.id);
    if (before !== undefined) return same(before, asked);
    const [mine, theirs] = [accounts.get(spaceOf(from)), accounts.get(spaceOf(to))];
    if (mine === undefined || theirs === undefined) throw new Error("an account was not opened");

    if (await isAccountClosedIn(lent, [from, to])) return refused("closed-account");
    if (await isKeptUncountedIn(lent, asked)) return refused("uncounted");
    const transfer: Transfer = { ...asked, at: lent.now };
    const decision = decideTransfer(transfer, await balanceOf(lent, all));
    if (!decision.done) return decision;
    const [given, taken] = entriesOf(transfer, { from: mine, to: theirs });
    const received = { ...taken, id: newId<"Entry">() };
    await saveTransfer(lent, transfer, [{ ...given, id: newId<"Entry">() }, received]);
    const by = giver ?? work.actor.for;
    if (!isWanted) await carryKoriIn(lent, { ...transfer, by, received: received.id, isQuiet });
    for (const party of [from, to]) await settleIfGoneIn(lent, party);
    return done(transfer);
  });
}

function spacesOfGiverIn(work: Work, giver: PersonId | undefined) {
  return giver === undefined ? listOwnSpaces(work) : ownSpacesOfIn(work, giver);
}

/**
 * The gate stands between two persons. Not before a circle or a team: their account is read by all of them, and its sum
 * would differ by reader. Nor after one: who receives reads the circle alone, and never who pressed.
 */
async function carryKoriIn(
  lent: Work,
  {
    id,
    from,
    to,
    by,
    received,
    isQuiet,
  }: Transfer & {
    readonly by: PersonId | undefined;
    readonly received: string;
    readonly isQuiet: boolean;
  },
): Promise<void> {
  if (from.kind !== "person" || to.kind !== "person") return;
  const persons = [await livingIn(lent, to.id)];
  const reached = await carryIn(lent, { row: id, part: KORI, from: by, to: persons });
  if (reached.length > 0 && !isQuiet) return;
  // What is not shown to them is not theirs to spend either: their account reads as if nothing came.
  for (const row of [id, received]) await keepQuietIn(lent, { row, part: KORI, persons });
}

function same(before: Transfer, asked: PassKori): Result<Transfer, never> {
  const isSame =
    before.from.id === asked.from.id &&
    before.to.id === asked.to.id &&
    before.amount === asked.amount;
  if (!isSame) throw new Error("the same act was asked for another transfer");
  return done(before);
}
