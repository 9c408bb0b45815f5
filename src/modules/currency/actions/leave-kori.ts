import { amountOf } from "#basics/amount";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { action, reading, type Work, withRight } from "#services/house";

import { type Balance, HOUSE, type Party, spaceOf } from "../domain/party.ts";
import type { TransferId, TransferRefusal } from "../domain/transfer.ts";
import { listOwnSpaces } from "../store/accounts.ts";
import { sumOf } from "../store/lines.ts";
import { isClosedIn } from "./common-account.ts";
import { mayThankIn } from "./give-thanks.ts";
import { actsForThemselves, type NamedParty } from "./parties.ts";
import { seeMyBalanceIn, type SeenBalance } from "./see-account.ts";
import { passKoriIn } from "./transfer.ts";
import { targetsIn } from "./whom.ts";

const RIGHT = "give-kori";

/** What who leaves holds, to whom they may give it, and what the house keeps of those who left. */
export interface SeenLeaving extends SeenBalance {
  /** Whether it holds something, nothing, or lacks: a sum would tell what somebody who just left held. */
  readonly house: "holds" | "nothing" | "lacks";
  readonly targets: readonly NamedParty[];
}

/** Sees it, for oneself alone: nobody leaves in the name of somebody else. */
export const seeLeaving = reading(seeLeavingIn);

export async function seeLeavingIn(work: Work): Promise<SeenLeaving | undefined> {
  const me = work.actor.for;
  if (me === undefined || !actsForThemselves(work)) return undefined;
  const house = (await withRight(work, RIGHT, (lent) => sumOf(lent, [spaceOf(HOUSE)]))) ?? 0;
  return {
    ...(await seeMyBalanceIn(work)),
    house: house === 0 ? "nothing" : house > 0 ? "holds" : "lacks",
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
