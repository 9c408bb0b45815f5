import { expect, test } from "vitest";

import { measureSilence } from "./silence.ts";

test("the bench of silence notices a break sooner than one window for all that asks as often", () => {
  const { report, curves } = measureSilence({ bonds: 2, days: 2_000 });
  const [error, , wait, weekly] = report.parts ?? [];
  expect(error?.ours).toBeLessThan(1);
  expect(wait?.ratio).toBeLessThan(1);
  // Who speaks on a fixed day is asked rarer than the page says of who has none.
  expect(weekly?.ours).toBeLessThan(1);
  expect(curves.map(({ rows }) => rows.length)).toEqual([8, 2]);
});
