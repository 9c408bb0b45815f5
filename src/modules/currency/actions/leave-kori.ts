import { amountOf } from "#basics/amount";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { ownSpacesOfIn } from "#modules/access";
import { action, reading, type PersonId, type Work, withRight } from "#services/house";

import type { Carried } from "../domain/carried.ts";
import {
  type Balance,
  HOUSE,
  type Party,
  partyOf,
  type SpaceId,
  spaceOf,
} from "../domain/party.ts";
import { entriesOf, type TransferId, type TransferRefusal } from "../domain/transfer.ts";
import { holdAccounts, listOwnSpaces, saveTransfer } from "../store/accounts.ts";
import { findCarried, saveCarried } from "../store/carried.ts";
import { sumOf } from "../store/lines.ts";
import { isClosedIn } from "./common-account.ts";
import { mayThankIn } from "./give-thanks.ts";
import { actsForThemselves, makeSpaceOfIn, type NamedParty } from "./parties.ts";
import { passKoriIn } from "./transfer.ts";
import { targetsIn } from "./whom.ts";

const RIGHT = "give-kori";

/** What who leaves holds, to whom they may give it, and what the house keeps of those who left. */
export interface SeenLeaving {
  readonly balance: Balance;
  readonly house: Balance;
  readonly targets: readonly NamedParty[];
}

/** Sees it, for oneself alone: nobody leaves in the name of somebody else. */
export const seeLeaving = reading(seeLeavingIn);

export async function seeLeavingIn(work: Work): Promise<SeenLeaving | undefined> {
  const me = work.actor.for;
  if (me === undefined || !actsForThemselves(work)) return undefined;
  return {
    balance: await myBalanceIn(work),
    house: (await withRight(work, RIGHT, (lent) => sumOf(lent, [spaceOf(HOUSE)]))) ?? 0,
    targets: await targetsIn(work, { kind: "person", id: me }),
  };
}

async function myBalanceIn(work: Work): Promise<Balance> {
  return (await sumOf(work, await listOwnSpaces(work))) ?? 0;
}

/** The same for the page of who leaves for good; undefined where there is nothing to decide. */
export async function seeMyRestIn(work: Work): Promise<Balance | undefined> {
  if (!actsForThemselves(work)) return undefined;
  const balance = await myBalanceIn(work);
  return balance === 0 ? undefined : balance;
}

export type GiveAllRefusal = TransferRefusal | "sign-in-first" | "unknown-party" | "closed-circle";

/** Somebody gives all that they hold at once: to somebody they know, a circle of theirs, an organisation. */
export const giveAll = action(giveAllIn);

export async function giveAllIn(
  work: Work,
  { to }: { readonly to: Party },
): Promise<Result<TransferId, GiveAllRefusal>> {
  const me = work.actor.for;
  if (me === undefined || !actsForThemselves(work)) return refused("sign-in-first");
  if (to.id === String(me)) return refused("to-yourself");
  if (!(await mayThankIn(work, to))) return refused("unknown-party");
  if (to.kind === "circle" && (await isClosedIn(work, to.id))) return refused("closed-circle");
  const amount = amountOf(Math.max(0, await myBalanceIn(work)));
  if (amount === undefined || amount === 0) return refused("nothing-to-give");
  const id = newId<"Transfer">();
  const from = { kind: "person", id: me } as const;
  const passed = await passKoriIn(work, { id, from, to, amount, reason: "leaving" });
  return passed.done ? done(id) : passed;
}

/** Somebody carries a statement away: the house keeps its fingerprint and its sum, never whose it is. */
export const carryStatement = action(
  async (
    work: Work,
    { fingerprint }: { readonly fingerprint: Uint8Array },
  ): Promise<Result<undefined, "sign-in-first">> => {
    if (!actsForThemselves(work)) return refused("sign-in-first");
    const carried = { fingerprint, balance: await myBalanceIn(work), at: work.now };
    await makeSpaceOfIn(work, HOUSE);
    await withRight(work, RIGHT, (lent) => saveCarried(lent, carried));
    return done(undefined);
  },
);

/** What a statement said that was carried away, for whoever holds it: its fingerprint is on it, and nobody guesses it. */
export const checkStatement = reading(
  (
    work: Work,
    { fingerprint }: { readonly fingerprint: Uint8Array },
  ): Promise<Carried | undefined> =>
    withRight(work, RIGHT, (lent) => findCarried(lent, fingerprint)),
);

/**
 * Somebody leaves for good: what their accounts hold passes to that of the house, and what they lack is taken over by it.
 * Twice changes nothing: there is nothing left then.
 */
export async function settleAtLeavingIn(work: Work, person: PersonId): Promise<void> {
  for (const space of await ownSpacesOfIn(work, person)) {
    const held = await withRight(work, RIGHT, (lent) => sumOf(lent, [space]));
    if (held === undefined || held === 0) continue;
    await makeSpaceOfIn(work, HOUSE);
    await withRight(work, RIGHT, (lent) => settleIn(lent, space));
  }
}

/** The gate is not asked, nor the floor: what did not reach them is settled too. */
async function settleIn(lent: Work, space: SpaceId): Promise<void> {
  const accounts = await holdAccounts(lent, [space, spaceOf(HOUSE)]);
  const held = (await sumOf(lent, [space])) ?? 0;
  const amount = amountOf(Math.abs(held));
  const [theirs, ours] = [accounts.get(space), accounts.get(spaceOf(HOUSE))];
  if (amount === undefined || amount === 0 || theirs === undefined || ours === undefined) return;
  const gone = partyOf("person", space);
  const [from, to] = held > 0 ? [gone, HOUSE] : [HOUSE, gone];
  const sides = held > 0 ? { from: theirs, to: ours } : { from: ours, to: theirs };
  const transfer = {
    id: newId<"Transfer">(),
    from,
    to,
    amount,
    reason: "leaving",
    at: lent.now,
  } as const;
  const entries = entriesOf(transfer, sides);
  await saveTransfer(
    lent,
    transfer,
    entries.map((entry) => ({ ...entry, id: newId<"Entry">() })),
  );
}
