import { expect, test } from "vitest";

import { testHouse } from "../tests/support/house.ts";
import { measureSharing } from "./sharing.ts";

test("the bench of sharing reads the same as without row security, and nothing once it is taken back", async () => {
  const { report, curves } = await measureSharing(await testHouse(), () => {}, [500, 1_000]);
  const [week, growth, stale] = report.parts ?? [];
  expect(week).toMatchObject({ same_result: true });
  expect(growth?.ours).toBeGreaterThan(0);
  expect(stale).toMatchObject({ ours: 0, met: true });
  expect(curves[0]?.rows.map(([things, grants]) => [things, grants])).toEqual([
    [500, 400],
    [1_000, 800],
  ]);
});
