import { sql } from "kysely";
import { expect, test } from "vitest";

import { testHouse } from "../../../../tests/support/house.ts";
import { ALL_FACETS, bitsOf, countEach } from "./facets.ts";

const app = await testHouse();

test("each kind, theme and audience has the same bit here and in the database", async () => {
  const { rows } = await sql<{ word: (typeof ALL_FACETS)[number]; bits: number }>`
    select word, calls.facets_of(array[word]) as bits from unnest(${[...ALL_FACETS]}::text[]) as word`.execute(
    app.db,
  );
  expect(rows).toEqual(ALL_FACETS.map((word) => ({ word, bits: bitsOf([word]) })));
  expect(new Set(rows.map(({ bits }) => bits)).size).toBe(ALL_FACETS.length);
});

test("a set counts for each facet that it carries, and those that nobody carries are not said", () => {
  const sets = [
    [bitsOf(["food", "culture"]), 2],
    [bitsOf(["food"]), 8],
    [0, 5],
  ] as const;
  expect(countEach(["food", "culture", "sport"], sets)).toEqual({ food: 10, culture: 2 });
  expect(countEach(["food"], null)).toEqual({});
});
