import { beforeAll, beforeEach, expect, test } from "vitest";

import { cancelDate, moveDate, replyToDate } from "#modules/calendar";
import { person, type PersonId } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { EVENING, openedMeeting, preparedMeeting } from "../../../../tests/support/meetings.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import type { MeetingId } from "../domain/meeting.ts";
import { waitsForMeeting } from "../web/panels.tsx";
import { closeMeeting } from "./keep-minutes.ts";
import { openMeeting } from "./open-meeting.ts";
import { seeMeeting } from "./see-meeting.ts";
import { enterRoom, sayWhetherComing } from "./take-seat.ts";
import { convoke } from "./tell.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;
let people: (typeof circle)["people"];

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  circle = await gardenCircle(app);
  ({ people } = circle);
});

const standsOf = async (meeting: MeetingId, who: PersonId) => {
  const seen = await seeMeeting(app, person(who), { meeting });
  return seen?.seats.find((seat) => seat.person === who)?.stands;
};

test("whether one comes is said once, to the calendar or to the meeting", async () => {
  const meeting = await preparedMeeting(app, people.ana, circle.space);
  const date = (await seeMeeting(app, person(people.ana), { meeting }))?.meeting.date;
  if (date === undefined) throw new Error("no date");
  const replies = (who: PersonId, answer: "yes" | "maybe" | "no") =>
    replyToDate(app, person(who), { date, answer, people: 1 });
  valueOf(await replies(people.bilal, "yes"));
  expect(await standsOf(meeting, people.bilal)).toBe("coming");
  const gives = { meeting, stands: "represented", holder: people.ana } as const;
  valueOf(await sayWhetherComing(app, person(people.bilal), gives));
  expect(await standsOf(meeting, people.bilal)).toBe("represented");
  valueOf(await replies(people.chloe, "no"));
  expect(await standsOf(meeting, people.chloe)).toBe("excused");
  valueOf(await replies(people.chloe, "maybe"));
  expect(await standsOf(meeting, people.chloe)).toBeUndefined();
  // What is said of the date afterwards takes the power back, which another may hold then.
  valueOf(await replies(people.bilal, "yes"));
  expect(await standsOf(meeting, people.bilal)).toBe("coming");
  valueOf(await sayWhetherComing(app, person(people.chloe), gives));
  app.setNow(EVENING);
  valueOf(await openMeeting(app, person(people.ana), { meeting }));
  const seen = await seeMeeting(app, person(people.ana), { meeting });
  expect(seen?.voices).toMatchObject({ there: 1, represented: 1 });
  expect(await standsOf(meeting, people.bilal)).toBe("coming");
});

const waits = (who: PersonId) => app.transaction(person(who), (work) => waitsForMeeting(work));

test("a room that is open waits, also for who is in it; a convocation that the calendar does not ask about, too", async () => {
  const meeting = await preparedMeeting(app, people.ana, circle.space, 42);
  expect(await waits(people.bilal)).toEqual([]);
  valueOf(await convoke(app, person(people.ana), { meeting, quiet: true }));
  expect((await waits(people.bilal)).map(({ go }) => go)).toEqual(["Répondre"]);
  valueOf(await sayWhetherComing(app, person(people.bilal), { meeting, stands: "excused" }));
  expect(await waits(people.bilal)).toEqual([]);
  expect(await waits(people.zoe)).toEqual([]);

  const room = await openedMeeting(app, people.ana, circle.space);
  expect((await waits(people.bilal)).map(({ go, at }) => [go, at])).toEqual([
    ["Entrer", `/reunions/${room}`],
  ]);
  valueOf(await enterRoom(app, person(people.bilal), { meeting: room }));
  expect(await waits(people.bilal)).toMatchObject([
    {
      group: "mine",
      about: "La réunion se tient",
      go: "Y revenir",
      at: `/reunions/${room}`,
    },
  ]);
  valueOf(await closeMeeting(app, person(people.ana), { meeting: room }));
  expect(await waits(people.bilal)).toEqual([]);
});

test("what is called off, answered by perhaps or moved is asked as the calendar has it now", async () => {
  const called = async (daysLater: number) => {
    const meeting = await preparedMeeting(app, people.ana, circle.space, daysLater);
    valueOf(await convoke(app, person(people.ana), { meeting, quiet: true }));
    const date = (await seeMeeting(app, person(people.ana), { meeting }))?.meeting.date;
    if (date === undefined) throw new Error("no date");
    return { date, at: `/reunions/${meeting}` };
  };
  const [off, perhaps, moved] = [await called(40), await called(42), await called(44)];
  const asked = async () => (await waits(people.bilal)).map(({ at }) => at);
  expect((await asked()).toSorted()).toEqual([off.at, perhaps.at, moved.at].toSorted());
  const quiet = { why: undefined, quiet: true } as const;
  valueOf(await cancelDate(app, person(people.ana), { date: off.date, ...quiet }));
  const reply = { date: perhaps.date, answer: "maybe", people: 1 } as const;
  valueOf(await replyToDate(app, person(people.bilal), reply));
  expect(await asked()).toEqual([moved.at]);
  const move = (day: string) =>
    moveDate(app, person(people.ana), {
      date: moved.date,
      day: Temporal.PlainDate.from(day),
      at: Temporal.PlainTime.from("18:30"),
      minutes: 60,
    });
  valueOf(await move("2027-02-20"));
  expect((await waits(people.bilal)).map(({ about }) => about).join()).toMatch(/20\sfévrier/);
  app.setNow(EVENING.add({ hours: 24 * 48 }));
  expect(await asked()).toEqual([moved.at]);
});
