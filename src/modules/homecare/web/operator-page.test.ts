import { beforeAll, expect, test } from "vitest";

import { writeDuration } from "#basics/french/durations.fr";
import { operator } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { seeDeployment } from "../actions/open-deployment.ts";
import { AT_HOME_MODULES } from "../domain/deployment.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
}, 120_000);

test("how long each kind of row is kept is what its module declares, and nothing of another is among them", async () => {
  const seen = await seeDeployment(app, operator(), undefined);
  expect(seen?.said).toBeUndefined();
  const those = app.modules.filter(({ name }) => AT_HOME_MODULES.some((one) => one === name));
  expect(those).toHaveLength(AT_HOME_MODULES.length);
  for (const { name, retains = [], keeps = [] } of those) {
    expect([name, keeps.length > 0, retains.length > 0]).toEqual([name, true, true]);
    for (const { what, howLong } of retains)
      expect(seen?.kept).toContainEqual({ what, howLong: writeDuration(howLong) });
    for (const { what, howLong } of keeps) expect(seen?.kept).toContainEqual({ what, howLong });
  }
  const declared = those.flatMap(({ retains = [], keeps = [] }) => [...retains, ...keeps]);
  expect(seen?.kept).toHaveLength(declared.length);
});
