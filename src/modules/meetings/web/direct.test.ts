import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";

import { job, person, type PersonId } from "#services/house";
import { boundLive, liveOf } from "#services/live";
import { beginSessionIn, endSessionsIn } from "#services/sessions";
import { leaveCircle } from "#modules/circles";

import { openBrowser, openContext, WIDE } from "../../../../tests/support/chromium.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { type Ear, listenTo } from "../../../../tests/support/listening.ts";
import { gardenCircle, madeOccasion, toldOccasion } from "../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { builtAssets, serve } from "../../../../tests/support/running.ts";
import { eventually } from "../../../../tests/support/started.ts";
import { note, propose } from "../actions/mark.ts";
import { openMeeting } from "../actions/open-meeting.ts";
import { prepareMeeting } from "../actions/prepare-meeting.ts";
import { say } from "../actions/say.ts";
import type { MeetingId } from "../domain/meeting.ts";

/*
 * The room of a meeting as those who follow it hear it, and see it in a browser.
 */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let app: TestHouse;
let at: string;
let browser: Browser;
let circle: Awaited<ReturnType<typeof gardenCircle>>;
const ears: Ear[] = [];

beforeAll(async () => {
  await builtAssets();
  browser = await openBrowser();
  app = await testHouse();
  at = await serve(app);
  boundLive(app, { tick: 60_000, back: 50 });
});
afterAll(() => browser?.close());
afterEach(async () => {
  for (const ear of ears.splice(0)) ear.close();
  await eventually(() => liveOf(app).count() === 0);
});

/** A room that Ana opened, in a circle of its own. */
async function openRoom(): Promise<MeetingId> {
  app.setNow(TEST_NOW);
  circle = await gardenCircle(app);
  const { ana } = circle.people;
  const made = await madeOccasion(app, ana, toldOccasion(circle.space));
  const meeting = valueOf(await prepareMeeting(app, person(ana), made));
  app.setNow(Temporal.Instant.from("2026-12-01T17:30:00Z"));
  return valueOf(await openMeeting(app, person(ana), { meeting }));
}

const tokenOf = (who: PersonId) =>
  app.transaction(job("sessions"), (work) => beginSessionIn(work, who, "essai"));

async function follow(meeting: MeetingId, who: PersonId): Promise<Ear> {
  const cookie = `archipel=${await tokenOf(who)}`;
  const ear = listenTo(`${at}/reunions/${meeting}/direct`, { cookie });
  ears.push(ear);
  await eventually(() => ear.statuses.length > 0);
  return ear;
}

const dataOf = (ear: Ear, number: number) => ear.told.find(({ id }) => id === number)?.data ?? "";
const hears = (ear: Ear, last: number) => eventually(() => ear.numbers().at(-1) === last);

test("what is said is heard by each member who follows, and by nobody else", async () => {
  const meeting = await openRoom();
  const { ana, bilal, zoe } = circle.people;
  const [hers, his, outside] = [
    await follow(meeting, ana),
    await follow(meeting, bilal),
    await follow(meeting, zoe),
  ];
  const number = valueOf(
    await say(app, person(bilal), { meeting, text: "Je propose <la serre>." }),
  );
  await Promise.all([hears(hers, number), hears(his, number)]);
  expect(dataOf(hers, number)).toBe(dataOf(his, number));
  expect(dataOf(hers, number)).toContain(`id="m${number}"`);
  expect(dataOf(hers, number)).toContain("Je propose &lt;la serre&gt;.");
  expect([outside.statuses, outside.told]).toEqual([[404], []]);
});

test("a mark shows in its message and in the minutes; a decision that is put asks to look", async () => {
  const meeting = await openRoom();
  const { ana, bilal } = circle.people;
  const ear = await follow(meeting, bilal);
  const said = valueOf(await say(app, person(bilal), { meeting, text: "Ouvrir la serre." }));
  await hears(ear, said);
  valueOf(await note(app, person(ana), { meeting, number: said }));
  await hears(ear, said + 1);
  expect(dataOf(ear, said + 1)).toContain(`id="m${said}"`);
  expect(dataOf(ear, said + 1)).toContain('id="minutes-ecrites"');
  expect(dataOf(ear, said + 1)).not.toContain("Du nouveau dans la salle");
  const other = valueOf(await say(app, person(bilal), { meeting, text: "Peindre la porte." }));
  valueOf(await propose(app, person(ana), { meeting, number: other }));
  await eventually(() => ear.numbers().at(-1) !== other && ear.numbers().includes(other));
  expect(ear.told.at(-1)?.data).toContain("Du nouveau dans la salle");
});

test("who left the circle, or their session, hears nothing more", async () => {
  const meeting = await openRoom();
  const { ana, bilal, chloe } = circle.people;
  const [his, hers] = [await follow(meeting, bilal), await follow(meeting, chloe)];
  const number = valueOf(await say(app, person(ana), { meeting, text: "Bonsoir." }));
  await Promise.all([hears(his, number), hears(hers, number)]);
  valueOf(await leaveCircle(app, person(bilal), { circle: circle.circle }));
  await app.transaction(person(chloe), (work) => endSessionsIn(work, { person: chloe }));
  valueOf(await say(app, person(ana), { meeting, text: "Entre nous." }));
  await eventually(() => his.isOver() && hers.isOver());
  for (const ear of [his, hers]) {
    expect(ear.numbers().at(-1)).toBe(number);
    expect(ear.told.at(-1)?.event).toBe("fin");
  }
});

test("two members see in their browsers what the other says, once each, after those that were there", async () => {
  const meeting = await openRoom();
  const { ana, bilal } = circle.people;
  valueOf(await say(app, person(ana), { meeting, text: "Déjà dit." }));
  const pages = [];
  for (const who of [ana, bilal]) {
    const context = await openContext(browser, at, { ...WIDE, scripts: true });
    await context.addCookies([{ name: "archipel", value: await tokenOf(who), url: at }]);
    const page = await context.newPage();
    await page.goto(`/reunions/${meeting}`);
    pages.push(page);
  }
  await eventually(() => liveOf(app).count() === 2);
  valueOf(await say(app, person(bilal), { meeting, text: "Bonsoir à toutes." }));
  valueOf(await say(app, person(ana), { meeting, text: "Bonsoir Bilal." }));
  expect(pages).toHaveLength(2);
  for (const page of pages) {
    const lines = page.locator(".fil-messages > .dit .bulle");
    await expect
      .poll(() => lines.allInnerTexts(), { timeout: 20_000 })
      .toEqual(["Déjà dit.", "Bonsoir à toutes.", "Bonsoir Bilal."]);
    await page.context().close();
  }
});
