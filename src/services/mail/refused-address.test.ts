import { sql } from "kysely";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";

import { findOrMakeAddressIn } from "#modules/people";
import { job, operator } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { TEST_NOW, testHouse, type TestHouse } from "../../../tests/support/house.ts";
import { countMailsIn, postIn } from "./index.ts";

const WORDS: Readonly<Record<string, string>> = {
  "faute@example.net": "5.1.1 nobody of that name",
  "ailleurs@example.net": "5.7.1 relaying denied",
};

let app: TestHouse;
let asked: string[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  onRcptTo: ({ address }, _, answer) => {
    asked.push(address);
    answer(Object.assign(new Error(WORDS[address]), { responseCode: 550 }));
  },
});

beforeAll(async () => {
  const port = await new Promise<number>((tell) => {
    const listening = server.listen(0, "127.0.0.1", () => {
      const address = listening.address();
      tell(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  app = await testHouse({
    environment: { SMTP_URL: `smtp://127.0.0.1:${port}`, ARCHIPEL_LOG: "silent" },
  });
});
afterAll(() => new Promise<void>((tell) => server.close(() => tell())));

async function write(to: string): Promise<void> {
  asked = [];
  await app.transaction(job("test"), async (work) =>
    postIn(work, {
      kind: "calls.new-call",
      holder: await findOrMakeAddressIn(work, to),
      to,
      subject: "Un appel",
      text: "Bonjour",
    }),
  );
  for (let turn = 0; turn < 3; turn += 1) {
    await doWaitingJobs(app);
    await sql`update graphile_worker._private_jobs set run_at = now()`.execute(app.db);
  }
}

const counts = () =>
  app.transaction(operator(), (work) => countMailsIn(work, TEST_NOW.subtract({ hours: 1 })));

test("an address that does not exist is tried once, and counts as one that comes back", async () => {
  await write("faute@example.net");
  expect(asked).toHaveLength(1);
  expect(await counts()).toMatchObject({ bounced: 1, refused: 0, waiting: 0 });
  await write("faute@example.net");
  expect(asked).toEqual([]);
});

test("a server that takes nothing from us is asked again: the address is not at fault", async () => {
  await write("ailleurs@example.net");
  expect(asked.length).toBeGreaterThan(1);
  expect(await counts()).toMatchObject({ bounced: 1, refused: 1 });
});
