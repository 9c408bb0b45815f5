import { expect, test } from "vitest";

import { citations, followUpOf } from "./follow-up.ts";

test.each([
  { source: "archipel", nature: "correction", follows: ["a"], effect: "replaces" },
  { source: "boamp", nature: "correction", follows: ["a"], effect: "rectifies" },
  { source: "boamp", nature: "cancellation", follows: ["a"], effect: "withdraws" },
  { source: "ted", nature: "cancellation", follows: [], effect: undefined },
  { source: "ted", nature: "award", follows: ["a"], effect: "joins" },
  { source: "ted", nature: "call", follows: ["a"], effect: undefined },
] as const)("a $nature of $source that follows $follows: $effect", ({ effect, ...notice }) => {
  expect(followUpOf(notice)).toBe(effect);
});

test("an award that names nothing but its procedure joins the call of that procedure", () => {
  const procedure = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
  const award = { source: "ted", nature: "award", follows: [], procedure } as const;
  expect(followUpOf(award)).toBe("joins");
  expect(citations(award)).toEqual({ follows: [procedure], aliases: [] });
  expect(citations({ nature: "call", follows: [], aliases: ["uuid"], procedure })).toEqual({
    follows: [],
    aliases: ["uuid", procedure],
  });
  expect(citations({ nature: "correction", follows: ["a"], aliases: ["b"] })).toEqual({
    follows: ["a"],
    aliases: ["b"],
  });
});
