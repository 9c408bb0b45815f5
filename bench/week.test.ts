import { expect, test } from "vitest";

import { testHouse } from "../tests/support/house.ts";
import { measureWeek } from "./week.ts";

test("the bench of a week reads where a helper goes, among the weeks of others, and nothing of theirs", async () => {
  const sizes = { persons: 30, circles: 1, times: 3 };
  const { report, curves } = await measureWeek(await testHouse(), () => {}, sizes);
  expect(report).toMatchObject({ name: "week", same_result: true });
  expect(report.parts?.[1]?.ours).toBeGreaterThan(0);
  expect(report.parts?.[2]).toMatchObject({ name: "the page of gaps", same_result: true });
  expect(curves[0]?.rows).toHaveLength(4);
});
