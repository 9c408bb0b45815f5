import { sql } from "kysely";

import { type Job, withRight } from "#services/house";

import { nextSlotIn } from "./pace.ts";

/** A mail that could not leave for so many days has lost its sense: the operator sees it, it is not sent. */
const DAYS = 5;

/**
 * Each hour: mails that wait because the mail server was away leave again, oldest first, at the
 * pace of the instance. Without it each would wait by itself, up to six hours, and be given up after a
 * day. What the server refused is not sent again here, nor what is on its way or has its turn to come.
 */
export const sendWaiting: Job = {
  cron: "7 * * * *",
  run: (app, _, actor) =>
    app.transaction(actor, async (work) => {
      if (app.config.smtpUrl === undefined) return;
      const waiting = await withRight(work, "mail", async ({ db, now }) => {
        const { rows } = await sql<{ id: string }>`
          select id from mail.message
          where sent_at is null and sealed is not null
            and made_at between ${now.subtract({ hours: 24 * DAYS })} and ${now.subtract({ minutes: 10 })}
            and (problem like 'injoignable%' or problem is null)
            and not exists (select from graphile_worker.jobs
              where key = 'mail:' || message.id and (locked_at is not null or attempts = 0))
          order by made_at, id`.execute(db);
        return rows;
      });
      for (const { id } of waiting) {
        const slot = await nextSlotIn(work, app.config.mailsAMinute);
        const at = Temporal.Instant.compare(slot, work.now) > 0 ? { at: slot } : {};
        await work.later("send-mail", { message: id }, { key: `mail:${id}`, ...at });
      }
    }),
};
