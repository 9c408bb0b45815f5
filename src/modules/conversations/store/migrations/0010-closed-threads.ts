import { type Kysely, sql } from "kysely";

/**
 * A thread may be closed by who moderates its circle: read, and answered no more, until it is reopened.
 * Threads that stand are open: nothing changes for them.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table conversations.thread
      add column closed_at       timestamptz,
      add column closed_by       uuid references people.person (id),
      add column closed_because  bytea,
      add constraint closed_by_somebody_for_a_reason check (
        (closed_at is null) = (closed_by is null) and (closed_at is null) = (closed_because is null));
    comment on column conversations.thread.closed_because is
      'Why a moderator of the circle closed it, sealed under the key of the circle; its members read it.';
  `.execute(db);
}
