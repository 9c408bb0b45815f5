import { expect, test } from "vitest";

import { writeDuration } from "./durations.fr.ts";

test.each([
  ["P1D", "1 jour"],
  ["P60D", "60 jours"],
  ["P365D", "1 an"],
  ["P730D", "2 ans"],
  ["P2Y3M", "2 ans et 3 mois"],
  ["P3M", "3 mois"],
])("%s is said « %s »", (howLong, says) => {
  expect(writeDuration(howLong)).toBe(says);
});
