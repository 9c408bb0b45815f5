import { expect, test } from "vitest";

import { testHouse } from "../tests/support/house.ts";
import { measureKori } from "./kori.ts";

test("the bench of kori passes each once, and both sides hold the same", async () => {
  const sizes = { circles: 2, gifts: 40, runs: 2 };
  const { report, curves } = await measureKori(await testHouse(), () => {}, sizes);
  expect(report.parts?.map((part) => part.same_result)).toEqual([true, true]);
  expect(report.parts?.every(({ ours, reference }) => ours > 0 && (reference ?? 0) > 0)).toBe(true);
  expect(curves[0]?.rows).toHaveLength(2);
});
