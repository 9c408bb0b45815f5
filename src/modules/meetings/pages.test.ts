import { beforeAll, expect, test } from "vitest";

import { person } from "#services/house";

import { browserIn, browserOf } from "../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../tests/support/house.ts";
import {
  approvedMinutes,
  EVENING,
  openedMeeting,
  preparedMeeting,
} from "../../../tests/support/meetings.ts";
import { gardenCircle } from "../../../tests/support/occasions.ts";
import { valueOf } from "../../../tests/support/organisations.ts";
import { setSetting } from "./actions/list-meetings.ts";
import { closeMeeting } from "./actions/keep-minutes.ts";
import { addPoint } from "./actions/keep-points.ts";
import { listWaitingMeetingsIn } from "./actions/list-waiting.ts";
import { propose } from "./actions/mark.ts";
import { openMeeting } from "./actions/open-meeting.ts";
import { sayWhetherComing } from "./actions/take-seat.ts";
import { meetingAt } from "./web/addresses.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;

beforeAll(async () => {
  app = await testHouse();
  circle = await gardenCircle(app);
});

test("what would be refused has no button, and says why", async () => {
  const { ana } = circle.people;
  const usual = { circle: circle.circle, isOpen: false, powers: 1, quorum: 2 };
  valueOf(await setSetting(app, person(ana), usual));
  const meeting = await preparedMeeting(app, ana, circle.space);
  const point = { meeting, title: "Un", about: undefined, minutes: 1 };
  valueOf(await addPoint(app, person(ana), point));
  const early = await (await browserIn(app, ana)).get(meetingAt(meeting));
  expect(early.html).not.toContain(`${meetingAt(meeting)}/ouvrir`);
  expect(early.text).toMatch(/au plus tôt douze heures avant\s:/);
  expect(early.text).toContain("1 minute en tout.");

  app.setNow(EVENING.subtract({ hours: 11 }));
  const soon = await (await browserIn(app, ana)).get(meetingAt(meeting));
  expect(soon.html).toContain(`${meetingAt(meeting)}/ouvrir`);

  const room = await openedMeeting(app, ana, circle.space);
  valueOf(await propose(app, person(ana), { meeting: room, text: "On plante." }));
  const put = await (await browserIn(app, ana)).get(meetingAt(room));
  expect(put.text).toContain("Elle se constatera quand le quorum y sera.");
  expect(put.html).not.toContain("/constater");
});

test("what loads the room again names no place of its page: a browser would scroll there, and ask nothing", async () => {
  const { ana, bilal } = circle.people;
  const room = await openedMeeting(app, ana, circle.space, [bilal]);
  const seen = await (await browserIn(app, ana)).get(meetingAt(room));
  const again = /<a[^>]*href="([^"]*)"[^>]*>\s*(?:Actualiser|Recharger pour voir la suite)/g;
  expect([...seen.html.matchAll(again)].map(([, at]) => at)).toEqual([
    meetingAt(room),
    meetingAt(room),
  ]);
});

test("approved minutes of open meetings are on the page of the circle for a visitor, and only then", async () => {
  const { ana, zoe } = circle.people;
  const opens = (isOpen: boolean) =>
    setSetting(app, person(ana), { circle: circle.circle, isOpen, powers: 1, quorum: undefined });
  const page = async (who?: typeof ana) =>
    (who === undefined ? browserOf(app) : await browserIn(app, who)).get(
      `/cercles/${circle.circle}`,
    );
  valueOf(await opens(true));
  const meeting = await openedMeeting(app, ana, circle.space);
  valueOf(await closeMeeting(app, person(ana), { meeting }));
  const way = `${meetingAt(meeting)}/compte-rendu`;
  expect((await page()).html).not.toContain(way);

  await approvedMinutes(app, ana, circle.space);
  const seen = await page();
  expect(seen.text).toContain("Comptes rendus approuvés");
  expect(seen.html).toContain(way);
  expect((await browserOf(app).get(way)).status).toBe(200);
  expect((await page(zoe)).html).toContain(way);

  valueOf(await opens(false));
  expect((await page()).html).not.toContain(way);
});

test("what nobody opened is not to come once its hour is over, nor is a room held that nobody closed", async () => {
  app.setNow(TEST_NOW);
  const own = await gardenCircle(app);
  const { ana, bilal } = own.people;
  const meeting = await preparedMeeting(app, ana, own.space);
  const list = async () => (await (await browserIn(app, ana)).get("/reunions")).text;
  expect(await list()).toMatch(/À venir\s+mardi 1er décembre/);
  app.setNow(EVENING.add({ hours: 24 }));
  expect(await list()).toContain("Passées, sans salle ouverte");

  app.setNow(EVENING);
  valueOf(await openMeeting(app, person(ana), { meeting }));
  const waits = () => app.transaction(person(bilal), listWaitingMeetingsIn);
  expect(await waits()).toHaveLength(1);
  app.setNow(EVENING.add({ hours: 24 }));
  expect(await waits()).toHaveLength(0);
});

test("who is represented is not said to be nobody", async () => {
  app.setNow(TEST_NOW);
  const own = await gardenCircle(app);
  const { ana, bilal } = own.people;
  const meeting = await preparedMeeting(app, ana, own.space);
  const gives = { meeting, stands: "represented", holder: ana } as const;
  valueOf(await sayWhetherComing(app, person(bilal), gives));
  const { text } = await (await browserIn(app, ana)).get(meetingAt(meeting));
  expect(text).toContain("Personne n’a encore dit venir. Bilal");
  expect(text).not.toContain("Personne n’a encore répondu");
});
