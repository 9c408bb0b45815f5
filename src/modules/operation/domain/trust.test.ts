import { expect, test } from "vitest";

import { judgeTrust, type KnownBackups, needsAction } from "./trust.ts";

const now = Temporal.Instant.from("2026-11-25T08:00:00Z");
const ago = (hours: number) => now.subtract({ hours });
const well: KnownBackups = {
  now,
  isPublic: true,
  last: ago(5),
  drill: { at: ago(72), failed: false },
};

test.each([
  ["well", {}, false],
  ["none", { last: undefined }, true],
  ["none-yet", { last: undefined, isPublic: false }, false],
  ["old", { last: ago(49) }, true],
  ["well", { last: ago(49), isPublic: false }, false],
  ["failed", { drill: { at: ago(1), failed: true } }, true],
  ["failed", { drill: { at: ago(1), failed: true }, isPublic: false }, true],
  ["never-tried", { drill: undefined }, false],
  ["tried-long-ago", { drill: { at: ago(16 * 24), failed: false } }, true],
] as const)("%s when %o", (trust, change, acts) => {
  const judged = judgeTrust({ ...well, ...change });
  expect(judged).toBe(trust);
  expect(needsAction(judged)).toBe(acts);
});
