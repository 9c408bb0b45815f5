import { afterAll, beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { job } from "#services/house";
import { doWaitingJobs } from "#services/jobs";
import { beginSessionIn, findSession } from "#services/sessions";

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
