import { expect, test } from "vitest";

import { sayMoment } from "./spoken.ts";

test.each([
  ["2026-11-24T09:00Z", "mardi 24 novembre à 10 heures"],
  ["2026-11-24T16:40Z", "mardi 24 novembre à 17 heures 40"],
  ["2026-11-24T11:00Z", "mardi 24 novembre à midi"],
  ["2026-11-23T23:00Z", "mardi 24 novembre à minuit"],
  ["2026-11-24T00:05Z", "mardi 24 novembre à 1 heure 5"],
] as const)("%s is said « %s »", (instant, words) => {
  const now = Temporal.Instant.from("2026-11-25T08:00Z");
  expect(sayMoment(Temporal.Instant.from(instant), now)).toBe(words);
});
