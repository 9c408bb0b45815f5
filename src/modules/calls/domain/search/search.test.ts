import fc from "fast-check";
import { expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { AUDIENCES, THEMES } from "#rules/subjects";

import {
  type AskedSearch,
  KINDS,
  MOST_CHARACTERS,
  ORDERS,
  readSearch,
  writeSearch,
} from "./search.ts";

function queryOf(text: string): Record<string, string[]> {
  const query: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) (query[name] ??= []).push(value);
  return query;
}

const days = fc.option(fc.integer({ min: 0, max: 999 }), { nil: undefined });

const asked: fc.Arbitrary<AskedSearch> = fc
  .record({
    words: fc.string({ maxLength: MOST_CHARACTERS }).map((text) => text.trim()),
    kinds: fc.uniqueArray(fc.constantFrom(...KINDS)),
    themes: fc.uniqueArray(fc.constantFrom(...THEMES)),
    audiences: fc.uniqueArray(fc.constantFrom(...AUDIENCES)),
    typedPlace: fc.string({ maxLength: 120 }).map((text) => text.trim()),
    km: fc.integer({ min: 1, max: 300 }),
    covering: fc.boolean(),
    least: fc.option(fc.integer({ min: 0, max: 1e9 }).map(amountOf), { nil: undefined }),
    closedToo: fc.boolean(),
    exact: fc.constantFrom(true, undefined),
    order: fc.constantFrom(...ORDERS),
    page: fc.integer({ min: 1, max: 10_000 }),
    end: fc.tuple(fc.boolean(), days),
  })
  .map(({ end: [isWithin, count], ...rest }) => ({
    ...rest,
    withinDays: isWithin ? count : undefined,
    afterDays: isWithin ? undefined : count,
  }));

test("a search written in an address is read back as it was", () => {
  fc.assert(
    fc.property(asked, (search) => {
      expect(readSearch(queryOf(writeSearch(search)))).toEqual(search);
    }),
  );
});

test("whatever an address holds, a search is read", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.array(fc.string())), (query) => {
      const search = readSearch(query);
      expect(search.page).toBeGreaterThanOrEqual(1);
      expect(search.km).toBeGreaterThanOrEqual(1);
      expect(search.words.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    }),
  );
});

test("the search of nothing has an empty address", () => {
  expect(writeSearch(readSearch({}))).toBe("");
});

test.each([
  { query: "genre=marches&genre=candidatures", kinds: ["tender", "application"] },
  { query: "genre=projets", kinds: ["project"] },
  { query: "genre=autre", kinds: [] },
])("kinds are written in French: $query", ({ query, kinds }) => {
  expect(readSearch(queryOf(query)).kinds).toEqual(kinds);
});
