import { sql } from "kysely";
import { expect, test } from "vitest";

import { testHouse } from "../../../../tests/support/house.ts";
import { ALL_FACETS, bitsOf } from "./facets.ts";

test("each kind, theme and audience has the same bit here and in the database", async () => {
  const app = await testHouse();
  const { rows } = await sql<{ word: (typeof ALL_FACETS)[number]; bits: number }>`
    select word, calls.facets_of(array[word]) as bits from unnest(${[...ALL_FACETS]}::text[]) as word`.execute(
    app.db,
  );
  expect(rows).toEqual(ALL_FACETS.map((word) => ({ word, bits: bitsOf([word]) })));
  expect(new Set(rows.map(({ bits }) => bits)).size).toBe(ALL_FACETS.length);
});
