import { beforeAll, beforeEach, expect, test } from "vitest";

import { person } from "#services/house";

import { browserIn, formTo } from "../../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { openedMeeting } from "../../../../tests/support/meetings.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { closeMeeting } from "../actions/keep-minutes.ts";
import { addPoint } from "../actions/keep-points.ts";
import { seeMeeting } from "../actions/see-meeting.ts";
import type { MeetingId } from "../domain/meeting.ts";
import { minutesAt } from "../web/addresses.ts";
import { correctPart, seeParts } from "./actions/correct-part.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;
let meeting: MeetingId;

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  circle = await gardenCircle(app);
  const { ana, bilal } = circle.people;
  meeting = await openedMeeting(app, ana, circle.space, [bilal]);
  const point = { meeting, title: "Le goûter", about: undefined, minutes: 5 };
  valueOf(await addPoint(app, person(ana), point));
  valueOf(await closeMeeting(app, person(ana), { meeting }));
});

const partCalled = async (title: string) => {
  const seen = await seeParts(app, person(circle.people.ana), { meeting });
  const place = seen?.parts.findIndex((part) => part.title === title) ?? -1;
  if (seen === undefined || place === -1) throw new Error(`there is a part « ${title} »`);
  return { ...seen, place, part: seen.parts[place] };
};

test("minutes are corrected part by part, a field a line, without one sign of Markdown", async () => {
  const chloe = await browserIn(app, circle.people.chloe);
  const minutes = await chloe.get(minutesAt(meeting));
  expect(minutes.html).toContain(`href="${minutesAt(meeting)}/corriger"`);
  const list = await chloe.get(`${minutesAt(meeting)}/corriger`);
  expect(list.text).toContain("Qui était là");
  expect(list.text).toContain("Corriger le texte entier");
  const { place, number } = await partCalled("Qui était là");
  const at = `${minutesAt(meeting)}/corriger/${number}/${place}`;
  const page = await chloe.get(at);
  expect(page.text).not.toMatch(/## |\*\*/);
  const there = { "mots-1": "Ana, Bilal, Chloé.", "de-plus": "Zoé est passée à la fin." };
  const kept = await chloe.submit(formTo(page, at), there);
  expect(kept.at).toBe(`${minutesAt(meeting)}/corriger`);
  const corrected = (await seeMeeting(app, person(circle.people.ana), { meeting }))?.corrected;
  expect(corrected).toMatch(
    /## Qui était là\n\nLà : Ana, Bilal, Chloé\.\n\nZoé est passée à la fin\.$/,
  );
});

test("two who correct two parts at once both do; what is approved, and what is another’s, is nobody’s to correct", async () => {
  const { ana, bilal, zoe } = circle.people;
  const there = await partCalled("Qui était là");
  const left = await partCalled("Reste à voir");
  const { number } = there;
  const line = {
    isItem: true,
    label: undefined,
    words: "Le goûter, et qui l’apporte",
    todo: undefined,
  };
  const own = { meeting, number, part: left.place, lines: [line] };
  valueOf(await correctPart(app, person(ana), own));
  const others = (there.part?.lines ?? []).map((one) => ({
    ...one,
    words: `${one.words} Et Zoé.`,
  }));
  const told = { meeting, number, part: there.place, lines: others };
  expect(valueOf(await correctPart(app, person(bilal), told)).way).toBe("merged");
  const corrected = (await seeMeeting(app, person(ana), { meeting }))?.corrected ?? "";
  expect(corrected).toContain("- Le goûter, et qui l’apporte");
  expect(corrected).toContain("Et Zoé.");
  expect(await correctPart(app, person(zoe), told)).toMatchObject({ refusal: "unknown-meeting" });
  const zoes = await browserIn(app, zoe);
  expect((await zoes.get(`${minutesAt(meeting)}/corriger`)).status).toBe(404);
  const bilals = await browserIn(app, bilal);
  for (const rest of ["1/99", "9/0", "0/0"])
    expect((await bilals.get(`${minutesAt(meeting)}/corriger/${rest}`)).status).toBe(404);
});

test("minutes of a meeting are offered no licence: it is said when they are published", async () => {
  const bilal = await browserIn(app, circle.people.bilal);
  const { document } = await partCalled("Qui était là");
  const page = await bilal.get(`/communs/documents/${document}/ecrire`);
  expect(page.text).not.toContain("licence");
  const facts = await bilal.get(`/communs/documents/${document}/fiche`);
  expect(facts.html).not.toContain('name="licence"');
  const at = `/communs/documents/${document}/fiche`;
  const kept = await bilal.submit(formTo(facts, at), { titre: "Autrement" });
  expect(kept.way).toEqual([303, 200]);
  expect(kept.text).toContain("Autrement");
});
