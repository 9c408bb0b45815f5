import { beforeAll, expect, test } from "vitest";

import { maySeeRow } from "../src/modules/access/rules.ts";
import { testHouse, type TestHouse } from "../tests/support/house.ts";
import { aListOf, measureExact, readAfterwards } from "./sharing-exact.ts";
import { askHere, type Ask } from "./support/two-readers.ts";

/** Reads nothing whatever is shared. */
const blind: Ask = () => Promise.resolve(0);

const NONE = { mustRead: 0, mustAsk: 0 } as const;

let app: TestHouse;

beforeAll(async () => {
  app = await testHouse();
});

test("two processes read nothing once it is taken back, and the rule answers as PostgreSQL does", async () => {
  const worlds = { most: 1 };
  const { report } = await measureExact(app, () => {}, { rounds: 4, reads: 3, worlds, ...NONE });
  const [stale, missed, reads, apart, answers] = report.parts ?? [];
  expect([stale, missed, apart]).toMatchObject([{ ours: 0 }, { ours: 0 }, { ours: 0 }]);
  expect([reads?.ours, report.met]).toEqual([24, true]);
  expect(answers?.ours).toBeGreaterThan(3_000);
});

test("what does not take it back, and what never read it, is counted", async () => {
  const list = await aListOf(app);
  const here = askHere(app);
  const keeps: Ask = (asked) => (asked.does === "end" ? Promise.resolve(0) : here(asked));
  expect(await readAfterwards({ ...list, processes: [keeps], rounds: 2, reads: 3 })).toEqual({
    asked: 6,
    stale: 6,
    missed: 0,
  });
  expect(await readAfterwards({ ...list, processes: [blind], rounds: 2, reads: 3 })).toEqual({
    asked: 6,
    stale: 0,
    missed: 2,
  });
});

test("a rule that forgets who is kept out disagrees, and the must does not hold", async () => {
  const house = await testHouse();
  const { report } = await measureExact(house, () => {}, {
    rounds: 1,
    reads: 1,
    worlds: {
      most: 1,
      may: (asker, row, world) =>
        maySeeRow(asker, row, {
          ...world,
          members: world.members?.map((one) => ({ ...one, keptOutAt: undefined })) ?? [],
        }),
    },
    ...NONE,
  });
  expect(report.parts?.[3]?.ours).toBeGreaterThan(10);
  expect(report.met).toBe(false);
});
