import { expect, test } from "vitest";

import { amountOf, type Amount } from "#basics/amount";

import { moneyOfLots, moneyOfParts } from "./lot-sums.ts";

const lots = (...euros: readonly (number | undefined)[]) =>
  euros.map((sum): { amount?: Amount } => {
    const amount = sum === undefined ? undefined : amountOf(sum * 100);
    return amount === undefined ? {} : { amount };
  });

test.each([
  [
    "all say theirs",
    lots(1_000, 2_500),
    { least: 350_000, most: 350_000, words: "Somme des montants des 2 lots." },
  ],
  [
    "one says none",
    lots(1_000, undefined, 500),
    { least: 150_000, words: "Somme des montants de 2 lots sur 3 : les autres n’en disent pas." },
  ],
  ["none says any", lots(undefined, undefined), undefined],
  ["one part alone is no lot", lots(1_000), undefined],
])("the sum of lots: %s", (_, those, money) => {
  expect(moneyOfLots(those)).toEqual(money);
});

test("of frameworks, the most of each makes the most of all", () => {
  const [one, two] = [amountOf(100_000), amountOf(250_000)];
  if (one === undefined || two === undefined) throw new Error("two amounts");
  expect(moneyOfParts([{ most: one }, { least: two, most: two }])).toEqual({
    most: 350_000,
    words: "Somme des montants des 2 lots.",
  });
});
