import { beforeAll, expect, test } from "vitest";

import { person } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../../tests/support/occasions.ts";
import { takesUpDates } from "./take-up.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const told = (dates: readonly object[]) => ({ title: "Repiquage", address: "La serre", dates });

test.each([
  ["2099-02-31T18:00", "2099-03-01T20:00"],
  ["2099-11-25T18:00", "2099-11-25T28:00"],
  ["2099-11-25T18:00 ou plus", "2099-11-25T20:00"],
])(
  "a date from %s to %s, which is none, is not to be taken up, and breaks no page",
  async (from, to) => {
    const { people, circle } = await gardenCircle(app);
    const real = { from: "2099-12-01T18:00", to: "2099-12-01T20:00" };
    const [said, other] = await app.transaction(person(people.ana), async (work) => [
      takesUpDates.says(work, told([{ from, to }])),
      takesUpDates.says(work, told([{ from, to }, real])),
    ]);
    expect(said).toBeUndefined();
    expect(other).toMatch(/^Repiquage, /);
    const take = { circle, id: "6c1b2e70-3f0a-4a51-9d0e-1b7f5c2a9d03", told: told([{ from, to }]) };
    expect(await app.transaction(person(people.ana), (work) => takesUpDates.take(work, take))).toBe(
      false,
    );
  },
);
