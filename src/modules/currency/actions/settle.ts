import { amountOf } from "#basics/amount";
import { newId } from "#basics/id";
import { ownSpacesOfIn } from "#modules/access";
import { hasLeftIn } from "#modules/people";
import { type PersonId, type Work, withRight } from "#services/house";

import { HOUSE, type Party, partyOf, type SpaceId, spaceOf } from "../domain/party.ts";
import { entriesOf } from "../domain/transfer.ts";
import { holdAccounts, holdSpaces, saveTransfer } from "../store/accounts.ts";
import { sumOf } from "../store/lines.ts";
import { livingIn, makeSpaceOfIn } from "./parties.ts";

const RIGHT = "give-kori";

/**
 * Somebody leaves for good: what their accounts hold passes to that of the house, and what they lack is taken over by it.
 * Twice changes nothing: there is nothing left then.
 */
export async function settleAtLeavingIn(work: Work, person: PersonId): Promise<void> {
  const spaces = await ownSpacesOfIn(work, person);
  // Also those without an account: what passes at that moment is waited for, or waits, and finds that they left.
  await holdSpaces(work, spaces);
  for (const space of spaces) {
    const held = await withRight(work, RIGHT, (lent) => sumOf(lent, [space]));
    if (held === undefined || held === 0) continue;
    await makeSpaceOfIn(work, HOUSE);
    await withRight(work, RIGHT, (lent) => settleIn(lent, space));
  }
}

/**
 * The same of an account on which kori passed after whose it is had left: an old favour is thanked for, or both
 * happened at once. Asked under the right to give kori, once the account is held.
 */
export async function settleIfGoneIn(lent: Work, party: Party): Promise<void> {
  if (party.kind !== "person") return;
  const space = spaceOf(party);
  // Of who turned out to be somebody else, the account is theirs.
  if (!(await hasLeftIn(lent, await livingIn(lent, party.id)))) return;
  await makeSpaceOfIn(lent, HOUSE);
  await settleIn(lent, space);
}

/** The gate is not asked, nor the floor: what did not reach them is settled too. */
async function settleIn(lent: Work, space: SpaceId): Promise<void> {
  const theirs = (await holdAccounts(lent, [space])).get(space);
  // Held last by everybody: two who wait for it hold nothing that the other needs.
  const ours = (await holdAccounts(lent, [spaceOf(HOUSE)])).get(spaceOf(HOUSE));
  const held = (await sumOf(lent, [space])) ?? 0;
  const amount = amountOf(Math.abs(held));
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
