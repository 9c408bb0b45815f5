import { expect, test } from "vitest";

import { decideWorth } from "./worth.ts";

test.each([
  "une heure donnée",
  "un service rendu",
  "une demi-journée au jardin, eurythmie comprise",
])("one kori may stand for « %s »", (words) => expect(decideWorth(words).done).toBe(true));

test.each([
  "10 €",
  "dix euros",
  "Dix EUROS",
  "10EUR",
  "＄5",
  "5 $",
  "le prix d’un café",
  "11,88 euros",
])("never for « %s »", (words) =>
  expect(decideWorth(words)).toEqual({ done: false, refusal: "worth-money" }),
);
