import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { findOrMakeAddressIn } from "#modules/people";
import { job, operator, visitor } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { TEST_NOW, testHouse, type TestHouse } from "../../../tests/support/house.ts";
import { openPostOffice, type PostOffice } from "../../../tests/support/post-office.ts";
import { recordBounce } from "../../modules/operation/actions/record-bounce.ts";
import { bouncesOfIn, countMailsIn, forgetBounceIn, listMailsIn, postIn } from "./index.ts";

let app: TestHouse;
let post: PostOffice;
beforeAll(async () => {
  post = await openPostOffice();
  app = await testHouse({
    environment: {
      SMTP_URL: post.url,
      ARCHIPEL_MAILS_A_MINUTE: "20",
      ARCHIPEL_MAIL_BOUNCES: "retours@example.org",
    },
  });
});
afterAll(() => post.close());

const to = "parti@example.net";
const write = (kind: string, paced = false) =>
  app.transaction(job("test"), async (work) =>
    postIn(work, {
      kind,
      holder: await findOrMakeAddressIn(work, to),
      to,
      subject: kind,
      text: "Bonjour",
      paced,
    }),
  );
const asOperator = <T>(run: Parameters<typeof app.transaction<T>>[1]) =>
  app.transaction(operator(), run);
const reportOf = (mail: string, status: string) =>
  [
    `To: retours+${mail}@example.org`,
    "Content-Type: multipart/report; boundary=b",
    "",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example.net",
    "",
    "Action: failed",
    `Status: ${status}`,
    "",
    "--b--",
  ].join("\n");

describe("a mail that comes back", () => {
  test("for good stops all but codes, until a code is read there", async () => {
    const mail = await write("calls.new-call");
    await doWaitingJobs(app);
    expect(post.mails).toHaveLength(1);
    expect(await recordBounce(app, operator(), { report: reportOf(mail, "5.2.2") })).toMatchObject({
      done: true,
      value: "soft",
    });
    await write("calls.new-call");
    await doWaitingJobs(app);
    expect(post.mails).toHaveLength(2);

    expect(await recordBounce(app, operator(), { report: reportOf(mail, "5.1.1") })).toMatchObject({
      done: true,
      value: "hard",
    });
    await write("calls.new-call");
    await write("code");
    await doWaitingJobs(app);
    expect(post.mails.slice(2).map(({ subject }) => subject)).toEqual(["code"]);
    const seen = await asOperator((work) => listMailsIn(work, { from: 0, most: 10 }));
    expect(
      seen?.mails
        .map(({ problem }) => problem)
        .filter(Boolean)
        .toSorted(),
    ).toEqual(["non envoyé : l’adresse revient", "revenu (5.1.1)"]);
    expect(await asOperator((work) => countMailsIn(work, TEST_NOW))).toMatchObject({
      bounced: 1,
      refused: 0,
    });

    const holder = await app.transaction(visitor, (work) => findOrMakeAddressIn(work, to));
    expect(await app.transaction(visitor, (work) => bouncesOfIn(work, [holder]))).toMatchObject([
      { status: "5.1.1" },
    ]);
    await app.transaction(visitor, (work) => forgetBounceIn(work, holder));
    await write("calls.new-call");
    await doWaitingJobs(app);
    expect(post.mails).toHaveLength(4);
  });

  test("of another, or handed over by anyone else, changes nothing", async () => {
    const report = reportOf("0192f0c4-1111-7222-8333-444455556666", "5.1.1");
    expect(await recordBounce(app, operator(), { report })).toMatchObject({
      refusal: "unknown-mail",
    });
    expect(await recordBounce(app, operator(), { report: "Bonjour" })).toMatchObject({
      refusal: "not-a-report",
    });
    expect(await recordBounce(app, visitor, { report })).toMatchObject({
      refusal: "not-the-operator",
    });
  });
});

test("the mails of a morning leave at a steady pace, codes at once", async () => {
  for (let n = 0; n < 40; n += 1) await write("digest", true);
  await write("code");
  const { rows } = await sql<{ seconds: number }>`
    select extract(epoch from run_at - now())::float as seconds from graphile_worker.jobs
    where run_at > now() order by run_at`.execute(app.db);
  // Twenty at once, a minute's worth; then one every three seconds.
  expect(rows).toHaveLength(20);
  expect(rows[19]?.seconds).toBeGreaterThan(50);
  expect(rows[19]?.seconds).toBeLessThan(61);
  await doWaitingJobs(app);
  expect(post.mails.filter(({ subject }) => subject === "code")).toHaveLength(2);
});
