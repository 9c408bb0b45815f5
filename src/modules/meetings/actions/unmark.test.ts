import { beforeAll, expect, test } from "vitest";

import { listTasksIn } from "#modules/tasks";
import { person, type PersonId } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { openedMeeting } from "../../../../tests/support/meetings.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import type { MeetingId } from "../domain/meeting.ts";
import { closeMeeting } from "./keep-minutes.ts";
import { markToDo, note, propose } from "./mark.ts";
import { say } from "./say.ts";
import { seeMeeting } from "./see-meeting.ts";
import { unmark } from "./unmark.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;
let people: (typeof circle)["people"];

beforeAll(async () => {
  app = await testHouse();
  circle = await gardenCircle(app);
  ({ people } = circle);
});

const see = (meeting: MeetingId) => seeMeeting(app, person(people.ana), { meeting });
const written = async (meeting: MeetingId) =>
  (await see(meeting))?.minutes.parts.flatMap(({ lines }) => lines.map(({ kind }) => kind));
const latest = async (meeting: MeetingId, kind: string) =>
  (await see(meeting))?.entries.findLast((entry) => entry.kind === kind)?.number ?? 0;

test("who made a mark takes it back, and may make it anew; nobody else, nor once it is decided or closed", async () => {
  const meeting = await openedMeeting(app, people.ana, circle.space, [people.bilal]);
  const number = valueOf(await say(app, person(people.bilal), { meeting, text: "Les clés." }));
  const takes = (who: PersonId, mark: number) =>
    unmark(app, person(who), { meeting, number: mark });
  valueOf(await note(app, person(people.bilal), { meeting, number }));
  const noted = await latest(meeting, "noted");
  expect(await takes(people.ana, noted)).toMatchObject({ refusal: "not-your-mark" });
  expect(await takes(people.bilal, number)).toMatchObject({ refusal: "unknown-message" });
  valueOf(await takes(people.bilal, noted));
  valueOf(await takes(people.bilal, noted));
  expect(await written(meeting)).toEqual([]);
  valueOf(await note(app, person(people.ana), { meeting, number }));
  expect(await written(meeting)).toEqual(["noted"]);

  const todo = { meeting, number, who: people.chloe, due: undefined };
  valueOf(await markToDo(app, person(people.bilal), todo));
  valueOf(await takes(people.bilal, await latest(meeting, "todo")));
  expect(await written(meeting)).toEqual(["noted"]);
  const tasks = await app.transaction(person(people.chloe), (work) =>
    listTasksIn(work, { space: circle.space }),
  );
  expect(tasks).toEqual([]);

  valueOf(await propose(app, person(people.bilal), { meeting, number }));
  valueOf(await takes(people.bilal, await latest(meeting, "proposed")));
  expect((await see(meeting))?.proposals).toEqual([]);
  valueOf(await propose(app, person(people.bilal), { meeting, number }));
  expect((await see(meeting))?.proposals).toHaveLength(1);
  valueOf(await closeMeeting(app, person(people.ana), { meeting }));
  expect(await takes(people.ana, await latest(meeting, "noted"))).toMatchObject({
    refusal: "not-open",
  });
});

test("a decision that is taken stays", async () => {
  const meeting = await openedMeeting(app, people.ana, circle.space);
  const number = valueOf(await say(app, person(people.ana), { meeting, text: "On plante." }));
  valueOf(await propose(app, person(people.ana), { meeting, number }));
  const mark = { meeting, number: await latest(meeting, "proposed") };
  expect(await unmark(app, person(people.ana), mark)).toMatchObject({
    refusal: "already-settled",
  });
});
