import * as fc from "fast-check";
import { expect, test } from "vitest";

import { lettersOf, mayBeWithin, slipsForgiven, slipsFrom } from "./typing-errors.ts";

test.each([
  ["valence", "valence", 0],
  ["valanse", "valence", 2],
  ["crset", "crest", 1],
  ["montelimard", "montelimar", 1],
  ["privas", "rivas", 1],
  ["die", "nice", 2],
])("from %s to %s there are %s slips", (one, other, slips) => {
  expect(slipsFrom(one, 3)(other)).toBe(slips);
});

test("beyond what is forgiven, nothing is said", () => {
  expect(slipsFrom("valence", 1)("valanse")).toBeUndefined();
  expect(slipsFrom("crest", 2)("montelimar")).toBeUndefined();
});

test.each([
  ["eu", 0],
  ["die", 1],
  ["crest", 1],
  ["valence", 2],
  ["saint paul trois chateaux", 3],
])("in %s, %s slips are forgiven", (key, slips) => {
  expect(slipsForgiven(key)).toBe(slips);
});

/** The whole table, without band nor memory. */
function slipsByTable(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, line) =>
    Array.from({ length: other.length + 1 }, (_unused, column) =>
      line === 0 ? column : column === 0 ? line : 0,
    ),
  );
  const cost = (line: number, column: number) => table[line]?.[column] ?? Infinity;
  for (let line = 1; line <= one.length; line += 1) {
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[line - 1] === other[column - 1];
      const exchanged =
        line > 1 &&
        column > 1 &&
        one[line - 1] === other[column - 2] &&
        one[line - 2] === other[column - 1];
      const least = Math.min(
        cost(line - 1, column - 1) + (same ? 0 : 1),
        cost(line - 1, column) + 1,
        cost(line, column - 1) + 1,
        exchanged ? cost(line - 2, column - 2) + 1 : Infinity,
      );
      const row = table[line];
      if (row) row[column] = least;
    }
  }
  return cost(one.length, other.length);
}

const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "d", "e", " "), maxLength: 12 });

test("the band finds what the whole table finds, one comparison after another", () => {
  fc.assert(
    fc.property(
      word,
      fc.array(word, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 0, max: 3 }),
      (one, others, most) => {
        const slipsTo = slipsFrom(one, most);
        expect(others).not.toHaveLength(0);
        for (const other of others) {
          const slips = slipsByTable(one, other);
          expect(slipsTo(other)).toBe(slips <= most ? slips : undefined);
        }
      },
    ),
    { numRuns: 2000 },
  );
});

test("letters never set aside a name that is near enough", () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, most) => {
      fc.pre(slipsByTable(one, other) <= most);
      expect(mayBeWithin(lettersOf(one), lettersOf(other), most)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
