import { beforeAll, expect, test } from "vitest";

import { placeIndexIn } from "#modules/territory";
import { understandPlace } from "#rules/territory";
import { visitor } from "#services/house";

import { browserOf } from "../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

async function proposed(typed: string): Promise<readonly string[]> {
  const page = await browserOf(app).get(
    `/communes/proposees?${new URLSearchParams({ q: typed }).toString()}`,
  );
  expect(page.status).toBe(200);
  return JSON.parse(page.html);
}

test("the beginning of a name proposes places, and each is understood as it is written", async () => {
  for (const typed of ["cres", "saint-", "26400", "drô", "Pari"]) {
    const names = await proposed(typed);
    expect(names.length).toBeGreaterThan(0);
    expect(names.length).toBeLessThanOrEqual(8);
    await app.transaction(visitor, async (work) => {
      const index = await placeIndexIn(work);
      for (const name of names) expect(understandPlace(index, name).known).toBe(true);
    });
  }
  expect(await proposed("cres")).toContain("Crest (Drôme)");
});

test("nothing, and what is no place, propose nothing", async () => {
  expect(await proposed("")).toEqual([]);
  expect(await proposed("zzzzzz")).toEqual([]);
});
