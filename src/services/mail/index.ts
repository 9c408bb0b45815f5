import { setTimeout } from "node:timers/promises";

import { createTransport } from "nodemailer";
import { sql } from "kysely";
import { z } from "zod";

import { newId } from "#basics/id";
import { isAway } from "#services/database";
import { type App, isOperator, type Job, type Work, job, withRight } from "#services/house";
import { openIn, sealIn } from "#services/keys";

import { isHeldBackIn, NOT_SENT, recordBounceIn } from "./bounces.ts";
import { nextSlotIn } from "./pace.ts";
import { codeOfProblem, noSuchAddress } from "./problem.ts";

export { type Bounce, bouncesOfIn, forgetBounceIn, recordBounceIn } from "./bounces.ts";
export { countMailsIn, type MailCounts } from "./counts.ts";
export { mailMigrations } from "./migrations.ts";
export { sendWaiting } from "./send-waiting.ts";
export const mailRights = {
  mail: ["mail.message", "mail.bounced"],
  "send-mail": ["mail.message"],
};

/** A mail as its writer gives it: plain text first, HTML beside it when it helps. */
export interface Letter {
  /** Why it is written, a notification kind: it is what the operator sees of it. One that brings a code ends with « code ». */
  readonly kind: string;
  /** The id of the address, whose key seals it. */
  readonly holder: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Where an answer goes: a human being. */
  readonly replyTo?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** One of many (a digest): it leaves in its turn, at the pace of the instance. */
  readonly paced?: boolean;
}

const letterShape = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string().optional(),
  replyTo: z.string().optional(),
  headers: z.record(z.string(), z.string()).optional(),
});

/**
 * Puts a mail in the post, in the same transaction as its reason. To an address that comes back only
 * codes are sent: anything else is noted as not sent.
 */
export async function postIn(work: Work, letter: Letter): Promise<string> {
  const id = newId();
  const { kind, holder, paced = false, ...content } = letter;
  const sealed = await sealIn(work, holder, JSON.stringify(content));
  const isHeldBack = await withRight(work, "mail", async (lent) => {
    const back = await isHeldBackIn(lent, { kind, holder });
    await sql`insert into mail.message (id, kind, holder, sealed, made_at, problem)
      values (${id}, ${kind}, ${holder}, ${back ? null : sealed}, ${lent.now},
        ${back ? NOT_SENT : null})`.execute(lent.db);
    return back;
  });
  const { smtpUrl, mailsAMinute } = work.app.config;
  if (smtpUrl === undefined || isHeldBack) return id;
  const slot = paced ? await nextSlotIn(work, mailsAMinute) : work.now;
  const at = Temporal.Instant.compare(slot, work.now) > 0 ? { at: slot } : {};
  await work.later("send-mail", { message: id }, { key: `mail:${id}`, ...at });
  return id;
}

/**
 * Sends one mail. It is marked as sent only once the server took it: a process killed between the two may
 * send it twice, and never loses it; its Message-ID stays the same, so that programs show it once. When
 * only the database is away between the two, the mark is made once it is back. An address that does not
 * exist counts as one that comes back: it is not tried again.
 */
export const sendMail: Job = {
  run: async (app, payload) => {
    const { message: id } = z.object({ message: z.string() }).parse(payload);
    const found = await app.transaction(job("send-mail"), async (work) => {
      const { rows } = await sql<{ holder: string; sealed: Uint8Array | null }>`
        select holder, sealed from mail.message where id = ${id} and sent_at is null`.execute(
        work.db,
      );
      const [row] = rows;
      if (row?.sealed == null) return undefined;
      const opened = await openIn(work, row.holder, row.sealed);
      return opened === undefined ? undefined : letterShape.parse(JSON.parse(opened));
    });
    if (found === undefined || app.config.smtpUrl === undefined) return;
    try {
      await send(app, id, found);
    } catch (error) {
      const status = noSuchAddress(error);
      if (status !== undefined) {
        await app.transaction(job("mail"), (work) => recordBounceIn(work, { mail: id, status }));
        return;
      }
      await note(
        app,
        sql`update mail.message set tries = tries + 1, problem = ${codeOfProblem(error)} where id = ${id}`,
      );
      throw error;
    }
    await noteSent(
      app,
      sql`update mail.message set sent_at = ${app.clock.now()}, sealed = null, problem = null where id = ${id}`,
    );
  },
};

