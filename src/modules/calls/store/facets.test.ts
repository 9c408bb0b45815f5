import { sql } from "kysely";
import { expect, test } from "vitest";

import { testHouse } from "../../../../tests/support/house.ts";
import { ALL_FACETS, bitsOf, countFacets, type FacetSets } from "./facets.ts";

const app = await testHouse();

test("each kind, theme and audience has the same bit here and in the database", async () => {
  const { rows } = await sql<{ word: (typeof ALL_FACETS)[number]; bits: number }>`
    select word, calls.facets_of(array[word]) as bits from unnest(${[...ALL_FACETS]}::text[]) as word`.execute(
    app.db,
  );
  expect(rows).toEqual(ALL_FACETS.map((word) => ({ word, bits: bitsOf([word]) })));
  expect(new Set(rows.map(({ bits }) => bits)).size).toBe(ALL_FACETS.length);
});

const SETS: FacetSets = [
  [bitsOf(["project", "food", "association"]), 4],
  [bitsOf(["project", "food", "culture"]), 2],
  [bitsOf(["tender", "food", "company"]), 8],
];

test("a family of filters is counted under the conditions of the two others, not its own", () => {
  expect(countFacets(SETS, { kinds: ["project"], themes: [], audiences: [] })).toEqual({
    total: 6,
    kinds: { project: 6, tender: 8 },
    themes: { food: 6, culture: 2 },
    audiences: { association: 4 },
  });
  expect(countFacets(SETS, { kinds: [], themes: ["culture"], audiences: [] }).kinds).toEqual({
    project: 2,
  });
});

test("a call that does not say who may answer is open to whoever asks", () => {
  const { total, audiences } = countFacets(SETS, {
    kinds: [],
    themes: [],
    audiences: ["association"],
  });
  expect(total).toBe(6);
  expect(audiences).toEqual({ association: 4, company: 8 });
});
