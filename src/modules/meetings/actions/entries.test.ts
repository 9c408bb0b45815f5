import { beforeAll, expect, test } from "vitest";

import { person } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle, madeOccasion, toldOccasion } from "../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { openMeeting } from "./open-meeting.ts";
import { prepareMeeting } from "./prepare-meeting.ts";
import { listSince, say } from "./say.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;

beforeAll(async () => {
  app = await testHouse();
  circle = await gardenCircle(app);
});

async function openOne() {
  const { ana } = circle.people;
  app.setNow(TEST_NOW);
  const made = await madeOccasion(app, ana, toldOccasion(circle.space));
  const meeting = valueOf(await prepareMeeting(app, person(ana), made));
  app.setNow(Temporal.Instant.from("2026-12-01T17:30:00Z"));
  valueOf(await openMeeting(app, person(ana), { meeting }));
  return meeting;
}

test("twenty who write at once get numbers without a hole, each once", async () => {
  const { ana, bilal, chloe } = circle.people;
  const meeting = await openOne();
  const before = (await listSince(app, person(ana), { meeting, after: 0 }))?.length ?? 0;
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      say(app, person([ana, bilal, chloe][i % 3] ?? ana), { meeting, text: `Mot ${i}` }),
    ),
  );
  const numbers = all.map((one) => valueOf(one)).toSorted((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, i) => before + i + 1));
  const heard = await listSince(app, person(bilal), { meeting, after: before });
  expect(heard?.map(({ number }) => number)).toEqual(numbers);
});

test("one reads what came after a number, and nobody outside the circle reads anything", async () => {
  const { bilal, zoe } = circle.people;
  const meeting = await openOne();
  const number = valueOf(await say(app, person(bilal), { meeting, text: "Bonsoir." }));
  const after = await listSince(app, person(bilal), { meeting, after: number - 1 });
  expect(after?.map(({ words }) => words?.text)).toEqual(["Bonsoir."]);
  expect(await listSince(app, person(zoe), { meeting, after: 0 })).toBeUndefined();
  expect(await say(app, person(zoe), { meeting, text: "Moi aussi." })).toMatchObject({
    refusal: "unknown-meeting",
  });
});
