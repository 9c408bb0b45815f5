import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { knownId } from "#basics/id";

import { FLOOR, floorOf, leftOf, type Party, type PartyKind, partyOf, spaceOf } from "./party.ts";
import { decideTransfer, entriesOf } from "./transfer.ts";

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const KINDS: readonly PartyKind[] = ["person", "person", "circle", "organisation"];
const parties = KINDS.map((kind, i) => partyOf(kind, id(i + 1)));
const accounts = new Map(parties.map((one, i) => [spaceOf(one), knownId<"Account">(id(i + 5))]));
const accountOf = (party: Party) => {
  const account = accounts.get(spaceOf(party));
  if (account === undefined) throw new Error("no account");
  return account;
};

const transfers = record({
  from: constantFrom(...parties),
  to: constantFrom(...parties),
  amount: integer({ min: 0, max: 60_00 }).map((hundredths) => {
    const amount = amountOf(hundredths);
    if (amount === undefined) throw new Error("not an amount");
    return amount;
  }),
  reason: constantFrom("thanks" as const, "leaving" as const),
});

test("whatever is asked, all accounts together are zero, and none is under its floor", () => {
  assert(
    property(array(transfers, { maxLength: 40 }), (asked) => {
      const balances = new Map<string, number>();
      const balanceOf = (party: Party) => balances.get(accountOf(party)) ?? 0;
      for (const transfer of asked) {
        if (!decideTransfer(transfer, balanceOf(transfer.from)).done) continue;
        const between = { from: accountOf(transfer.from), to: accountOf(transfer.to) };
        for (const { account, amount } of entriesOf(transfer, between))
          balances.set(account, (balances.get(account) ?? 0) + amount);
      }
      expect([...balances.values()].reduce((a, b) => a + b, 0)).toBe(0);
      for (const party of parties)
        expect(balanceOf(party)).toBeGreaterThanOrEqual(floorOf(party.kind));
    }),
  );
});

test.each([
  ["person", FLOOR],
  ["circle", 0],
  ["organisation", 0],
] as const)(
  "the account of a %s goes to its floor, and not one hundredth beyond",
  (kind, floor) => {
    const amount = amountOf(100);
    if (amount === undefined) throw new Error("no case");
    const asked = {
      from: partyOf(kind, id(1)),
      to: partyOf("person", id(2)),
      amount,
      reason: "thanks",
    } as const;
    expect(decideTransfer(asked, floor + 100).done).toBe(true);
    expect(leftOf(kind, floor + 100)).toBe(amount);
    expect(decideTransfer(asked, floor + 99)).toEqual({ done: false, refusal: "beyond-floor" });
  },
);

test("who leaves gives what they hold, and not one hundredth more", () => {
  const amount = amountOf(100);
  if (amount === undefined) throw new Error("no case");
  const sides = { from: partyOf("person", id(1)), to: partyOf("person", id(2)) };
  const asked = { ...sides, amount, reason: "leaving" } as const;
  expect(decideTransfer(asked, 100).done).toBe(true);
  expect(decideTransfer(asked, 99)).toEqual({ done: false, refusal: "beyond-floor" });
});
