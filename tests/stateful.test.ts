import fc from "fast-check";
import { expect, test } from "vitest";

import { testHouse } from "./support/house.ts";
import { anAct, BEGINNING } from "./support/lives/act.ts";
import { holds, seen } from "./support/lives/holds.ts";
import { begin, live } from "./support/lives/live.ts";
import { makeSmallWorld } from "./support/small-world.ts";

/*
 * Lives at random in a small world, and asks after each act what must always hold: of pages and of letters, as
 * somebody reads them, never of the code that enforces it.
 */

/** How many lives, and how long each: few by themselves, more where somebody looks for trouble. */
const LIVES = Number(process.env["ARCHIPEL_LIVES"] ?? 3);
const ACTS = 12;
const SEED = Number(process.env["ARCHIPEL_SEED"] ?? 20_261_128);

test("whatever people do: who is blocked reaches nobody, a mandate opens what it says, who left reads what outsiders read, sums are zero", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anAct, { minLength: ACTS, maxLength: ACTS }), async (acts) => {
      const app = await testHouse();
      try {
        const world = await makeSmallWorld(app);
        const truth = await begin(app, world);
        for (const act of [...BEGINNING, ...acts]) {
          // Where nothing was done, what held still holds.
          if (await live(app, world, truth, act)) await holds(app, world, truth);
        }
      } finally {
        await app.leave();
      }
    }),
    { numRuns: LIVES, seed: SEED, endOnFailure: true },
  );
  expect(seen.reached).toBeGreaterThan(0);
  expect(seen.kept).toBeGreaterThan(0);
  expect(seen.opened).toBeGreaterThan(0);
}, 1_200_000);