/** How often one notes again what left while the database was away, and after how many milliseconds: a minute in all. */
const PAUSES = [20, 100, 300, 1_000, 3_000, 5_000, 10_000, 20_000, 20_000];

/** The mail has left: while the database is away, that is remembered here, so that it does not leave again. */
async function noteSent(app: App, query: ReturnType<typeof sql>): Promise<void> {
  for (const pause of PAUSES) {
    try {
      await note(app, query);
      return;
    } catch (error) {
      if (!isAway(error)) throw error;
      await setTimeout(pause);
    }
  }
  await note(app, query);
}

type Found = z.infer<typeof letterShape>;

async function send(
  app: App,
  id: string,
  { html, replyTo, headers, ...rest }: Found,
): Promise<void> {
  const transport = createTransport({
    url: app.config.smtpUrl,
    connectionTimeout: 10_000,
    socketTimeout: 20_000,
  });
  const from = app.config.mailFrom ?? "Archipel <archipel@localhost>";
  const host = new URL(app.config.publicUrl ?? "http://localhost").hostname;
  const back = returnPath(app.config.mailBounces, id);
  await transport.sendMail({
    ...rest,
    ...(back === undefined ? {} : { envelope: { from: back, to: rest.to } }),
    from,
    messageId: `<${id}@${host}>`,
    ...(html === undefined ? {} : { html }),
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(headers === undefined ? {} : { headers: { ...headers } }),
  });
  transport.close();
}

/** Where a mail comes back to when it cannot be delivered: its own number stands in the address (VERP). */
function returnPath(bounces: string | undefined, id: string): string | undefined {
  return bounces?.replace("@", `+${id}@`);
}

async function note(app: App, query: ReturnType<typeof sql>): Promise<void> {
  await app.transaction(job("send-mail"), async (work) => {
    await query.execute(work.db);
  });
}

export interface PostedMail {
  readonly id: string;
  readonly kind: string;
  /** The id of the address to which it goes. */
  readonly holder: string;
  readonly madeAt: Temporal.Instant;
  readonly sentAt: Temporal.Instant | undefined;
  readonly problem: string | undefined;
  /** Only while no mail server is set: the operator hands it over. */
  readonly kept:
    | { readonly to: string; readonly subject: string; readonly text: string }
    | undefined;
}

/** The mails sent or kept, latest first, for the operator. Content only of those kept for want of a server. */
export async function listMailsIn(
  work: Work,
  { from, most }: { from: number; most: number },
): Promise<{ readonly mails: readonly PostedMail[]; readonly total: number } | undefined> {
  if (!isOperator(work.actor)) return undefined;
  const keeps = work.app.config.smtpUrl === undefined;
  return withRight(work, "mail", async (lent) => {
    const { rows } = await sql<{
      id: string;
      kind: string;
      holder: string;
      sealed: Uint8Array | null;
      made_at: Temporal.Instant;
      sent_at: Temporal.Instant | null;
      problem: string | null;
      total: number;
    }>`
      select *, count(*) over () as total from mail.message order by made_at desc, id limit ${most} offset ${from}`.execute(
      lent.db,
    );
    const mails: PostedMail[] = [];
    for (const row of rows) {
      const opened =
        keeps && row.sealed !== null ? await openIn(lent, row.holder, row.sealed) : undefined;
      mails.push({
        id: row.id,
        kind: row.kind,
        holder: row.holder,
        madeAt: row.made_at,
        sentAt: row.sent_at ?? undefined,
        problem: row.problem ?? undefined,
        kept: opened === undefined ? undefined : letterShape.parse(JSON.parse(opened)),
      });
    }
    return { mails, total: rows[0]?.total ?? 0 };
  });
}
