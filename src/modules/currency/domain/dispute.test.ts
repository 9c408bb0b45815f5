import { expect, test } from "vitest";

import { amountOf } from "#basics/amount";

import { correctionOf, decideDispute, decideSaidAgain, stateOfDispute } from "./dispute.ts";
import { partyOf } from "./party.ts";
import type { Reason } from "./transfer.ts";

const kori = (count: number) => amountOf(count * 100) ?? never();
function never(): never {
  throw new Error("not an amount");
}
const [ana, bilal] = [partyOf("person", "a"), partyOf("person", "b")];
const line = { from: ana, to: bilal, amount: kori(5) };

test("too much comes back, too little is given: who gives in it is who has to agree", () => {
  expect(correctionOf(line, kori(2))).toEqual({ from: bilal, to: ana, amount: kori(3) });
  expect(correctionOf(line, kori(0))).toEqual({ from: bilal, to: ana, amount: kori(5) });
  expect(correctionOf(line, kori(6))).toEqual({ from: ana, to: bilal, amount: kori(1) });
});

test.each([
  ["thanks", 5, "as-it-is"],
  ["thanks", 101, "too-much-at-once"],
  ["merger", 2, "not-to-mend"],
  ["leaving", 2, "not-to-mend"],
  ["correction", 2, "not-to-mend"],
] as const)("a line of %s that should be %i is refused: %s", (reason, count, refusal) => {
  expect(decideDispute({ reason, amount: kori(5) }, kori(count))).toEqual({ done: false, refusal });
});

test.each<Reason>(["favour", "exchange", "thanks", "voucher"])("a line of %s is mended", (reason) =>
  expect(decideDispute({ reason, amount: kori(5) }, kori(0)).done).toBe(true),
);

test("it waits for fourteen days, then it is over", () => {
  const now = Temporal.Instant.from("2026-11-30T10:00:00Z");
  const open = { correctedAt: undefined, refusedAt: undefined };
  expect(stateOfDispute({ ...open, endsAt: now.add({ seconds: 1 }) }, now)).toBe("waits");
  expect(stateOfDispute({ ...open, endsAt: now }, now)).toBe("over");
  expect(stateOfDispute({ ...open, refusedAt: now, endsAt: now }, now)).toBe("refused");
  expect(stateOfDispute({ ...open, correctedAt: now, endsAt: now }, now)).toBe("corrected");
});

test("said again, it changes nothing while it waits or since it was mended; after a no, or nothing, it is said already", () => {
  const now = Temporal.Instant.from("2026-11-30T10:00:00Z");
  const [later, open] = [now.add({ hours: 1 }), { correctedAt: undefined, refusedAt: undefined }];
  const said = { from: ana, meant: kori(2), now };
  const again = (more: object, other = said) =>
    decideSaidAgain({ from: ana, meant: kori(2), ...open, endsAt: later, ...more }, other);
  expect(again({})).toEqual({ done: true, value: false });
  expect(again({ correctedAt: now })).toEqual({ done: true, value: true });
  for (const more of [{ refusedAt: now }, { endsAt: now }])
    expect(again(more)).toMatchObject({ refusal: "already-said" });
  for (const other of [
    { ...said, from: bilal },
    { ...said, meant: kori(3) },
  ]) {
    expect(again({}, other)).toMatchObject({ refusal: "already-said" });
    expect(again({ correctedAt: now }, other)).toMatchObject({ refusal: "already-mended" });
  }
});
