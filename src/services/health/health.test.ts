import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";

import { type App, job, operator, transaction } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { TEST_NOW, testHouse, type TestHouse } from "../../../tests/support/house.ts";
import { webOf } from "../../web.tsx";
import {
  beginPulse,
  flushRuns,
  listAccidents,
  listJobs,
  listProcesses,
  listSlow,
  recordAccident,
} from "./index.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const asOperator = <T>(run: Parameters<typeof app.transaction<T>>[1]) =>
  app.transaction(operator(), run);
const jobNamed = async (name: string) =>
  (await asOperator(listJobs)).find((one) => one.name === name);

/** A house with two jobs: one comes by itself, one is asked for; both fail as long as `fails` says. */
function trial(house: App, fails: () => boolean): App {
  const run = () =>
    fails() ? Promise.reject(new TypeError("Inès, 12 rue des Lilas")) : Promise.resolve();
  const site: App = {
    ...house,
    transaction: (actor, step) => transaction(site, actor, step),
    modules: [
      {
        name: "trial",
        floor: 1,
        needs: [],
        jobs: { "by-itself": { cron: "1 2 * * *", run }, "when-asked": { run } },
      },
    ],
  };
  return site;
}

test("a job that fails is counted until it goes well again, and nothing of what it held is kept", async () => {
  let failing = true;
  const house = trial(app, () => failing);
  const ask = async (name: string) => {
    await app.transaction(job("test"), (work) => work.later(name, {}));
    await doWaitingJobs(house);
  };
  for (const name of ["by-itself", "when-asked"]) {
    await ask(name);
    await sql`delete from graphile_worker._private_jobs`.execute(app.db);
    await ask(name);
    await sql`delete from graphile_worker._private_jobs`.execute(app.db);
    expect(await jobNamed(name)).toMatchObject({
      failures: 2,
      problem: "TypeError",
      lastOkAt: undefined,
    });
  }
  failing = false;
  for (const name of ["by-itself", "when-asked"]) await ask(name);
  expect(await jobNamed("by-itself")).toMatchObject({ failures: 0, runs: 3, lastOkAt: TEST_NOW });
  expect(await jobNamed("when-asked")).toMatchObject({ failures: 2 });
  await flushRuns(app);
  expect(await jobNamed("when-asked")).toMatchObject({ failures: 0, runs: 3, problem: undefined });
  failing = true;
  await ask("when-asked");
  await sql`delete from graphile_worker._private_jobs`.execute(app.db);
  failing = false;
  await ask("when-asked");
  failing = true;
  await ask("when-asked");
  await sql`delete from graphile_worker._private_jobs`.execute(app.db);
  // It went well in between, within the minute: that ends what failed before.
  expect(await jobNamed("when-asked")).toMatchObject({ failures: 1, runs: 6, lastOkAt: TEST_NOW });
  const accidents = await asOperator((work) => listAccidents(work, { since: TEST_NOW }));
  expect(new Map(accidents.map(({ place, count }) => [place, count]))).toEqual(
    new Map([
      ["by-itself", 2],
      ["when-asked", 4],
    ]),
  );
  expect(JSON.stringify(accidents)).not.toContain("Lilas");
});

test("what a visitor is shown finds what went wrong, where, and how often", async () => {
  const error = Object.assign(new Error("duplicate key (email)=(ines@example.org)"), {
    code: "23505",
    constraint: "one_each",
  });
  const place = { source: "page", place: "GET /appels/:id" } as const;
  await recordAccident(app, error, place);
  const reference = await recordAccident(app, error, place);
  expect(reference).toMatch(/^[0-9a-f]{8}$/);
  const found = await asOperator((work) => listAccidents(work, { since: TEST_NOW, reference }));
  expect(found).toMatchObject([
    { place: "GET /appels/:id", what: "Error 23505 one_each", count: 2 },
  ]);
  expect(found[0]?.references[0]).toMatch(/^[0-9a-f]{8}$/);
  expect(found[0]?.foundIn).toContain("health.test.ts");
  expect(JSON.stringify(found)).not.toContain("ines");
});

test("a page that breaks shows a reference that is kept", async () => {
  const site: App = {
    ...app,
    transaction: (actor, step) => transaction(site, actor, step),
    modules: app.modules.map((one) =>
      one.name === "home"
        ? { ...one, sitemap: () => Promise.reject(new RangeError("secret")) }
        : one,
    ),
  };
  const page = await webOf(site).request("/sitemap.xml", { headers: { host: "localhost" } });
  expect(page.status).toBe(500);
  const [, reference = ""] = /référence[^0-9a-f]*([0-9a-f]{8})/.exec(await page.text()) ?? [];
  const found = await asOperator((work) => listAccidents(work, { since: TEST_NOW, reference }));
  expect(found).toMatchObject([{ place: "GET /sitemap.xml", what: "RangeError", count: 1 }]);
});

test("slow statements and living processes are told by the minute", async () => {
  const pulse = beginPulse(app);
  await sql`select pg_sleep(0.21), ${"Inès"}::text`.execute(app.db);
  await pulse.beat();
  await pulse.beat();
  const slow = await asOperator((work) => listSlow(work, TEST_NOW));
  expect(slow).toMatchObject([{ shape: "select pg_sleep(?), $1::text", count: 1 }]);
  expect(slow[0]?.p95).toBeGreaterThanOrEqual(200);
  expect(await asOperator((work) => listProcesses(work, TEST_NOW))).toMatchObject([
    { beganAt: TEST_NOW, seenAt: TEST_NOW },
  ]);
  await pulse.end();
  expect(await asOperator((work) => listProcesses(work, TEST_NOW))).toEqual([]);
});
