import { beforeAll, beforeEach } from "vitest";

import { type AtHome, atHome, openHomes } from "./bodies.ts";
import { TEST_NOW, testHouse, type TestHouse } from "./house.ts";

/** The house of the file that asked for one, and what the test at work there has of its own. */
export let app: TestHouse;
export let at: AtHome;

/** A house where bodies come to homes: before each test, a week of Ana's and a body, and it is nine, or so much later. */
export function inBodiesHouse(later: Temporal.DurationLike = { hours: 0 }): void {
  beforeAll(async () => {
    app = await testHouse();
    await openHomes(app);
  });
  beforeEach(async () => {
    app.setNow(TEST_NOW);
    at = await atHome(app);
    app.setNow(TEST_NOW.add(later));
  });
}
