import { expect, test } from "vitest";

import { UNITS_OF, GIFT_KINDS } from "./gift.ts";
import { readMuch, writeMuch } from "./read-much.ts";

test.each([
  ["2", "hours", 8],
  ["2,5", "hours", 10],
  ["1.25", "skills", 5],
  ["2 h 30", "hours", 10],
  ["2h30", "hours", 10],
  ["2 h 30 min", "hours", 10],
  ["1:45", "hours", 7],
  ["45 min", "hours", 3],
  ["3 heures", "hours", 12],
  ["2 h 10", "hours", undefined],
  ["0", "hours", undefined],
  ["2 h 75", "hours", undefined],
  ["deux", "hours", undefined],
  ["3 demi-journées", "premises", 3],
  ["2 jours", "premises", 4],
  ["3", "premises", 3],
  ["4 h", "premises", 16],
  ["1 200", "goods", 1200],
  ["2,5", "goods", undefined],
] as const)("« %s » of %s is %s", (typed, kind, count) => {
  expect(readMuch(typed, kind)?.count).toBe(count);
});

test("what is written back is read the same", () => {
  const written = GIFT_KINDS.flatMap((kind) =>
    UNITS_OF[kind].flatMap((unit) => [1, 2, 3, 5, 40].map((count) => ({ kind, unit, count }))),
  );
  expect(written).not.toHaveLength(0);
  for (const { kind, ...much } of written) expect(readMuch(writeMuch(much), kind)).toEqual(much);
});
