import { sql } from "kysely";

import { job } from "./actor.ts";
import type { ToldEvent } from "./events.ts";
import type { App } from "./work.ts";

/** What reads events and says that they were delivered; nobody else does (house.event is guarded). */
export const eventRights = { events: ["house.event"] } as const;
const delivering = job("events");

interface EventRow {
  readonly id: string;
  readonly name: string;
  readonly subject: string;
  readonly payload: Record<string, unknown>;
  readonly told_at: string;
}

/**
 * Delivers what was told about one subject, in order. Each listener runs in its own transaction,
 * which also notes that it heard: so its rows are written once, however often this is tried.
 * A listener that fails stops the subject there; the job is tried again later.
 */
export async function deliverEvents(app: App, subject: string): Promise<void> {
  for (;;) {
    const { rows } = await app.transaction(delivering, ({ db }) =>
      sql<EventRow>`
        select id, name, subject, payload, told_at::text from house.event
        where subject = ${subject} and delivered_at is null order by place limit 100`.execute(db),
    );
    for (const row of rows) {
      await deliver(app, {
        id: row.id,
        name: row.name,
        subject: row.subject,
        payload: row.payload,
        toldAt: Temporal.Instant.from(row.told_at),
      });
    }
    if (rows.length < 100) return;
  }
}

async function deliver(app: App, event: ToldEvent): Promise<void> {
  for (const module of app.modules) {
    const listener = module.hears?.[event.name];
    if (listener === undefined) continue;
    await app.transaction(job(`${module.name}-hears`), async (work) => {
      const { numAffectedRows } = await sql`insert into house.delivery (event, listener)
        values (${event.id}, ${module.name}) on conflict do nothing`.execute(work.db);
      if (numAffectedRows === 1n) await listener(work, event);
    });
  }
  await app.transaction(delivering, ({ db, now }) =>
    sql`update house.event set delivered_at = ${now} where id = ${event.id}`.execute(db),
  );
}
