import { type Kysely, sql } from "kysely";

/** Whether an ask still waits for a place in the window of who is asked, and was told to nobody. Additive. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table projects.partner_ask add column is_queued boolean not null default false;
    comment on column projects.partner_ask.is_queued is
      'The window of who is asked is full: the ask leaves by itself when a place is free (exchanges, state « waiting »).';
  `.execute(db);
}
