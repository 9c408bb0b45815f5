import { expect, test } from "vitest";

import { EVERY_SIGHT, sightsToWalk } from "./chromium.ts";

const told = (environment: NodeJS.ProcessEnv) =>
  sightsToWalk(environment).map(({ width, scripts }) => `${width} ${scripts}`);

test("journeys are walked at 360 px without scripts, and at 1,280 px with them", () => {
  expect(told({})).toEqual(["360 false", "1280 true"]);
});

test("before a release, in every sight, the poorest first", () => {
  expect(sightsToWalk({ ARCHIPEL_ALL_SIGHTS: "1" })).toEqual(EVERY_SIGHT);
  expect(new Set(told({ ARCHIPEL_ALL_SIGHTS: "1" })).size).toBe(4);
  expect(EVERY_SIGHT[0]).toEqual(sightsToWalk({})[0]);
});
