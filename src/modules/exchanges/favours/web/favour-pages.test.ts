import { beforeAll, expect, test } from "vitest";

import { filledHouse } from "../../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { browserAs } from "../../../../../tests/support/personas.ts";
import { demonstrationFavours } from "../demonstration/favours.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
}, 120_000);

const by = (helper: string) => demonstrationFavours.find((one) => one.helper === helper)?.id;

test("who said a favour reads « Vous l’avez dit », the other reads their name", async () => {
  const adrienne = await browserAs(app, "Adrienne");
  const own = await adrienne.get(`/coups-de-pouce/${by("adrienne")}`);
  expect(own.text).toContain("Vous l’avez dit le");
  expect(own.text).not.toContain("Adrienne l’a dit");
  const other = await adrienne.get(`/coups-de-pouce/${by("sylvie")}`);
  expect(other.text).toContain("Sylvie l’a dit le");
});
