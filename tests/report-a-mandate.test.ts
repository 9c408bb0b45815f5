import { setTimeout } from "node:timers/promises";

import { beforeAll, beforeEach, expect, test } from "vitest";

import { shareIn } from "#modules/access";
import { mandatesOfIn } from "#modules/people";
import type { MandateId } from "#rules/people";
import { job, person, type PersonId } from "#services/house";

import { reportableMandate } from "../src/modules/access/actions/report-mandate.ts";
import { seeUnsaid } from "../src/modules/access/actions/print-paper.ts";
import { seeSharings } from "../src/modules/access/actions/see-sharings.ts";
import { reportContent } from "../src/modules/moderation/actions/report-content.ts";
import { saveEnded } from "../src/modules/people/store/mandates.ts";
import { actingBy } from "./support/entrusting.ts";
import { TEST_NOW, testHouse, type TestHouse } from "./support/house.ts";
import {
  aNoteUnderAMandate,
  mandateOf,
  noteOf,
  openNote,
  readsNote,
  someoneNamed,
  type Trial,
} from "./support/opened-under.ts";

/* A mandate that somebody reports: at once what was opened under it is over, whatever is decided later. */

let app: TestHouse;
let trial: Trial;
let id: MandateId;

beforeAll(async () => {
  app = await testHouse();
});

beforeEach(async () => {
  trial = await aNoteUnderAMandate(app);
  id = mandateOf(trial.acting);
});

const report = (who: PersonId) =>
  reportContent(app, person(who), {
    subject: { kind: "mandat", id },
    reason: "other",
    explanation: "Elle ne veut plus.",
    name: undefined,
    address: undefined,
    visitor: who,
    place: "192.0.2.1",
  });
const page = (who: PersonId) => seeSharings(app, person(who), { ended: undefined });

test("what was opened under it is over at once, and nothing more is opened under it", async () => {
  await openNote(app, trial, trial.acting);
  expect(await readsNote(app, trial)).toBe(true);
  expect((await report(trial.giver)).done).toBe(true);
  expect(await readsNote(app, trial)).toBe(false);
  await expect(openNote(app, trial, trial.acting)).rejects.toThrow("already-over");
  await openNote(app, trial, person(trial.giver));
  expect(await readsNote(app, trial)).toBe(true);
});

/** It ends now, and another begins in its place. */
async function givenAnew(before: MandateId, consent: "paper" | "page") {
  await app.transaction(job("mandates"), (work) => saveEnded(work, before, "person"));
  return actingBy(app, consent, { ...trial, scopes: ["notes"] });
}

test("so it is of what its holder renewed, though the first is reported; what the person gives themself is another", async () => {
  const renewed = await givenAnew(id, "paper");
  const sharing = await openNote(app, trial, renewed);
  await report(trial.giver);
  expect(await readsNote(app, trial)).toBe(false);
  expect((await page(trial.giver)).reported).toMatchObject([{ id: sharing }]);
  await expect(openNote(app, trial, renewed)).rejects.toThrow("already-over");
  await openNote(app, trial, await givenAnew(mandateOf(renewed), "page"));
  expect(await readsNote(app, trial)).toBe(true);
});

test("it is listed to the person; who acts reads that it ended, and no more", async () => {
  const sharing = await openNote(app, trial, trial.acting);
  await report(trial.giver);
  expect((await page(trial.giver)).reported).toMatchObject([{ id: sharing, who: "Malika" }]);
  for (const who of [trial.holder, trial.reader]) expect((await page(who)).reported).toEqual([]);
  const seen = await seeUnsaid(app, trial.acting, undefined);
  expect(seen).toMatchObject({ waiting: [], over: [{ id: sharing }] });
});

test("what had ended before is not listed as stopped by it", async () => {
  await openNote(app, trial, trial.acting, { until: TEST_NOW.add({ hours: 1 }) });
  app.setNow(TEST_NOW.add({ hours: 2 }));
  await report(trial.giver);
  expect((await page(trial.giver)).reported).toEqual([]);
});

test("what is being opened as it is reported is over too", async () => {
  const reported = await app.transaction(trial.acting, async (work) => {
    expect((await shareIn(work, noteOf(trial))).done).toBe(true);
    const said = report(trial.giver);
    await Promise.race([said, setTimeout(200)]);
    return { said };
  });
  expect((await reported.said).done).toBe(true);
  expect(await readsNote(app, trial)).toBe(false);
});

test("nobody reports it who has not to know of it", async () => {
  const stranger = await someoneNamed(app, "Zoé");
  for (const who of [stranger, trial.reader])
    expect(await report(who)).toEqual({ done: false, refusal: "unknown-subject" });
});

test("found to be wrong, it ends, with what renewed it; and that is never undone for the person", async () => {
  await givenAnew(id, "paper");
  await app.transaction(job("moderate"), (work) => reportableMandate.hide(work, id, ""));
  await app.transaction(job("moderate"), (work) => reportableMandate.showAgain(work, id));
  const open = await app.transaction(person(trial.giver), (work) =>
    mandatesOfIn(work, trial.giver),
  );
  expect(open).toEqual([]);
});
