import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { action, memory, person, reading, type Work, withRight } from "#services/house";

import { testHouse, type TestHouse } from "../../../tests/support/house.ts";

let app: TestHouse;
let asked = 0;
const found = memory<number>();
const find = (work: Work, key: string) => found(work, key, async () => (asked += 1));

const ana = person(newId<"Person">());

beforeAll(async () => {
  app = await testHouse();
});

test("a reading finds the same thing once, whoever asks for it in there", async () => {
  asked = 0;
  const read = reading(async (work: Work, key: string) => [
    await find(work, key),
    await find(work, key),
    await find({ ...work }, key),
  ]);
  expect(await read(app, ana, "garden")).toEqual([1, 1, 1]);
  expect(await read(app, ana, "garden")).toEqual([2, 2, 2]);
});

test("what one actor found serves no other", async () => {
  asked = 0;
  const read = reading(async (work: Work, key: string) => [
    await find(work, key),
    await withRight(work, "name-people", (lent) => find(lent, key)),
    await find(work, key),
    await find(work, `${key} of elsewhere`),
  ]);
  expect(await read(app, ana, "garden")).toEqual([1, 2, 1, 3]);
});

test("a step that may write asks anew each time", async () => {
  asked = 0;
  const act = action(async (work: Work, key: string) => ({
    done: true as const,
    value: [await find(work, key), await find(work, key)],
  }));
  expect(await act(app, ana, "garden")).toEqual({ done: true, value: [1, 2] });
});
