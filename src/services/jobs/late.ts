import { sql } from "kysely";

import { type Job, job } from "#services/house";

/** An event waits this long at most for the job that was added with it, in minutes. */
const LATE = 5;
/** How many subjects are taken at once. */
const MOST = 1_000;

/**
 * Events that nobody delivers: they were told, and no job of the queue is about them any more. That
 * happens when a former version, running beside us, took the job and could not read it (decision 0036),
 * or when the queue was emptied by hand.
 */
export const tellLate: Job = {
  cron: "*/5 * * * *",
  run: async (app) => {
    await app.transaction(job("events"), async (work) => {
      const { rows } = await sql<{ subject: string }>`
        select distinct subject from house.event
        where delivered_at is null and told_at < ${work.now.subtract({ minutes: LATE })}
          and not exists (select from graphile_worker._private_jobs waiting
            where waiting.payload::jsonb -> 'subjects' @> to_jsonb(event.subject))
        limit ${MOST}`.execute(work.db);
      for (const { subject } of rows)
        await work.later("deliver-events", { subjects: [subject] }, { key: `events:${subject}` });
    });
  },
};
