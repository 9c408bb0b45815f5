import { beforeAll, beforeEach, expect, test } from "vitest";

import { person } from "#services/house";

import { browserIn, formTo } from "../../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { openedMeeting, preparedMeeting } from "../../../../tests/support/meetings.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { builtAssets } from "../../../../tests/support/running.ts";
import { closeMeeting } from "../actions/keep-minutes.ts";
import { addPoint } from "../actions/keep-points.ts";
import { seeMeeting } from "../actions/see-meeting.ts";
import { circleAt, meetingAt } from "../web/addresses.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;

beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  circle = await gardenCircle(app);
});

test("a circle without a date prepares its meeting from its page, date and all, in one form", async () => {
  const { chloe, zoe } = circle.people;
  const browser = await browserIn(app, chloe);
  const own = await browser.get(`/cercles/${circle.circle}`);
  const [, at = ""] = /href="(\/reunions\/cercle\/[^"/]+\/nouvelle)"/.exec(own.html) ?? [];
  expect(at).not.toBe("");
  expect(own.text).toContain("Préparer une réunion");
  const page = await browser.get(at);
  const told = { titre: "Réunion d’hiver", jour: "2026-12-10", debut: "18:30", fin: "20:00" };
  const nowhere = await browser.submit(formTo(page, at), told);
  expect(nowhere.status).toBe(422);
  expect(nowhere.text).toContain("Dites où");
  expect(nowhere.html).toContain("Réunion d’hiver");
  const where = { ...told, adresse: "La serre" };
  const meeting = await browser.submit(formTo(page, at), where);
  expect(meeting.at).toMatch(/^\/reunions\/[0-9a-f-]{36}$/);
  expect(meeting.text).toContain("Convoquer le cercle");
  expect(meeting.text).toContain("jeudi 10 décembre");
  // Sent twice, by going back, it is the same.
  expect((await browser.submit(formTo(page, at), where)).at).toBe(meeting.at);
  expect((await (await browserIn(app, zoe)).get(at)).status).toBe(404);
  const list = await browser.get(at.replace("/nouvelle", ""));
  expect(list.text).toContain("Réunion d’hiver");
});

test("convoking proposes what the meeting before left: ticked, it is among the points", async () => {
  const { ana } = circle.people;
  const before = await openedMeeting(app, ana, circle.space);
  const point = { meeting: before, title: "La date de janvier", about: undefined, minutes: 15 };
  valueOf(await addPoint(app, person(ana), point));
  valueOf(await closeMeeting(app, person(ana), { meeting: before }));
  const meeting = await preparedMeeting(app, ana, circle.space, 7);
  const browser = await browserIn(app, ana);
  const page = await browser.get(meetingAt(meeting));
  const form = formTo(page, `${meetingAt(meeting)}/convoquer`);
  expect(form?.fields.filter(([name]) => name === "points")).toHaveLength(1);
  const convoked = await browser.submit(form, {});
  expect(convoked.text).toContain("Le cercle est convoqué");
  const seen = await seeMeeting(app, person(ana), { meeting });
  expect(seen?.points.map(({ title }) => title)).toContain("La date de janvier");
  expect(seen?.leftOver).toEqual([]);
  expect((await browser.get(circleAt({ id: circle.circle, number: undefined }))).text).toContain(
    "Convoquée",
  );
});
