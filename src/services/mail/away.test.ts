import { createServer } from "node:net";

import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { job } from "#services/house";
import { doWaitingJobs } from "#services/jobs";
import { makeKeyIn } from "#services/keys";
import { postIn, sendWaiting } from "#services/mail";

import { TEST_NOW, testHouse, type TestHouse } from "../../../tests/support/house.ts";
import { openPostOffice, type PostOffice } from "../../../tests/support/post-office.ts";

let app: TestHouse;
let post: PostOffice;
const MAILS = 5;

/** A port on which nobody answers. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((tell) => server.listen(0, "127.0.0.1", () => tell()));
  const address = server.address();
  await new Promise((tell) => server.close(tell));
  return typeof address === "object" && address !== null ? address.port : 0;
}

beforeAll(async () => {
  const port = await closedPort();
  app = await testHouse({
    environment: { SMTP_URL: `smtp://127.0.0.1:${port}`, ARCHIPEL_LOG: "silent" },
  });
  const holder = newId();
  await app.transaction(job("trial"), async (work) => {
    await makeKeyIn(work, holder);
    for (let number = 0; number < MAILS; number += 1) {
      const content = { to: "a@example.org", subject: `Lettre ${number}`, text: "Bonjour." };
      await postIn(work, { kind: "trial", holder, ...content });
    }
  });
  await doWaitingJobs(app);
  post = await openPostOffice(port);
});
afterAll(() => post?.close());

async function jobs() {
  const { rows } = await sql<{ waits: number; tries: number }>`
    select count(*) filter (where attempts < max_attempts) as waits, max(attempts) as tries
    from graphile_worker.jobs where key like 'mail:%'`.execute(app.db);
  return rows[0];
}

test("while the mail server is away, mails wait, and the operator's page would say why", async () => {
  const { rows } = await app.transaction(job("send-mail"), ({ db }) =>
    sql`select distinct problem, tries from mail.message where sent_at is null`.execute(db),
  );
  expect(rows).toEqual([{ problem: "injoignable (ESOCKET)", tries: 1 }]);
  expect(await jobs()).toEqual({ waits: MAILS, tries: 1 });
});

test("given up or not, they leave within the hour when it is back, one after another, once", async () => {
  await sql`update graphile_worker._private_jobs set attempts = max_attempts where key like 'mail:%'`.execute(
    app.db,
  );
  app.setNow(TEST_NOW.add({ minutes: 30 }));
  await sendWaiting.run(app, {}, job("send-waiting-mails"));
  await sql`update graphile_worker._private_jobs set run_at = now()`.execute(app.db);
  await doWaitingJobs(app);
  await sendWaiting.run(app, {}, job("send-waiting-mails"));
  await doWaitingJobs(app);
  const subjects = post.mails.map(({ subject }) => subject);
  expect(new Set(subjects).size).toBe(MAILS);
  expect(subjects).toHaveLength(MAILS);
});

test("after five days one that never left is not sent any more", async () => {
  const holder = newId();
  await app.transaction(job("trial"), async (work) => {
    await makeKeyIn(work, holder);
    const content = { to: "a@example.org", subject: "Vieille", text: "Bonjour." };
    await postIn(work, { kind: "trial", holder, ...content });
  });
  await sql`delete from graphile_worker._private_jobs where key like 'mail:%'`.execute(app.db);
  app.setNow(TEST_NOW.add({ hours: 24 * 6 }));
  await sendWaiting.run(app, {}, job("send-waiting-mails"));
  expect(await jobs()).toMatchObject({ waits: 0 });
});
