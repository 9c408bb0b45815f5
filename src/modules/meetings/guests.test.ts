import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { joinCircle, leaveCircle } from "#modules/circles";
import { person, type PersonId } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { TEST_NOW, testHouse, type TestHouse } from "../../../tests/support/house.ts";
import { openedMeeting, preparedMeeting } from "../../../tests/support/meetings.ts";
import { gardenCircle } from "../../../tests/support/occasions.ts";
import { valueOf } from "../../../tests/support/organisations.ts";
import type { MeetingId } from "./domain/meeting.ts";
import { aboutPerson } from "./actions/about-person.ts";
import { closeMeeting } from "./actions/keep-minutes.ts";
import { setSetting } from "./actions/list-meetings.ts";
import { propose } from "./actions/mark.ts";
import { listSince, say } from "./actions/say.ts";
import { seeMeeting } from "./actions/see-meeting.ts";
import { enterRoom, keepOrder, sayWhetherComing } from "./actions/take-seat.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;
let people: (typeof circle)["people"];

beforeAll(async () => {
  app = await testHouse();
  circle = await gardenCircle(app);
  ({ people } = circle);
  const usual = { circle: circle.circle, powers: 1, quorum: undefined };
  valueOf(await setSetting(app, person(people.ana), { ...usual, isOpen: true }));
});
beforeEach(() => app.setNow(TEST_NOW));

const says = (who: PersonId, meeting: MeetingId, text = "Bonsoir.") =>
  say(app, person(who), { meeting, text });

test("who writes from outside is no voice, and is muted and shown out as others are", async () => {
  const meeting = await openedMeeting(app, people.ana, circle.space);
  const orders = (what: "mute" | "unmute" | "remove" | "let-in") =>
    keepOrder(app, person(people.ana), { meeting, person: people.zoe, what });
  valueOf(await says(people.zoe, meeting));
  const seen = await seeMeeting(app, person(people.ana), { meeting });
  expect([seen?.voices.there, seen?.guests.map((seat) => seat.person)]).toEqual([1, [people.zoe]]);
  expect((await seeMeeting(app, person(people.zoe), { meeting }))?.guests).toEqual([]);
  valueOf(await orders("mute"));
  expect(await says(people.zoe, meeting)).toMatchObject({ refusal: "muted" });
  valueOf(await orders("unmute"));
  valueOf(await says(people.zoe, meeting));
  valueOf(await orders("remove"));
  expect(await says(people.zoe, meeting)).toMatchObject({ refusal: "shown-out" });
  expect(await listSince(app, person(people.zoe), { meeting, after: 0 })).toBeUndefined();
  valueOf(await orders("let-in"));
  // Of the circle since, they enter as any member does.
  valueOf(await joinCircle(app, person(people.zoe), { circle: circle.circle }));
  valueOf(await enterRoom(app, person(people.zoe), { meeting }));
  const after = await seeMeeting(app, person(people.ana), { meeting });
  expect([after?.voices.there, after?.guests]).toEqual([2, []]);
});

test("a room that is full takes no message more, and decisions still", async () => {
  const meeting = await openedMeeting(app, people.ana, circle.space, [people.bilal]);
  await app.transaction(person(people.ana), (work) =>
    sql`update meetings.meeting set last_number = 4000 where id = ${meeting}`.execute(work.db),
  );
  expect(await says(people.bilal, meeting)).toMatchObject({ refusal: "room-full" });
  valueOf(await propose(app, person(people.ana), { meeting, text: "On en reste là." }));
});

test("one writes so often, and says where one stands once", async () => {
  const meeting = await openedMeeting(app, people.ana, circle.space, [people.chloe]);
  const entries = async () =>
    (await seeMeeting(app, person(people.ana), { meeting }))?.entries.length ?? 0;
  const before = await entries();
  const excused = { meeting, stands: "excused" } as const;
  for (let time = 0; time < 3; time += 1)
    valueOf(await sayWhetherComing(app, person(people.chloe), excused));
  expect(await entries()).toBe(before + 1);
  for (let time = 0; time < 60; time += 1) await says(people.chloe, meeting, `Mot ${time}`);
  expect(await says(people.chloe, meeting, "Encore")).toMatchObject({ refusal: "too-many" });
});

test("who leaves the circle, or the house, is no voice of what is not over", async () => {
  const { ana, bilal, chloe } = people;
  const held = await openedMeeting(app, ana, circle.space, [bilal, chloe]);
  valueOf(await closeMeeting(app, person(ana), { meeting: held }));
  const coming = await preparedMeeting(app, ana, circle.space, 7);
  valueOf(await sayWhetherComing(app, person(chloe), { meeting: coming, stands: "coming" }));
  const room = await openedMeeting(app, ana, circle.space, [bilal, chloe]);
  const voices = async (meeting: MeetingId) =>
    (await seeMeeting(app, person(ana), { meeting }))?.voices.there;
  expect([await voices(held), await voices(room)]).toEqual([3, 3]);
  valueOf(await leaveCircle(app, person(chloe), { circle: circle.circle }));
  await doWaitingJobs(app);
  expect([await voices(held), await voices(room)]).toEqual([3, 2]);
  const [before, now] = [
    await seeMeeting(app, person(ana), { meeting: coming }),
    await seeMeeting(app, person(ana), { meeting: room }),
  ];
  expect(before?.seats.map((seat) => seat.person)).not.toContain(chloe);
  expect(now?.guests.map((seat) => seat.person)).toEqual([chloe]);
  valueOf(await joinCircle(app, person(chloe), { circle: circle.circle }));
  valueOf(await enterRoom(app, person(chloe), { meeting: room }));
  expect(await voices(room)).toBe(3);
  await app.transaction(person(bilal), (work) => aboutPerson.erases(work, bilal));
  expect([await voices(held), await voices(room)]).toEqual([3, 2]);
});
