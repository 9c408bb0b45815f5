import { describe, expect, test } from "vitest";

import { type Amount, amountOf } from "#basics/amount";
import { knownId, newId } from "#basics/id";

import { TABLES } from "../data/account-lines.ts";
import type { Rate } from "./rate.ts";
import { rateOn, worthOf } from "./rate.ts";
import { natureOf, statementOf, sumsOf, type ToCount, unvaluedOf } from "./statement.ts";

const euros = (value: number): Amount => {
  const amount = amountOf(value * 100);
  if (amount === undefined) throw new Error("no amount");
  return amount;
};
const day = (text: string) => Temporal.PlainDate.from(text);
const rate = (from: string, anHour: number, kind: Rate["kind"] = "hours"): Rate => ({
  id: newId<"Rate">(),
  kind,
  anHour: euros(anHour),
  from: day(from),
  method: "Une méthode",
});
const PERSON = { kind: "person", id: newId<"Person">() } as const;
const OTHER = { kind: "organisation", id: newId<"Organisation">() } as const;
const gift = (more: Partial<ToCount> = {}): ToCount => ({
  kind: "hours",
  unit: "quarters",
  count: 10,
  isLent: false,
  until: day("2026-05-03"),
  giver: PERSON,
  mends: undefined,
  state: "confirmed",
  each: undefined,
  ...more,
});
const RATES = [rate("2026-01-01", 12)];
const numbers = (lines: readonly { readonly number: string }[]) =>
  lines.map(({ number }) => number);

const sum = (lines: readonly { readonly amount: number }[]) =>
  lines.reduce((all, { amount }) => all + amount, 0);

describe("the two tables", () => {
  test("the same hours land on 864, and on 875 of the chart, 870 of the form", () => {
    const sums = sumsOf([gift()], RATES);
    const chart = statementOf(sums, "chart");
    const form = statementOf(sums, "form");
    expect([chart.charges, form.charges]).toMatchObject([[{ number: "864" }], [{ number: "864" }]]);
    expect(chart.products).toMatchObject([{ number: "875", label: "Bénévolat", amount: 30_00 }]);
    expect(form.products).toMatchObject([{ number: "870", label: "Bénévolat", amount: 30_00 }]);
  });

  test("goods given land on 870 of the chart and 875 of the form; what is lent on 871 of both", () => {
    const sums = sumsOf(
      [
        gift({ kind: "goods", unit: "items", count: 2, each: euros(5) }),
        gift({ kind: "goods", unit: "items", count: 3, isLent: true, each: euros(7) }),
        gift({ kind: "premises", unit: "half-days", count: 2, each: euros(40) }),
      ],
      [],
    );
    const chart = statementOf(sums, "chart");
    expect(numbers(chart.charges)).toEqual(["860", "8611", "8612"]);
    expect(chart.products).toMatchObject([
      { number: "870", amount: 10_00 },
      { number: "871", amount: 101_00 },
    ]);
    expect(statementOf(sums, "form").products).toMatchObject([
      { number: "871", amount: 101_00 },
      { number: "875", label: "Dons en nature", amount: 10_00 },
    ]);
  });

  test.each(TABLES)("86 equals 87 in each: %s", (table) => {
    const gifts = [
      gift(),
      gift({ kind: "skills", count: 7 }),
      gift({ giver: OTHER, count: 5 }),
      gift({ kind: "goods", unit: "items", count: 3, each: euros(4) }),
      gift({ kind: "premises", unit: "quarters", count: 3, each: euros(15) }),
    ];
    const { charges, products, total } = statementOf(
      sumsOf(gifts, [...RATES, rate("2026-01-01", 31, "skills")]),
      table,
    );
    expect(total).toBeGreaterThan(0);
    expect([sum(charges), sum(products)]).toEqual([total, total]);
  });

  test("hours that an organisation lends are a service, never its volunteers", () => {
    const sums = sumsOf([gift({ giver: OTHER })], RATES);
    expect(natureOf(gift({ giver: OTHER }))).toBe("services");
    expect(numbers(statementOf(sums, "chart").products)).toEqual(["871"]);
    expect(numbers(statementOf(sums, "form").charges)).toEqual(["862"]);
  });
});

describe("what counts", () => {
  test("not what was said only, nor what was set aside; a contrary line takes away", () => {
    const sums = sumsOf(
      [
        gift({ count: 20 }),
        gift({ state: "said", count: 400 }),
        gift({ state: "aside", count: 400 }),
        gift({ count: 8, mends: knownId<"Gift">(newId()) }),
      ],
      RATES,
    );
    expect(sums).toMatchObject([{ counts: { quarters: 12 }, worth: 36_00 }]);
  });

  test("without a rate on its day, hours stand by themselves", () => {
    const sums = sumsOf([gift({ until: day("2025-12-31") }), gift({ count: 4 })], RATES);
    expect(sums).toMatchObject([{ counts: { quarters: 14 }, worth: 12_00 }]);
    expect(unvaluedOf(sums)).toEqual([{ unit: "quarters", count: 10 }]);
    expect(statementOf(sumsOf([gift()], []), "chart")).toEqual({
      charges: [],
      products: [],
      total: 0,
    });
  });

  test("a rate holds from its day until another one begins; of the same day, the last said", () => {
    const rates = [rate("2026-01-01", 12), rate("2026-07-01", 13), rate("2026-07-01", 14)];
    const on = (text: string) => rateOn(rates, "hours", day(text))?.anHour;
    expect([on("2025-12-31"), on("2026-06-30"), on("2026-07-01")]).toEqual([
      undefined,
      euros(12),
      euros(14),
    ]);
    expect(worthOf(gift({ count: 1 }), [rate("2026-01-01", 12.3)], undefined)).toBe(308);
  });
});
