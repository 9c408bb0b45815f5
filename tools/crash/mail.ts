import { sql } from "kysely";
import { SMTPServer } from "smtp-server";

import { newId } from "../../src/basics/id.ts";
import { makeKeyIn } from "../../src/services/keys/index.ts";
import { job } from "../../src/services/house/index.ts";
import { doWaitingJobs } from "../../src/services/jobs/index.ts";
import { postIn } from "../../src/services/mail/index.ts";
import type { Scenario } from "./scenario.ts";

const LETTERS = 6;

/** What the mail server took: its Message-IDs, by subject. */
export interface Taken {
  readonly port: number;
  readonly bySubject: Map<string, string[]>;
  readonly close: () => Promise<void>;
}

/** A real mail server, whose word counts: it acknowledges a mail once it has all of it. */
export async function openMailServer(): Promise<Taken> {
  const bySubject = new Map<string, string[]>();
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, _, answer) => {
      let text = "";
      stream.on("data", (piece: Buffer) => (text += piece.toString("latin1")));
      stream.on("end", () => {
        const subject = /^Subject: (.*)$/m.exec(text)?.[1]?.trim() ?? "?";
        const id = /^Message-ID: (.*)$/m.exec(text)?.[1]?.trim() ?? "?";
        bySubject.set(subject, [...(bySubject.get(subject) ?? []), id]);
        answer();
      });
    },
  });
  server.on("error", () => undefined);
  const port = await new Promise<number>((tell) => {
    const listening = server.listen(0, "127.0.0.1", () => {
      const address = listening.address();
      tell(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  return {
    port,
    bySubject,
    close: () => new Promise((tell) => server.close(() => tell())),
  };
}

/**
 * Mails are posted, and sent: none is lost, and at most one for each cut is sent twice, the one that was in
 * flight; both have the same Message-ID, so that programs show it once.
 */
export function mailScenario({ bySubject }: Pick<Taken, "bySubject">): Scenario {
  let twice = 0;
  return {
    house: "empty",
    together: 100,
    begin: async (app, { number }) => {
      const holder = newId();
      await app.transaction(job("write-mail"), async (work) => {
        await makeKeyIn(work, holder);
        for (let letter = 0; letter < LETTERS; letter += 1) {
          const subject = `Point ${number} lettre ${letter}`;
          await postIn(work, { kind: "essai", holder, to: "a@example.org", subject, text: "Oui." });
        }
      });
    },
    work: (app) => doWaitingJobs(app),
    check: async (app, { number }, cuts) => {
      const wrong: string[] = [];
      let doubled = 0;
      for (let letter = 0; letter < LETTERS; letter += 1) {
        const ids = bySubject.get(`Point ${number} lettre ${letter}`) ?? [];
        if (ids.length === 0) wrong.push(`letter ${letter} never came`);
        if (new Set(ids).size > 1) wrong.push(`letter ${letter} came under two names`);
        doubled += Math.max(0, ids.length - 1);
      }
      twice += doubled;
      if (doubled > cuts) wrong.push(`${doubled} mails doubled by ${cuts} cuts`);
      const waiting = await app.transaction(job("send-mail"), ({ db }) =>
        sql`select from mail.message where sent_at is null or sealed is not null`.execute(db),
      );
      if (waiting.rows.length > 0) wrong.push(`${waiting.rows.length} mails are not noted as sent`);
      return wrong;
    },
    seen: () => `${twice} mails in flight came twice, under the same Message-ID`,
  };
}
