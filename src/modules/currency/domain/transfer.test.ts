import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { knownId } from "#basics/id";

import { decideTransfer, entriesOf, FLOOR } from "./transfer.ts";

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const spaces = [1, 2, 3].map((n) => knownId<"Space">(id(n)));
const accounts = new Map(spaces.map((space, i) => [space, knownId<"Account">(id(i + 4))]));
const accountOf = (space: (typeof spaces)[number]) => {
  const account = accounts.get(space);
  if (account === undefined) throw new Error("no account");
  return account;
};

const transfers = record({
  from: constantFrom(...spaces),
  to: constantFrom(...spaces),
  amount: integer({ min: 0, max: 60_00 }).map((hundredths) => {
    const amount = amountOf(hundredths);
    if (amount === undefined) throw new Error("not an amount");
    return amount;
  }),
});

test("whatever is asked, all accounts together are zero, and none is under the floor", () => {
  assert(
    property(array(transfers, { maxLength: 40 }), (asked) => {
      const balances = new Map<string, number>();
      const balanceOf = (space: (typeof spaces)[number]) => balances.get(accountOf(space)) ?? 0;
      for (const transfer of asked) {
        if (!decideTransfer(transfer, balanceOf(transfer.from)).done) continue;
        const between = { from: accountOf(transfer.from), to: accountOf(transfer.to) };
        for (const { account, amount } of entriesOf(transfer, between))
          balances.set(account, (balances.get(account) ?? 0) + amount);
      }
      expect([...balances.values()].reduce((a, b) => a + b, 0)).toBe(0);
      expect(Math.min(0, ...balances.values())).toBeGreaterThanOrEqual(FLOOR);
    }),
  );
});

test("an account goes to its floor, and not one hundredth beyond", () => {
  const [from, to] = spaces;
  const amount = amountOf(100);
  if (from === undefined || to === undefined || amount === undefined) throw new Error("no case");
  expect(decideTransfer({ from, to, amount }, FLOOR + 100).done).toBe(true);
  expect(decideTransfer({ from, to, amount }, FLOOR + 99)).toEqual({
    done: false,
    refusal: "beyond-floor",
  });
});
