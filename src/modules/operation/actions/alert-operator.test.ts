import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";

import { recordRun } from "#services/health";
import { operator, saveInstanceIn } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import {
  openPostOffice,
  type PostOffice,
  recipientOf,
} from "../../../../tests/support/post-office.ts";
import { alertOperatorIn } from "./alert-operator.ts";

let app: TestHouse;
let post: PostOffice;
beforeAll(async () => {
  post = await openPostOffice();
  app = await testHouse({ environment: { SMTP_URL: post.url } });
});
afterAll(() => post.close());

const look = async (hours: number) => {
  app.setNow(TEST_NOW.add({ minutes: Math.round(hours * 60) }));
  await app.transaction(operator(), alertOperatorIn);
  await doWaitingJobs(app);
};
const fail = async (times: number) => {
  for (let n = 0; n < times; n += 1)
    await recordRun(app, { name: "apply-retention", took: 1, problem: "TypeError" });
};

test("without somebody to write to nothing is written, and nothing is lost", async () => {
  await fail(3);
  await look(0);
  expect(post.mails).toEqual([]);
  await app.transaction(operator(), (work) =>
    saveInstanceIn(work, { operatorAddress: "camille@example.org" }),
  );
  await look(0.2);
  expect(post.mails).toHaveLength(1);
  const [mail] = post.mails;
  if (mail === undefined) throw new Error("no mail");
  expect(recipientOf(mail)).toBe("camille@example.org");
  expect(mail.subject).toBe(
    "Archipel : à faire maintenant, Travail « Effacer ce qui a dépassé sa durée »",
  );
  expect(mail.text).toContain("3 essais de suite ont échoué (TypeError)");
  expect(mail.text).toContain("Quoi faire : Il sera refait tout seul");
  expect(mail.text).toContain("/operateur/sante");
});

test("it is not said again while it lasts, and once when it is well", async () => {
  await look(1);
  await look(25);
  expect(post.mails).toHaveLength(1);
  await recordRun(app, { name: "apply-retention", took: 1 });
  await look(26);
  await look(27);
  expect(post.mails).toHaveLength(2);
  expect(post.mails[1]?.subject).toBe(
    "Archipel : de nouveau bien, Travail « Effacer ce qui a dépassé sa durée »",
  );
  const { rows } = await sql`select from operation.alert`.execute(app.db);
  expect(rows).toEqual([]);
});
