import { SMTPServer } from "smtp-server";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, inject, test } from "vitest";

import { newId } from "#basics/id";
import { job } from "#services/house";
import { makeKeyIn } from "#services/keys";
import { postIn, sendMail } from "#services/mail";

import { type Gate, openGate } from "../../../tests/support/gate.ts";
import { houseAt, testHouse, type TestHouse } from "../../../tests/support/house.ts";

let gate: Gate;
let app: TestHouse;
let server: SMTPServer;
let taken = 0;

/** A mail server that takes each mail, at the moment when the database goes away. */
async function openServer(): Promise<number> {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, _, answer) => {
      stream.resume();
      stream.on("end", () => {
        taken += 1;
        gate.shut();
        setTimeout(() => gate.open(), 300);
        answer();
      });
    },
  });
  return new Promise((tell) => {
    const listening = server.listen(0, "127.0.0.1", () => {
      const address = listening.address();
      tell(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}

beforeAll(async () => {
  const house = await testHouse();
  gate = await openGate(Number(new URL(inject("databaseUrl")).port));
  const { rows } = await house.pool.query<{ name: string }>("select current_database() as name");
  const url = new URL(inject("databaseUrl"));
  url.pathname = `/${rows[0]?.name ?? ""}`;
  url.port = String(gate.port);
  app = houseAt(url, { SMTP_URL: `smtp://127.0.0.1:${await openServer()}` }, async () => {});
});
afterAll(async () => {
  await app.leave();
  gate.close();
  await new Promise<void>((tell) => server.close(() => tell()));
});

test("a mail that left while the database went away is noted when it is back, and leaves once", async () => {
  const holder = newId();
  const id = await app.transaction(job("trial"), async (work) => {
    await makeKeyIn(work, holder);
    const content = { to: "a@example.org", subject: "Une lettre", text: "Bonjour." };
    return postIn(work, { kind: "trial", holder, ...content });
  });
  await sendMail.run(app, { message: id }, job("send-mail"));
  await sendMail.run(app, { message: id }, job("send-mail"));
  expect(taken).toBe(1);
  const { rows } = await app.transaction(job("send-mail"), ({ db }) =>
    sql`select sealed is null as gone, sent_at is not null as sent from mail.message where id = ${id}`.execute(
      db,
    ),
  );
  expect(rows).toEqual([{ gone: true, sent: true }]);
});
