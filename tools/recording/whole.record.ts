import { expect, test } from "vitest";

import { recordHouse } from "./record-house.ts";

test("the house is recorded", async () => {
  expect(await recordHouse()).toBeGreaterThan(0);
});
