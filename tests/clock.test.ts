import { resolve } from "node:path";

import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";

import { newId } from "#basics/id";
import { readConfig } from "#services/config";
import { job, type Module } from "#services/house";
import { cronItemsOf, doWaitingJobs } from "#services/jobs";
import { beginSessionIn, findSession } from "#services/sessions";

import { openApp, type OpenedApp } from "../src/app.ts";
import { browserOf, formTo } from "./support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "./support/house.ts";
import { openPostOffice, type PostOffice, recipientOf } from "./support/post-office.ts";
import { publish } from "./support/publish.ts";

/*
 * A clock that is set ahead by a day, then back, as happens to a machine that starts without network:
 * nothing is sent twice, nobody is thrown out, and the days go on.
 */
const SITE = "https://archipel.example.org";
const EMAIL = "horloge@example.org";
let app: TestHouse;
let post: PostOffice;

beforeAll(async () => {
  post = await openPostOffice();
  app = await testHouse({ environment: { SMTP_URL: post.url, ARCHIPEL_URL: SITE } });
});
afterAll(() => post.close());

const run = () => Promise.resolve();
const mails = () => post.mails.filter((mail) => recipientOf(mail) === EMAIL);

/** What the house does of itself at this hour. */
async function atHour(hours: number) {
  app.setNow(TEST_NOW.add({ hours }));
  await app.transaction(job("trial"), (work) => work.later("gather-mails", {}));
  await doWaitingJobs(app);
}

test("a digest is sent once, however the clock goes", async () => {
  const browser = browserOf(app);
  const list = await browser.get("/appels?q=jardin");
  await browser.submit(formTo(list, "/appels/alertes"), { email: EMAIL, rythme: "daily" });
  await doWaitingJobs(app);
  const path = /(\/l\/alerte\/confirmer\/\S+)/.exec(mails()[0]?.text ?? "")?.[1] ?? "";
  await browser.submit(formTo(await browser.get(path), path));
  await publish(app, "horloge-1", "Jardin partagé du moulin");
  await atHour(0);
  expect(mails()).toHaveLength(1);
  // The clock jumps a day ahead, comes back, and lives that day again.
  for (const hours of [24, 0, 2, 12, 24, 26, 48]) await atHour(hours);
  expect(mails()).toHaveLength(2);
  await publish(app, "horloge-2", "Jardin des écoles");
  for (const hours of [50, 74]) await atHour(hours);
  expect(mails()).toHaveLength(3);
});

test("a session holds when the clock goes a day back or ahead", async () => {
  app.setNow(TEST_NOW);
  const someone = newId<"Person">();
  const token = await app.transaction(job("sessions"), (work) =>
    beginSessionIn(work, someone, "essai"),
  );
  for (const hours of [-24, 0, 24, 0]) {
    app.setNow(TEST_NOW.add({ hours }));
    expect((await findSession(app, token))?.person).toBe(someone);
  }
});

describe("when the clock was set elsewhere, what is done later is done by it", () => {
  let moved: OpenedApp;
  beforeAll(async () => {
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(app.db);
    const url = new URL(inject("databaseUrl"));
    url.pathname = `/${rows[0]?.name}`;
    const environment = {
      ARCHIPEL_DATA: app.config.dataFolder,
      ARCHIPEL_CLOCK: "2021-02-28",
      ARCHIPEL_LOG: "error",
    };
    moved = openApp(readConfig(environment, resolve(".")), { url: url.href, ownerUrl: undefined });
  });
  afterAll(() => moved.close());

  test("a job of the night comes at its hour there, on its day, once", () => {
    const trial: Module = {
      name: "trial",
      floor: 0,
      needs: [],
      jobs: { nightly: { cron: "30 5 1 3 *", run }, sundays: { cron: "0 9 * * 0", run } },
    };
    const items = cronItemsOf({ ...moved, modules: [trial] });
    // Each real minute of the next two days, as the queue tells it.
    const begin = Temporal.Now.instant().round({ smallestUnit: "minute", roundingMode: "floor" });
    const offset = Temporal.Now.instant()
      .until(moved.clock.now())
      .round({ smallestUnit: "minute" });
    const came = items.map((item) =>
      Array.from({ length: 2 * 24 * 60 }, (_, minutes) => begin.add({ minutes })).flatMap(
        (real) => {
          const { minute: min, hour, day: date, month, dayOfWeek } = real.toZonedDateTimeISO("UTC");
          const comes = item.match({ min, hour, date, month, dow: dayOfWeek % 7 });
          return comes ? [real.add(offset).toString()] : [];
        },
      ),
    );
    expect(came).toEqual([["2021-03-01T05:30:00Z"], ["2021-02-28T09:00:00Z"]]);
  });

  test("what is put off waits as long as it would by it", async () => {
    const now = moved.clock.now();
    expect(now.toString()).toMatch(/^2021-02-28T08:0\d/);
    await moved.transaction(job("trial"), async (work) => {
      await work.later("trial-soon", {}, { at: work.now.add({ hours: 1 }) });
      await work.later("trial-past", {}, { at: work.now.subtract({ hours: 1 }) });
    });
    const { rows } = await sql<{ name: string; minutes: number }>`select task_identifier as name,
      round(extract(epoch from run_at - now()) / 60)::int as minutes
      from graphile_worker.jobs where task_identifier like 'trial-%' order by 1`.execute(moved.db);
    expect(rows).toEqual([
      { name: "trial-past", minutes: -60 },
      { name: "trial-soon", minutes: 60 },
    ]);
    await sql`delete from graphile_worker._private_jobs`.execute(moved.db);
  });
});
