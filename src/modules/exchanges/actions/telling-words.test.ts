import { beforeAll, expect, test } from "vitest";

import { visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { countHeld, shareHeld } from "../domain/telling.ts";
import { stemsOf } from "../store/telling-words.ts";
import { tellingOf } from "./telling-words.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

/** How much of a need some offer says. */
const share = (need: string, offer: string) =>
  app.transaction(visitor, async (work) =>
    shareHeld(await stemsOf(work, offer), await tellingOf(work, need)),
  );

test.each([
  ["un minibus", "Un minibus de neuf places", 1],
  ["des minibus", "minibus", 1],
  ["un minibus", "Prêter un véhicule", 0.75],
  ["réparer un vélo", "Réparation de bicyclettes", 0.875],
  ["une biciclette", "Des vélos à prêter", 0.75],
  ["salle des fêtes", "Une salle polyvalente", 0.875],
  ["un minibus", "Relire un budget", 0],
])("of « %s », « %s » says %d", async (need, offer, told) => {
  expect(await share(need, offer)).toBeCloseTo(told, 2);
});

test("words that tell nothing are said by anything", async () => {
  expect(await share("de l’aide", "Relire un budget")).toBe(1);
});

test("a way of several words counts when all of them are there", () => {
  const telling = [{ own: "sall", ways: [["lieu", "accueil"]] }];
  expect(countHeld(["lieu"], telling)).toBe(0);
  expect(countHeld(["lieu", "accueil"], telling)).toBe(0.75);
});
