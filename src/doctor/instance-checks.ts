import { createTransport } from "nodemailer";

import { type Config, listensHere } from "#services/config";
import { type App, type Instance, missingMentions } from "#services/house";

import { type Check, toMend, well } from "./check.ts";
import { isOpenToUs } from "./database-checks.ts";
import { texts } from "./texts.fr.ts";

const words = texts.instance;

/** Who answers for the instance, and whether the pages of law can say it. */
export function checkPublisher(instance: Instance): readonly Check[] {
  const { publisher, operatorAddress } = instance;
  if (publisher === undefined) {
    return [
      well(words.publisher, instance.demonstration ? words.demonstration : words.local),
      well(words.legal, words.legalLocal),
    ];
  }
  const missing = missingMentions(instance).map((mention) => words.mentions[mention]);
  return [
    well(words.publisher, words.named(publisher)),
    missing.length === 0
      ? well(words.legal, words.legalWell)
      : toMend(words.legal, words.legalMissing(missing.join(", "))),
    operatorAddress === undefined
      ? toMend(words.operator, words.noOperator)
      : well(words.operator, words.operatorWell),
  ];
}

/** Where people find it, and how their session travels. */
export function checkWeb({ publicUrl }: Config, isPublic: boolean): readonly Check[] {
  const https = publicUrl?.startsWith("https:") === true;
  if (!isPublic && publicUrl === undefined)
    return [well(words.web, words.webLocal), well(words.cookie, words.cookieLocal)];
  if (publicUrl === undefined)
    return [toMend(words.web, words.noUrl), toMend(words.cookie, words.cookieOpen)];
  return https
    ? [well(words.web, words.webWell(publicUrl)), well(words.cookie, words.cookieHost)]
    : [toMend(words.web, words.notHttps(publicUrl)), toMend(words.cookie, words.cookieOpen)];
}

/**
 * Where it listens. Behind a proxy on this machine nobody else reaches the port; elsewhere the proxy must be
 * named, else all visitors count as one.
 */
export function checkListening(
  { listen, proxies, publicUrl }: Config,
  isPublic: boolean,
): readonly Check[] {
  if (!isPublic) return [well(words.listening, words.listensLocal)];
  const https = publicUrl?.startsWith("https:") === true;
  if (listen === undefined || listensHere(listen))
    return [
      https
        ? well(words.listening, words.listensHere)
        : toMend(words.listening, words.listensHereOnly),
    ];
  const others = proxies.filter((proxy) => proxy !== "loopback");
  if (https && others.length === 0) return [toMend(words.listening, words.listensUnnamed(listen))];
  return [well(words.listening, words.listensAt(listen, proxies.join(", ")))];
}

/** Whether mails can leave. */
export async function checkMail({ smtpUrl, mailFrom }: Config, isPublic: boolean): Promise<Check> {
  if (smtpUrl === undefined) {
    return isPublic ? toMend(words.mail, words.noMail) : well(words.mail, words.mailKept);
  }
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 5_000,
  });
  try {
    await transport.verify();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "?";
    return toMend(words.mail, words.mailAway(code));
  } finally {
    transport.close();
  }
  return mailFrom === undefined
    ? toMend(words.mail, words.noFrom)
    : well(words.mail, words.mailWell);
}

/** Work that waits, is late, or failed for good. */
export async function checkJobs(app: App): Promise<Check> {
  const { pool } = app;
  if (!(await isOpenToUs(app, "graphile_worker.jobs"))) return well(words.jobs, words.jobsWell(0));
  const { rows } = await pool.query<{
    waiting: number;
    late: number;
    failed: number;
    names: string;
  }>(`
    select count(*) filter (where attempts < max_attempts)::int as waiting,
      count(*) filter (where attempts < max_attempts and run_at < now() - interval '1 hour')::int as late,
      count(*) filter (where attempts >= max_attempts)::int as failed,
      coalesce(string_agg(distinct task_identifier, ', ') filter (where attempts >= max_attempts), '') as names
    from graphile_worker.jobs`);
  const { waiting = 0, late = 0, failed = 0, names = "" } = rows[0] ?? {};
  if (failed > 0) return toMend(words.jobs, words.jobsFailed(failed, names));
  return late > 0
    ? toMend(words.jobs, words.jobsLate(late))
    : well(words.jobs, words.jobsWell(waiting));
}
