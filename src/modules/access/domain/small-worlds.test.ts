import { expect, test } from "vitest";

import { testHouse } from "../../../../tests/support/house.ts";
import { compareWorlds, prepareWorlds } from "../../../../tests/support/ask-small-worlds.ts";

/* Every small world of two grants by default; of three with `npm run worlds`. */
const MOST_GRANTS = process.env["ARCHIPEL_WORLDS"] === "all" ? 3 : 2;

test(`the rule and PostgreSQL agree in every small world of ${MOST_GRANTS} grants`, async () => {
  const app = await testHouse();
  await prepareWorlds(app);
  const { asked, opened, disagreements } = await compareWorlds(app, { most: MOST_GRANTS });
  expect(disagreements.slice(0, 3)).toEqual([]);
  // They are not dull: each small world is asked, and in many of them a grant decides.
  expect(asked).toBeGreaterThan(MOST_GRANTS === 3 ? 10_000_000 : 300_000);
  expect(opened).toBeGreaterThan(asked / 100);
}, 1_800_000);
