import { beforeAll, beforeEach, expect, test } from "vitest";

import { listTasksIn } from "#modules/tasks";
import { person, type PersonId } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { EVENING, preparedMeeting } from "../../../../tests/support/meetings.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import type { MeetingId } from "../domain/meeting.ts";
import { setSetting } from "./list-meetings.ts";
import { addPoint } from "./keep-points.ts";
import { seeMeeting } from "./see-meeting.ts";
import { type FromPaper, typeFromPaper } from "./type-from-paper.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;
let people: (typeof circle)["people"];
beforeAll(async () => {
  app = await testHouse();
  circle = await gardenCircle(app);
  ({ people } = circle);
});
beforeEach(() => app.setNow(TEST_NOW));

const NOTHING = { there: [], excused: [], spoken: [], decided: [], todo: [], noted: [] } as const;
const type = (who: PersonId, meeting: MeetingId, more: Partial<FromPaper>) =>
  typeFromPaper(app, person(who), { ...NOTHING, meeting, ...more });
const see = async (meeting: MeetingId) => {
  const seen = await seeMeeting(app, person(people.bilal), { meeting });
  if (seen === undefined) throw new Error("no meeting");
  return seen;
};

test("a sheet of paper becomes minutes: who was there, decisions, tasks, notes, and what is left", async () => {
  const meeting = await preparedMeeting(app, people.ana, circle.space);
  const point = { meeting, about: undefined, minutes: 10 };
  const spoken = valueOf(await addPoint(app, person(people.ana), { ...point, title: "Les clés" }));
  valueOf(await addPoint(app, person(people.ana), { ...point, title: "La date" }));
  app.setNow(EVENING.add({ hours: 48 }));
  const due = Temporal.PlainDate.from("2026-12-20");
  valueOf(
    await type(people.ana, meeting, {
      there: [people.ana, people.bilal],
      excused: [people.chloe],
      spoken: [spoken],
      decided: ["Bilal garde les clés."],
      todo: [{ text: "Refaire un double", who: people.bilal, due }],
      noted: ["Le portail grince."],
    }),
  );
  const seen = await see(meeting);
  expect(seen.stage).toBe("over");
  expect(new Map(seen.seats.map(({ person: who, stands }) => [who, stands]))).toEqual(
    new Map([
      [people.ana, "present"],
      [people.bilal, "present"],
      [people.chloe, "excused"],
    ]),
  );
  expect(seen.minutes.parts.flatMap(({ lines }) => lines)).toMatchObject([
    { kind: "decided", text: "Bilal garde les clés.", voices: 2 },
    { kind: "todo", text: "Refaire un double", who: people.bilal, due },
    { kind: "noted", text: "Le portail grince." },
  ]);
  expect(seen.minutes.left.map(({ title }) => title)).toEqual(["La date"]);
  expect(seen.meeting.document).toBeDefined();
  expect(seen.entries.map(({ number }) => number)).toEqual(seen.entries.map((_, at) => at + 1));
  const tasks = await app.transaction(person(people.chloe), (work) =>
    listTasksIn(work, { space: circle.space }),
  );
  expect(tasks?.filter(({ title }) => title === "Refaire un double")).toHaveLength(1);
  // Typed twice, it is the same.
  valueOf(await type(people.ana, meeting, { there: [people.chloe], decided: ["Autre chose."] }));
  expect((await see(meeting)).entries).toHaveLength(seen.entries.length);
});

test("who typed it and was not there is not among who was", async () => {
  const meeting = await preparedMeeting(app, people.ana, circle.space, 1);
  app.setNow(EVENING.add({ hours: 60 }));
  valueOf(await type(people.ana, meeting, { there: [people.bilal] }));
  const { seats } = await see(meeting);
  expect(seats.find(({ person: who }) => who === people.ana)?.stands).toBe("excused");
});

test("not before it begins, not by another member, not with nobody or somebody else; nothing is kept of what is refused", async () => {
  const meeting = await preparedMeeting(app, people.ana, circle.space, 2);
  const there = [people.ana];
  expect(await type(people.ana, meeting, { there })).toMatchObject({ refusal: "too-early" });
  app.setNow(EVENING.add({ hours: 24 * 3 }));
  expect(await type(people.bilal, meeting, { there })).toMatchObject({
    refusal: "not-yours-to-lead",
  });
  expect(await type(people.zoe, meeting, { there })).toMatchObject({ refusal: "unknown-meeting" });
  expect(await type(people.ana, meeting, {})).toMatchObject({ refusal: "nobody-there" });
  expect(await type(people.ana, meeting, { there: [people.zoe] })).toMatchObject({
    refusal: "not-of-the-circle",
  });
  expect(await type(people.ana, meeting, { there, decided: ["a".repeat(2_001)] })).toMatchObject({
    refusal: "said-too-long",
  });
  const set = { circle: circle.circle, isOpen: false, powers: 1, quorum: 3 };
  valueOf(await setSetting(app, person(people.ana), set));
  expect(await type(people.ana, meeting, { there, decided: ["Oui."] })).toMatchObject({
    refusal: "no-quorum",
  });
  expect(await see(meeting)).toMatchObject({ stage: "before", entries: [], seats: [] });
});
