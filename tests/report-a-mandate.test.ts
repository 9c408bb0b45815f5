import { setTimeout } from "node:timers/promises";

import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { endSharingIn, shareIn } from "#modules/access";
import { mandatesOfIn } from "#modules/people";
import type { MandateId } from "#rules/people";
import { action, job, person, type PersonId, withRight } from "#services/house";

import { reportableMandate, seeLookedAtIn } from "../src/modules/access/actions/report-mandate.ts";
import { seeUnsaid } from "../src/modules/access/actions/print-paper.ts";
import { seeSharings } from "../src/modules/access/actions/see-sharings.ts";
import { reportContent } from "../src/modules/moderation/actions/report-content.ts";
import { renewMandate } from "../src/modules/people/mandates/actions/make-person-for.ts";
import { seeMandates } from "../src/modules/people/mandates/actions/see-mandates.ts";
import { saveEnded } from "../src/modules/people/store/mandates.ts";
import { actingBy } from "./support/entrusting.ts";
import { TEST_NOW, testHouse, type TestHouse } from "./support/house.ts";
import {
  aNoteUnderAMandate,
  DAYS,
  hours,
  justBefore,
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

/** What the person was told of it, first the first. */
async function told() {
  const { rows } = await app.transaction(job("events"), ({ db }) =>
    sql<{ payload: Readonly<Record<string, unknown>> }>`select payload from house.event
      where name = 'access.mandate-looked-at' and subject = ${trial.giver} order by told_at, id`.execute(
      db,
    ),
  );
  return Promise.all(
    rows.map(({ payload }) =>
      app.transaction(job("write-mail"), (work) => seeLookedAtIn(work, payload)),
    ),
  );
}

/** Somebody who knows of it reports it; those who moderate do this of it. */
async function reportedByAnother(): Promise<void> {
  const other = await someoneNamed(app, "Zoé");
  await app.transaction(person(other), async (work) => reportableMandate.reported?.(work, id));
}
const moderated = (what: "suspend" | "hide" | "showAgain" | "kept") =>
  app.transaction(job("moderate"), async (work) => reportableMandate[what]?.(work, id, ""));

test("reported by another, its person is told; found to be nothing, it opens again, and so does what had stopped", async () => {
  const sharing = await openNote(app, trial, trial.acting);
  app.setNow(TEST_NOW.add({ hours: 24 * 2 }));
  await reportedByAnother();
  expect(await told()).toMatchObject([{ what: "reported", holder: "Nadège" }]);
  expect(await readsNote(app, trial, hours(48))).toBe(false);
  app.setNow(TEST_NOW.add({ hours: 24 * 3 }));
  await moderated("kept");
  await moderated("kept");
  // The letter of a report that was lifted before it left is not written.
  expect(await told()).toMatchObject([undefined, { what: "back", holder: "Nadège" }]);
  expect(await readsNote(app, trial, justBefore(DAYS))).toBe(true);
  expect(await readsNote(app, trial, hours(DAYS))).toBe(false);
  app.setNow(TEST_NOW.add({ hours: 24 * 4 }));
  expect(await seeUnsaid(app, trial.acting, undefined)).toMatchObject({
    waiting: [{ id: sharing }],
  });
  await openNote(app, trial, trial.acting);
});

test("what the person said or opened since it was reported is theirs, and not opened beside", async () => {
  await openNote(app, trial, trial.acting);
  await reportedByAnother();
  app.setNow(TEST_NOW.add({ hours: 1 }));
  const own = await openNote(app, trial, person(trial.giver));
  await action(endSharingIn)(app, person(trial.giver), { sharing: own });
  await moderated("kept");
  expect(await readsNote(app, trial, hours(2))).toBe(false);
});

test("reported by its person, it is never lifted: what she stopped is hers to open", async () => {
  await openNote(app, trial, trial.acting);
  await report(trial.giver);
  await moderated("kept");
  expect([await told(), await readsNote(app, trial)]).toEqual([[], false]);
  await expect(openNote(app, trial, trial.acting)).rejects.toThrow("already-over");
});

/** The notes that one reads under it. */
const underIt = () =>
  app.transaction(trial.acting, async ({ db }) => {
    const { rows } = await sql`select from conversations.note where id = ${trial.note}`.execute(db);
    return rows.length;
  });

test("hidden at once, nothing is read nor done under it until it is decided; then it goes on, or ends", async () => {
  await openNote(app, trial, trial.acting);
  expect(await underIt()).toBe(1);
  await moderated("suspend");
  expect([await underIt(), await readsNote(app, trial)]).toEqual([0, false]);
  await expect(openNote(app, trial, trial.acting)).rejects.toThrow("not-your-space");
  // Of whom comes in with no address, its holder would renew it.
  await app.transaction(job("test"), (work) =>
    withRight(work, "write-to", ({ db }) =>
      sql`delete from people.person_address where person = ${trial.giver}`.execute(db),
    ),
  );
  const renewal = { mandate: id, consent: "paper", note: "Le 3.", months: 6 } as const;
  expect(await renewMandate(app, person(trial.holder), renewal)).toMatchObject({ done: false });
  for (const who of [trial.giver, trial.holder])
    expect(await seeMandates(app, person(who), undefined)).toMatchObject([
      { id, state: "suspended" },
    ]);
  app.setNow(TEST_NOW.add({ hours: 1 }));
  await moderated("showAgain");
  expect([await underIt(), await readsNote(app, trial, hours(1))]).toEqual([1, true]);
  await moderated("suspend");
  await moderated("hide");
  await moderated("showAgain");
  expect([await underIt(), await readsNote(app, trial, hours(1))]).toEqual([0, false]);
  // Ended, it goes on no more, whatever is found later.
  const whats = (await told()).map((one) => one?.what ?? "no more");
  expect(whats.toSorted()).toEqual(["back", "ended", "no more", "no more"]);
});
