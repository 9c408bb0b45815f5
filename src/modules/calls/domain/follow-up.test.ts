import { expect, test } from "vitest";

import { followUpOf } from "./follow-up.ts";

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
