import { expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { newId } from "#basics/id";

import { type AccountLine, type LineKind, totalsOf, yearsAround } from "./account-line.ts";

const now = Temporal.Instant.from("2026-11-25T08:00:00Z");

function line(kind: LineKind, euros: number, struck?: AccountLine["struck"]): AccountLine {
  const amount = amountOf(euros * 100);
  if (amount === undefined) throw new Error("no amount");
  const [label, party] = ["Serveur", "Grésille"];
  const id = newId<"AccountLine">();
  return { id, year: 2026, kind, label, party, amount, isPlanned: false, writtenAt: now, struck };
}

test("what is given without money is not mixed with money; a struck line counts no more", () => {
  const lines = [
    line("expense", 100),
    line("expense", 40, { at: now, why: "deux fois" }),
    line("income", 60),
    line("in-kind", 500),
  ];
  expect(totalsOf(lines)).toEqual({ expense: 100_00, income: 60_00, inKind: 500_00, left: -40_00 });
});

test("one writes for the next year, this one and the three before", () => {
  expect(yearsAround(Temporal.PlainDate.from("2026-01-01"))).toEqual([
    2027, 2026, 2025, 2024, 2023,
  ]);
});
